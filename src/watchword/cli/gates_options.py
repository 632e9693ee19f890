"""What the commands on gates have in common: their options, and the desk that they work at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watchword.cli.scan import chosen

if TYPE_CHECKING:
    from watchword.flows.gates.desk import Desk

PersonId = Annotated[str, typer.Argument(help="The person, by your own id.")]
GateId = Annotated[str, typer.Argument(help="The gate, as `gates status` names it.")]
By = Annotated[str, typer.Option(help="Who does it.")]
Second = Annotated[str, typer.Option(help="A second person, other than the first.")]
Why = Annotated[str, typer.Option(help="The reason.")]
GatesFile = Annotated[
    Path | None,
    typer.Option("--gates", help="A file of gates of your own; default the one that the settings name."),
]
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", help="Settings file; default ./watchword.toml.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]


@contextmanager
def at_desk(gates: Path | None, settings: Path | None) -> Iterator["Desk"]:
    """Open casework with the rules in force: a file named on the command line, else the settings', else the shipped."""
    from watchword.flows.gates.desk import desk  # noqa: PLC0415 - `watchword --help` needs no database

    with desk(gates or chosen(settings).gates.file) as opened:
        yield opened
