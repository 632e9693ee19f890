"""Runs of screening again, for tests."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.screening.made import entry
from watchword.flows.rescreen import Again, Rescreening, rescreening
from watchword.screening.entry import Entry
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def firm(number: int, name: str) -> Entry:
    return entry(number, name, names=entry(number, name).names[:1], identifiers=())


def run(folder: Path, file: Path, now: datetime, **more: object) -> tuple[list[Again], Rescreening]:
    """One run that is kept: what was asked again, and the run."""
    with rescreening(folder, QuestionFile(file, Kind.ANY), now, **more) as opened:  # type: ignore[arg-type]
        again = list(opened.answers())
        opened.keep()
    return again, opened


def table(path: Path, rows: Iterable[tuple[str, str]]) -> Path:
    path.write_text("id,name\n" + "".join(f"{number},{name}\n" for number, name in rows))
    return path


def told(again: list[Again]) -> list[tuple[str, str, list[str]]]:
    return [
        (each.answer.query.reference, each.answer.verdict, [ended.entry_id for ended in each.ended])
        for each in again
    ]
