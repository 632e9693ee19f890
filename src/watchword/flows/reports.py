"""The job of reading a threat report, together with what people said to what it proposes."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from watchword.flows.home import home
from watchword.intel.accepted import Judgement, Judgements, judge, judged
from watchword.intel.reading import read_report
from watchword.intel.report import Report

FOLDER = "intel"


def read_judged(path: Path) -> tuple[Report, list[str]]:
    """A report with accepted and rejected techniques, and notes on judgements that cannot be read."""
    report, kept = read_report(path), Judgements(home() / FOLDER)
    return judged(report, kept), kept.notes


def record(
    path: Path, ids: Sequence[str], *, accepted: bool, by: str, why: str, now: datetime
) -> tuple[list[Judgement], list[str]]:
    """Keep that a person accepts or rejects proposed techniques; all of them or, where one is refused, none.

    Returns what is on disk now, and notes on judgements that cannot be read. Raises IntelligenceError.
    """
    made = judge(read_report(path), ids, accepted=accepted, by=by, why=why, now=now)
    kept = Judgements(home() / FOLDER)
    kept.record(made)
    return made, kept.notes
