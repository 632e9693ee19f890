"""`watchword screen`: names, firms, wallets and numbers against the watch lists at hand."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.options import ListsFolder
from watchword.flows.home import home
from watchword.flows.screen import Screening, answered, screen_many
from watchword.screening.ask import Answer
from watchword.screening.query import Kind, Query, guessed
from watchword.screening.question_file import QuestionFile
from watchword.screening.store import ListStore

#: Most matches of an answer, and refused rows, that are shown in words.
MOST = 20
_SAID = {
    "hit": "is listed",
    "question": "may be listed: a person has to look",
    "cleared": "was cleared",
    "none": "is on none of the lists",
    "unscreened": "was not screened: no official list is at hand; `watchword lists update` fetches them",
}


def command(
    query: Annotated[str | None, typer.Argument(help="A name, wallet, e-mail or number.")] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", help="A CSV or Parquet file, a row a question; needs a column `name`."),
    ] = None,
    kind: Annotated[Kind, typer.Option(help="What is asked for.")] = Kind.ANY,
    birth_date: Annotated[list[str] | None, typer.Option(help="A birth date, also partial.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="A country, as code or name.")] = None,
    identifier: Annotated[list[str] | None, typer.Option(help="A document's or register's number.")] = None,
    address: Annotated[list[str] | None, typer.Option(help="An address, one line.")] = None,
    lists: ListsFolder = None,
    every: Annotated[
        bool, typer.Option("--all", help="Show also what a file asked without a match.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print answers as lines of JSON.")] = False,
) -> None:
    """Ask every watch list at hand about a name or number, or about every row of a file.

    A person's name alone is a question, never a hit. Status 1 where no official list is at hand.
    """
    folder, now = lists or home() / "lists", datetime.now(UTC)
    if (query is None) == (file is None):
        fail("give a name, or --file with a table of names", status=2)
    if file is not None:
        _file(folder, file, kind, now, every=every, as_json=as_json)
        return
    asked = query or ""
    if not asked.strip():
        fail("the name is empty; give a name, wallet, e-mail or number", status=2)
    screening = Screening(ListStore(folder), now)
    dates, countries, numbers, lines = (
        tuple(each or ()) for each in (birth_date, country, identifier, address)
    )
    asked_for = guessed(asked) if kind is Kind.ANY else kind
    answer = screening.ask(Query(asked, asked_for, dates, countries, numbers, lines))
    if as_json:
        typer.echo(orjson.dumps(answered(answer, screening.asked)))
    else:
        _print(answer)
        _lists(screening.asked)
    if answer.verdict == "unscreened":
        raise typer.Exit(1)


def _print(answer: Answer) -> None:
    """An answer in words: the verdict, what matched and why, what lies near it."""
    name = answer.query.text if len(answer.query.text) <= 100 else answer.query.text[:97] + "…"
    typer.echo(f"{name}: {answer.note}" if answer.note else f"{name} {_SAID[answer.verdict]}")
    for match in answer.matches[:MOST]:
        programs = f" ({', '.join(match.programs[:4])})" if match.programs else ""
        typer.echo(
            f"  {match.verdict} {match.score:.2f} {match.list_id} {match.entry_id} {match.name}{programs}"
        )
        for why in match.why:
            typer.echo(f"      {why}")
        for lead in match.leads[:5]:
            typer.echo(f"      near it: {lead.why}")
        further = len(match.leads[5:]) + match.more_leads
        if further:
            typer.echo(f"      near it: {further:,} more; --json prints them")
    left = len(answer.matches[MOST:]) + answer.more
    if left:
        typer.echo(f"  and {left:,} more matches")


def _lists(asked: list[dict[str, Any]]) -> None:
    for each in asked:
        stale = ", stale: fetch it again" if each["stale"] else ""
        fetched = f", fetched {each['fetched']}" if each["fetched"] else ", shipped with the program"
        typer.echo(f"  asked {each['id']}, version {each['version']}{fetched}{stale}")


def _file(folder: Path, file: Path, kind: Kind, now: datetime, *, every: bool, as_json: bool) -> None:
    """Every row of a file; in words only those with a match, unless all are asked for."""
    screening = Screening(ListStore(folder), now)
    questions, counts = QuestionFile(file, kind), dict.fromkeys(_SAID, 0)
    lists = orjson.Fragment(orjson.dumps(screening.asked))
    for done, answer in enumerate(screen_many(folder, questions.queries(), now, _processes(file)), start=1):
        counts[answer.verdict] += 1
        if as_json:
            sys.stdout.buffer.write(orjson.dumps(answered(answer, lists)) + b"\n")
        elif answer.matches or every:
            _print(answer)
        if done % 10_000 == 0:
            typer.echo(f"watchword: {done:,} asked", err=True)
    sys.stdout.flush()
    for reason in questions.reasons[:MOST]:
        typer.echo(f"watchword: {reason}", err=True)
    if questions.refused > MOST:
        typer.echo(f"watchword: and {questions.refused - MOST:,} more rows that ask nothing", err=True)
    if not as_json:
        _lists(screening.asked)
    told = ", ".join(f"{count:,} {verdict}" for verdict, count in counts.items() if count)
    typer.echo(
        f"watchword: {sum(counts.values()):,} asked: {told or 'nothing'}; {questions.refused:,} refused",
        err=True,
    )
    if counts["unscreened"] or not any(counts.values()):
        raise typer.Exit(1)


def _processes(file: Path) -> int:
    """As many processes as cores for a large file; a small one is done before others have started."""
    return min(8, os.cpu_count() or 1) if file.is_file() and file.stat().st_size > 500_000 else 1
