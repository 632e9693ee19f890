"""What the commands on gates have in common: their options, and the desk that they work at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from watchword.cli.options import AsJson, SettingsFile
from watchword.cli.scan import chosen
from watchword.flows.gates.desk import Desk, desk

PersonId = Annotated[str, typer.Argument(help="The person, by your own id.")]
GateId = Annotated[str, typer.Argument(help="The gate, as `gates status` names it.")]
By = Annotated[str, typer.Option(help="Who does it.")]
Second = Annotated[str, typer.Option(help="A second person, other than the first.")]
Why = Annotated[str, typer.Option(help="The reason.")]
CaseNumber = Annotated[
    int | None,
    typer.Option(
        "--case",
        min=1,
        help="Which vetting, by its number; default the newest, and for leaving the one that is not settled.",
        show_default=False,
    ),
]
_GatesFile = Annotated[
    Path | None,
    typer.Option("--gates", help="A file of gates of your own; default the one that the settings name."),
]
_SHARED = (
    Parameter("gates", Parameter.KEYWORD_ONLY, default=None, annotation=_GatesFile),
    Parameter("settings", Parameter.KEYWORD_ONLY, default=None, annotation=SettingsFile),
    Parameter("as_json", Parameter.KEYWORD_ONLY, default=False, annotation=AsJson),
)


@dataclass(frozen=True)
class Job:
    """What a command on gates is given beside its own options: the open desk, and whether to print JSON."""

    desk: Desk
    as_json: bool


def on_gates(command: Callable[..., None]) -> Callable[..., None]:
    """A command on gates with the options that all of them have, as typer reads it.

    command takes a Job first, then its own arguments and options by name. Casework is opened with the rules in force: a
    file named on the command line, else the settings', else the shipped ones.
    """
    own = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in signature(command).parameters.values()][1:]

    @wraps(command)
    def called(*, gates: Path | None, settings: Path | None, as_json: bool, **given: Any) -> None:
        with desk(gates or chosen(settings).gates.file) as at:
            command(Job(at, as_json), **given)

    # Typer reads both, and would find the function inside by the last.
    called.__signature__ = signature(command).replace(parameters=[*own, *_SHARED])  # type: ignore[attr-defined]
    called.__annotations__ = {each.name: each.annotation for each in (*own, *_SHARED)}
    del called.__wrapped__
    return called
