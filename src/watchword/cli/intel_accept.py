"""`watchword intel accept`: a person accepts, or rejects, techniques that were proposed from a report."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.options import AsJson
from watchword.flows.reports import read_judged, record
from watchword.intel.report import Report


def accept(
    report: Annotated[Path, typer.Argument(help="A threat report: text, Markdown, HTML or PDF.")],
    ids: Annotated[list[str], typer.Argument(help="Techniques that are proposed in it, as T1078.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    why: Annotated[str, typer.Option(help="Why.")] = "",
    reject: Annotated[bool, typer.Option("--reject", help="Reject them instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """Accept techniques that were proposed from a report's words; `read`, `export` and `coverage` then say by whom."""
    made, notes = record(report, ids, accepted=not reject, by=by, why=why, now=datetime.now(UTC))
    tell(notes)
    for each in made:
        word = "accepted" if each.accepted else "rejected"
        typer.echo(orjson.dumps(each) if as_json else f"{each.id}: {word} by {each.by} for this report")


def read(path: Path) -> Report:
    """A report with what people said to it; notes go to standard error."""
    found, notes = read_judged(path)
    tell(notes)
    return found


def tell(notes: list[str]) -> None:
    """Say on standard error what could not be read."""
    for note in notes:
        typer.echo(f"watchword: {note}", err=True)
