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
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
#: Where `watchword scan` and `watchword vet` keep the records.
LAKE = Path("watchword-out/lake")


def there(lake: Path) -> Path:
    """The folder, if a lake is in it; ends the program where none is."""
    if not (lake / "schema.json").is_file():
        fail(f"--lake {lake}: no lake here; `watchword vet`, `scan` or `link --read` make one", status=2)
    return lake


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
