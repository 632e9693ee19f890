"""`watchword settings check`: rows of the settings that do nothing any more."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.options import AsJson
from watchword.flows.people_seen import people_seen
from watchword.indicators.registry import indicators
from watchword.settings import check, load

app = typer.Typer(help="Look after watchword.toml.", no_args_is_help=True)


@app.command("check")
def checked(
    path: Annotated[Path, typer.Argument(help="The settings file.")] = Path("watchword.toml"),
    lake: Annotated[Path, typer.Option(help="The lake whose people the settings name.")] = Path(
        "watchword-out/lake"
    ),
    named: Annotated[
        Path | None, typer.Option("--settings", help="The settings file, named as scan names it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what is wrong, unused, expired or contradictory in a settings file."""
    path = named or path
    settings = load(path)
    rows = check(settings, people_seen(lake), datetime.now(UTC).date(), indicators=indicators())
    for row in rows:
        typer.echo(
            orjson.dumps({"settings": str(path), "row": row}).decode() if as_json else f"{path}: {row}"
        )
    if not rows and not as_json:
        typer.echo(f"{path}: nothing unused or expired")
