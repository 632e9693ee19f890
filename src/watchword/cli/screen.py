"""`watchword screen`: a wallet against the watch lists at hand."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from watchword.cli.failure import fail
from watchword.flows.screen import screen_wallet
from watchword.flows.watch_lists import list_store

#: What can be screened. Names are not yet: a poor answer on a name is worse than none.
KINDS = ("wallet",)


def command(
    query: Annotated[str, typer.Argument(help="A wallet's address.")],
    kind: Annotated[str, typer.Option(help="What it is: wallet.")] = "wallet",
    lists: Annotated[
        Path | None, typer.Option(help="Where lists are kept; by default under WATCHWORD_HOME.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as a line of JSON.")] = False,
) -> None:
    """Ask every watch list at hand whether it names a wallet; status 1 where no official list is at hand."""
    if kind not in KINDS:
        fail(f"--kind {kind}: there is {' and '.join(KINDS)}; names cannot be screened yet", status=2)
    answer = screen_wallet(list_store(lists), query, datetime.now(UTC))
    if as_json:
        typer.echo(orjson.dumps(answer))
    else:
        _print(answer)
    if answer["verdict"] == "unscreened":
        raise typer.Exit(1)


def _print(answer: dict[str, Any]) -> None:
    """The answer in words: the verdict, what matched and why, and against which lists."""
    said = {
        "hit": "is listed",
        "none": "is on none of the lists",
        "unscreened": "was not screened: no official list is at hand; `watchword lists import` reads one",
    }
    typer.echo(f"{answer['query']} {said[answer['verdict']]}")
    for match in answer["matches"]:
        named = f" {match['name']}" if match["name"] else ""
        typer.echo(f"  {match['list']} {match['entry_id']}{named}: {'; '.join(match['why'])}")
    for each in answer["lists"]:
        stale = ", stale: fetch it again" if each["stale"] else ""
        typer.echo(f"  asked {each['id']}, version {each['version']}, fetched {each['fetched']}{stale}")
