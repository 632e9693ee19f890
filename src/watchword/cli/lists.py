"""`watchword lists`: watch lists read as published, kept in versions, compared."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli import lists_clear, lists_rescreen, lists_update
from watchword.cli.options import AsJson, ListsFolder
from watchword.flows.watch_lists import MAY_SHRINK, Imported, compare, import_lists, list_store
from watchword.screening.entry import Entry

app = typer.Typer(help="Keep watch lists as their publishers publish them.", no_args_is_help=True)
app.command("update")(lists_update.command)
app.command("clear")(lists_clear.command)
app.command("clearances")(lists_clear.clearances)
app.command("rescreen")(lists_rescreen.command)

#: Most entries of each sort that a comparison names.
MOST = 20


@app.command("import")
def imported(
    path: Annotated[
        Path, typer.Argument(help="A publisher's file, or a folder of files that belong together.")
    ],
    list_id: Annotated[str | None, typer.Option("--id", help="A name for a list of your own.")] = None,
    shrunk: Annotated[bool, typer.Option(help="Take it although it lost many entries.")] = False,
    folder: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Read a watch list to its end and keep it as the current version."""
    store = list_store(folder)
    done = import_lists(store, path, datetime.now(UTC), list_id, may_shrink=1.0 if shrunk else MAY_SHRINK)
    refused = done[0].refused
    for reason in refused[:MOST]:
        typer.echo(f"watchword: {reason}", err=True)
    if len(refused) > MOST:
        typer.echo(f"watchword: and {len(refused) - MOST:,} more rows that cannot be read", err=True)
    for each in done:
        typer.echo(_told(each, as_json=as_json))


def _told(done: Imported, *, as_json: bool) -> str:
    """A line on a list that was read."""
    version = done.version
    if as_json:
        told = {"list": version.list_id, "version": version.version, "entries": version.entries,
                "unchanged": done.unchanged, "refused": len(done.refused)}  # fmt: skip
        return orjson.dumps(told).decode()
    news = "as before, version" if done.unchanged else "new version"
    lost = f", {len(done.refused):,} rows could not be read" if done.refused else ""
    return f"{version.list_id}: {version.entries:,} entries, {news} {version.version}{lost}"


@app.command("status")
def status(folder: ListsFolder = None, as_json: AsJson = False) -> None:
    """Say which lists are kept, in which version, and since when."""
    lists = list_store(folder).lists()
    for each in lists:
        row = {"list": each.list_id, "version": each.version, "entries": each.entries, "fetched": each.fetched,
               "origin": each.origin}  # fmt: skip
        typer.echo(
            orjson.dumps(row)
            if as_json
            else f"{each.list_id}: {each.entries:,} entries, version {each.version}, fetched {each.fetched} ({each.origin})"
        )
    if not lists and not as_json:
        typer.echo(
            "no list was imported yet; `watchword lists import FILE` reads a publisher's file, `lists update` fetches it"
        )


@app.command("diff")
def diff(
    list_id: Annotated[str, typer.Argument(help="The list's id, as `lists status` names it.")],
    old: Annotated[
        str | None, typer.Argument(help="A version; by default the one before the current.")
    ] = None,
    new: Annotated[str | None, typer.Argument(help="A version; by default the current.")] = None,
    folder: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Say what changed between two versions of a list."""
    found = compare(list_store(folder), list_id, old, new)
    rows: list[tuple[str, Entry, tuple[str, ...]]] = [("added", entry, ()) for entry in found.added]
    rows += [("removed", entry, ()) for entry in found.removed]
    rows += [("changed", change.after, change.parts) for change in found.changed]
    if as_json:
        for what, entry, parts in rows:
            typer.echo(
                orjson.dumps(
                    {"change": what, "entry_id": entry.entry_id, "name": _name(entry), "parts": parts}
                )
            )
        return
    typer.echo(
        f"{list_id}: {len(found.added):,} added, {len(found.removed):,} removed, {len(found.changed):,} changed"
    )
    for what, entry, parts in rows[:MOST]:
        typer.echo(f"  {what} {entry.entry_id} {_name(entry)}" + (f" ({', '.join(parts)})" if parts else ""))
    if len(rows) > MOST:
        typer.echo(f"  and {len(rows) - MOST:,} more; --json prints all")


def _name(entry: Entry) -> str:
    return entry.names[0].text if entry.names else "(no name)"
