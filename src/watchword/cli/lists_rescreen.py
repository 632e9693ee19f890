"""`watchword lists rescreen`: a file asked again, as far as lists or rows changed."""

import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from watchword.cli.options import ListsFolder
from watchword.cli.screen import MOST
from watchword.flows.home import home
from watchword.flows.rescreen import Again, Rescreening, rescreening
from watchword.flows.screen import answered
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile


def command(
    file: Annotated[
        Path, typer.Option("--file", help="A CSV or Parquet file, a row a question; needs a column `name`.")
    ],
    name: Annotated[
        str, typer.Option("--id", help="A name for the file's rows; by default its own, with its folder.")
    ] = "",
    since: Annotated[
        list[str] | None,
        typer.Option(
            help="A list's version to compare with, in place of that of the last run; may be repeated."
        ),
    ] = None,
    kind: Annotated[Kind, typer.Option(help="What rows ask for that do not say it.")] = Kind.ANY,
    folder: ListsFolder = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print answers as lines of JSON.")] = False,
) -> None:
    """Ask again what a change of a list or of the file may have altered; the first run asks every row.

    Status 1 where no official list is at hand.
    """
    where, questions = folder or home() / "lists", QuestionFile(file, kind)
    processes = min(8, os.cpu_count() or 1)
    with rescreening(
        where, questions, datetime.now(UTC), name=name, since=since or (), processes=processes
    ) as run:
        counts = _print(run, as_json=as_json)
        sys.stdout.flush()
        run.keep()
    for reason in questions.reasons[:MOST]:
        typer.echo(f"watchword: {reason}", err=True)
    if questions.refused > MOST:
        typer.echo(f"watchword: and {questions.refused - MOST:,} more rows that ask nothing", err=True)
    _summary(run, questions, counts)
    if not any(each.official for each in run.screening.lists):
        raise typer.Exit(1)


def _print(run: Rescreening, *, as_json: bool) -> Counter[str]:
    """Every row that was asked again; in words only those with a match, or with one that ended."""
    lists, counts = orjson.Fragment(orjson.dumps(run.screening.asked)), Counter[str]()
    for done, each in enumerate(run.answers(), start=1):
        counts[each.answer.verdict] += 1
        counts["ended"] += len(each.ended)
        if as_json:
            sys.stdout.buffer.write(orjson.dumps(_told(each, lists)) + b"\n")
        elif each.answer.matches or each.ended:
            _say(each)
        if done % 10_000 == 0:
            typer.echo(f"watchword: {done:,} asked", err=True)
    return counts


def _told(again: Again, lists: Any) -> dict[str, Any]:
    """A row as `watchword screen --json` prints it, with why it was asked again and what ended."""
    ended = [{"list": each.list_id, "entry_id": each.entry_id, "name": each.name, "because": each.because}
             for each in again.ended]  # fmt: skip
    return answered(again.answer, lists) | {"because": again.because, "ended": ended}


def _say(again: Again) -> None:
    query = again.answer.query
    number = f" ({query.reference[:60]})" if query.reference else ""
    typer.echo(f"{query.text[:100]}{number}: {again.answer.verdict}, asked because {again.because}")
    for match in again.answer.matches[:MOST]:
        typer.echo(f"  {match.verdict} {match.score:.2f} {match.list_id} {match.entry_id} {match.name}")
        for why in match.why:
            typer.echo(f"      {why}")
    for ended in again.ended[:MOST]:
        typer.echo(f"  no longer stands: {ended.list_id} {ended.entry_id} {ended.name}")
    left = len(again.answer.matches[MOST:]) + again.answer.more + len(again.ended[MOST:])
    if left:
        typer.echo(f"  and {left:,} more; --json prints them")


def _summary(run: Rescreening, questions: QuestionFile, counts: Counter[str]) -> None:
    ended = counts.pop("ended", 0)
    told = ", ".join(f"{count:,} {verdict}" for verdict, count in sorted(counts.items())) or "nothing changed"
    why = f" ({run.everything})" if run.everything else ""
    typer.echo(
        f"watchword: {counts.total():,} of {run.rows:,} rows asked again{why}: {told}; {ended:,} matches no longer stand; "
        f"{run.gone:,} rows are gone, {questions.refused:,} refused",
        err=True,
    )
