"""What commands of `link` need: a lake that is there, and the modules of the extra `vet`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.failure import fail

LakeFolder = Annotated[Path, typer.Option("--lake", help="Folder of the records.")]
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", help="Settings file; default ./watchword.toml.")
]
Advertisements = Annotated[
    list[Path] | None,
    typer.Option("--advertisement", help="A job advertisement's text: its words are nobody's own."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
#: Where `watchword scan` and `watchword vet` keep the records.
LAKE = Path("watchword-out/lake")


def there(lake: Path) -> Path:
    """The folder, if a lake is in it; ends the program where none is."""
    if not (lake / "schema.json").is_file():
        fail(f"--lake {lake}: no lake here; `watchword vet`, `scan` or `link --read` make one", status=2)
    return lake


def advertised(paths: list[Path] | None) -> list[str]:
    """The advertisements' texts; ends the program where a file is not there. Raises LinkageError for one that is no text."""
    from watchword.flows.link.advertisements import advertisements  # noqa: PLC0415

    for path in paths or ():
        if not path.is_file():
            fail(f"--advertisement {path}: no such file; give the advertisement's words as text", status=2)
    return advertisements(paths or ())


@contextmanager
def extra(command: str) -> Iterator[None]:
    """While a command's modules are loaded: one that the extra `vet` brings and that is absent ends the program."""
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in ("", "watchword"):
            raise
        fail(f"{command} needs {missing}; install it with: pip install 'watchword[vet]'")
