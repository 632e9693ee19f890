"""Options that many commands have, each in one place."""

from pathlib import Path
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", help="Settings file; default ./watchword.toml.", show_default=False),
]
ListsFolder = Annotated[
    Path | None,
    typer.Option(
        "--lists", help="Where lists are kept; by default under WATCHWORD_HOME.", show_default=False
    ),
]
