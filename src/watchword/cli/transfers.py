"""`watchword transfers`: where pay goes after it was paid to a wallet."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.options import AsJson, ListsFolder
from watchword.flows.screen_transfers import Asked, screen_transfers, wallets_in
from watchword.flows.watch_lists import list_store
from watchword.screening.transfers.passing_through import PASSES

#: Refused rows that are named on standard error, and items of each sort that the text shows; --json has more.
MOST = 20
_SAID = {
    "hit": "is listed",
    "question": "a listed wallet can have got money from it; this is a lead, not a finding",
    "none": "is on none of the lists, and no way to a listed wallet was found",
    "unscreened": "was not screened: no official list is at hand; `watchword lists import` reads one",
}


def command(
    files: Annotated[list[Path], typer.Argument(help="Block explorers' exports, CSV, also gzip.")],
    payout: Annotated[
        list[str] | None, typer.Option(help="A wallet that pay goes to; may be repeated.")
    ] = None,
    payouts: Annotated[Path | None, typer.Option(help="A file with such wallets, one a line.")] = None,
    payer: Annotated[
        list[str] | None, typer.Option(help="A wallet of yours that pay comes from; may be repeated.")
    ] = None,
    hops: Annotated[int, typer.Option(help="How many steps to walk towards listed wallets.")] = 2,
    lists: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Follow pay from wallet to wallet: to listed ones, to common ones, and how soon; status 1 without an official list."""
    named = (*(payout or ()), *(wallets_in(payouts) if payouts else ()))
    if not named and not payer:
        fail("name wallets that pay goes to with --payout or --payouts, or your own with --payer", status=2)
    answer = screen_transfers(
        list_store(lists), files, Asked(named, tuple(payer or ()), hops), datetime.now(UTC)
    )
    for file in answer["files"]:
        _complain(file)
    if as_json:
        _print_lines(answer)
    else:
        _print(answer)
    if not answer["screened"]:
        raise typer.Exit(1)


def _complain(file: dict[str, Any]) -> None:
    """Refused rows on standard error, the first of them by name."""
    for reason in file["reasons"][:MOST]:
        typer.echo(f"watchword: {reason}", err=True)
    if file["refused"] > MOST:
        typer.echo(f"watchword: {file['file']}: and {file['refused'] - MOST:,} more rows refused", err=True)


def _print_lines(answer: dict[str, Any]) -> None:
    """A line for each file, wallet and common wallet, and a last one with the verdict and the lists."""
    for kind, items in (("file", "files"), ("wallet", "wallets"), ("sink", "sinks")):
        for each in answer[items]:
            typer.echo(orjson.dumps({"kind": kind} | each))
    rest = {key: value for key, value in answer.items() if key not in ("files", "wallets", "sinks", "kind")}
    typer.echo(orjson.dumps({"kind": "answer"} | rest))


def _print(answer: dict[str, Any]) -> None:
    """The answer in words, what matters most first."""
    for file in answer["files"]:
        ignored = "".join(f", {number:,} ignored: {why}" for why, number in file["ignored"].items())
        typer.echo(f"{file['file']} ({file['layout']}): {file['rows']:,} rows, {file['kept']:,} kept, "
                   f"{file['duplicate']:,} repeated, {file['refused']:,} refused{ignored}")  # fmt: skip
    for note in answer["notes"]:
        typer.echo(f"  {note}")
    for each in answer["wallets"]:
        _print_wallet(each)
    for sink in answer["sinks"]:
        _print_sink(sink)
    for each in answer["lists"]:
        stale = ", stale: fetch it again" if each["stale"] else ""
        typer.echo(f"asked {each['id']}, version {each['version']}, fetched {each['fetched']}{stale}")


def _print_wallet(told: dict[str, Any]) -> None:
    typer.echo(f"{told['wallet']}: {_SAID[told['verdict']]}")
    if not told["seen"]:
        typer.echo("  it occurs in none of the files: nothing is known of where its money went")
    for match in told["matches"]:
        typer.echo(f"  {_listed(match)}")
    for chain in told["chains"][:MOST]:
        typer.echo(
            f"  in {chain['hops']} step{'s' * (chain['hops'] > 1)} to {chain['listed']}, {_listed(chain['matches'][0])}"
        )
        for step in chain["steps"]:
            typer.echo(
                f"    {step['time']} {step['amount']} {step['asset']} to {step['to']} ({step['hash']})"
            )
    for stop in told["stopped_at"][:MOST]:
        typer.echo(f"  not walked through {stop['wallet']}: it deals with {stop['counterparties']:,} wallets, "
                   "most likely an exchange's")  # fmt: skip
    for pay in told["pay"]:
        _print_pay(pay)


def _listed(match: dict[str, Any]) -> str:
    named = f" {match['name']}" if match["name"] else ""
    return f"{match['list']} {match['entry_id']}{named}: {'; '.join(match['why'])}"


def _print_pay(pay: dict[str, Any]) -> None:
    delay = "" if pay["median_hours"] is None else f", half of it after {pay['median_hours']:g} h"
    asset = pay["asset"] or "an unnamed asset"
    typer.echo(f"  {pay['payments']:,} payments of {asset}: {pay['share_in_day']:.0%} left within a day, "
               f"{pay['share_in_week']:.0%} within a week{delay}")  # fmt: skip
    for recipient in pay["recipients"][:3]:
        typer.echo(f"    {recipient['share']:.0%} to {recipient['wallet']}")
    if pay["pattern"] == "no":
        return
    shared = (
        "into a wallet that others feed too"
        if pay["pattern"] == "meets"
        else "into no wallet that others feed"
    )
    typer.echo(
        f"    pay passed through in {sum(share >= PASSES for share in pay['months'].values())} months, {shared}"
    )
    typer.echo(f"    may as well be {'; or '.join(pay['innocent'])}")


def _print_sink(sink: dict[str, Any]) -> None:
    crowded = ", most likely an exchange's or a service's" if sink["crowded"] else ""
    typer.echo(
        f"{sink['wallet']}: fed by {sink['fed_by']:,} of these wallets, by {sink['senders']:,} in all{crowded}"
    )
    for match in sink["matches"]:
        typer.echo(f"  {_listed(match)}")
    for feed in sink["feeds"][:MOST]:
        through = f", in part through {', '.join(feed['through'][:3])}" if feed["through"] else ""
        typer.echo(f"  {feed['share']:.0%} of the {feed['asset']} that left {feed['wallet']}{through}")
    typer.echo(f"  may as well be {'; or '.join(sink['innocent'])}")
