"""`watchword lists update`: watch lists fetched from where their publishers offer them."""

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from watchword.cli.bars import bars
from watchword.cli.options import AsJson, ListsFolder, SettingsFile
from watchword.cli.scan import chosen as settings_in_force
from watchword.flows.watch_lists import list_store
from watchword.screening.fetching.sources import chosen

if TYPE_CHECKING:
    from watchword.flows.fetch_lists import Updated

#: Most rows of a list that are told of, where they could not be read.
MOST = 20


def command(
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Lists' ids; by default every list that needs neither token nor licence."),
    ] = None,
    settings: SettingsFile = None,
    folder: ListsFolder = None,
    shrunk: Annotated[
        bool, typer.Option("--shrunk", help="Take lists although they lost many entries.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Fetch watch lists from their publishers and keep them; status 1 where one could not be."""
    from watchword.flows.fetch_lists import update_lists  # noqa: PLC0415 - only here is the network needed

    lists = settings_in_force(settings).lists
    sources = chosen(ids or (), lists, os.environ)
    failed = False
    with bars({source.list_id: source.list_id for source in sources}) as told:
        for each in update_lists(
            list_store(folder),
            sources,
            lists,
            datetime.now(UTC),
            lambda list_id, what, done, total: told[list_id](
                f"{what}, kB", done // 1000, max(done, total) // 1000
            ),
            shrunk=shrunk,
        ):
            failed = failed or bool(each.failure)
            _print(each, as_json=as_json)
    if failed:
        raise typer.Exit(1)


def _print(each: "Updated", *, as_json: bool) -> None:
    """A line on a list on standard output; what went wrong on standard error."""
    refused = each.imported.refused if each.imported else ()
    for reason in (*refused[:MOST], *filter(None, [each.failure])):
        typer.echo(f"watchword: {' '.join(reason.split())}", err=True)
    if len(refused) > MOST:
        typer.echo(f"watchword: and {len(refused) - MOST:,} more rows that cannot be read", err=True)
    if as_json:
        typer.echo(orjson.dumps(_row(each)))
    elif not each.failure:
        typer.echo(_line(each))


def _row(each: "Updated") -> dict[str, Any]:
    """What came of a list, for programs; outcome is new, unchanged or failed."""
    if each.failure:
        return {"list": each.list_id, "outcome": "failed", "error": each.failure}
    version = each.imported.version if each.imported else each.renewed
    same = each.imported is None or each.imported.unchanged
    told: dict[str, Any] = {"list": each.list_id, "outcome": "unchanged" if same else "new"}
    if version:
        told |= {"version": version.version, "entries": version.entries, "fetched": version.fetched}
    return told | {"refused": len(each.imported.refused) if each.imported else 0}


def _line(each: "Updated") -> str:
    row = _row(each)
    news = "new version" if row["outcome"] == "new" else "unchanged, version"
    lost = f", {row['refused']:,} rows could not be read" if row["refused"] else ""
    return f"{row['list']}: {row['entries']:,} entries, {news} {row['version']}{lost}"
