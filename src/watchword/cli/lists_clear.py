"""`watchword lists clear` and `lists clearances`: matches that a person found to be somebody else."""

from datetime import UTC, datetime
from typing import Annotated

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.options import AsJson, ListsFolder
from watchword.flows.clearances import CHANGED, GONE, HOLDS, LIST_GONE, Standing, clear, standing
from watchword.flows.home import home
from watchword.screening.query import Kind, Query, guessed

_SAID = {
    HOLDS: "holds",
    CHANGED: "the entry has changed since: asked again",
    GONE: "the entry is on the list no more",
    LIST_GONE: "the list is not kept any more",
}


def command(
    query: Annotated[str, typer.Argument(help="What was asked, as it was asked.")],
    list_id: Annotated[str, typer.Argument(help="The list of the match.")],
    entry_id: Annotated[str, typer.Argument(help="The entry of the match.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    why: Annotated[str, typer.Option(help="Why it is somebody else.")],
    kind: Annotated[Kind, typer.Option(help="What was asked for.")] = Kind.ANY,
    birth_date: Annotated[list[str] | None, typer.Option(help="A birth date, as it was asked.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="A country, as it was asked.")] = None,
    identifier: Annotated[list[str] | None, typer.Option(help="A number, as it was asked.")] = None,
    address: Annotated[list[str] | None, typer.Option(help="An address, as it was asked.")] = None,
    folder: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Record that who was asked for is not this entry; it is asked again as soon as either of the two changes."""
    if not query.strip():
        fail("the name is empty; give what was asked", status=2)
    asked_for = guessed(query) if kind is Kind.ANY else kind
    dates, countries, numbers, lines = (
        tuple(each or ()) for each in (birth_date, country, identifier, address)
    )
    asked = Query(query, asked_for, dates, countries, numbers, lines)
    made = clear(folder or home() / "lists", asked, list_id, entry_id, by=by, why=why, now=datetime.now(UTC))
    if as_json:
        row = {"list": made.list_id, "entry_id": made.entry_id, "version": made.version, "by": made.by,
               "why": made.why, "at": made.at}  # fmt: skip
        typer.echo(orjson.dumps(row))
    else:
        typer.echo(f"{made.list_id} {made.entry_id}: cleared by {made.by} for this question")


def clearances(folder: ListsFolder = None, as_json: AsJson = False) -> None:
    """Show what was cleared, by whom and why, and whether it still holds."""
    found, notes = standing(folder or home() / "lists", datetime.now(UTC))
    for note in notes:
        typer.echo(f"watchword: {note}", err=True)
    for each in found:
        typer.echo(_row(each) if as_json else _line(each))
    if not found and not as_json:
        typer.echo("nothing was cleared yet; `watchword lists clear` records it")


def _row(each: Standing) -> bytes:
    made = each.clearance
    return orjson.dumps(
        {"list": made.list_id, "entry_id": made.entry_id, "name": each.name, "state": each.state, "version": made.version,
         "by": made.by, "why": made.why, "at": made.at, "asked": made.asked}
    )  # fmt: skip


def _line(each: Standing) -> str:
    made = each.clearance
    name = f" {each.name}" if each.name else ""
    return (
        f"{made.list_id} {made.entry_id}{name}: cleared by {made.by} on {made.at[:10]}: {made.why}"
        f" ({_SAID[each.state]})"
    )
