"""A company scanned, and what the scan concludes of each person by employee number."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from watchword.flows.scan import Request, scan
from watchword.settings import load

Judgement = tuple[float, str, tuple[tuple[str, float, float], ...]]
"""Risk, band, and each piece of evidence: indicator, strength, what it adds to the log-odds."""


def judge(company: Path, exports: Path | None = None) -> dict[str, Judgement]:
    """Everybody's judgement by the exports of a company, or by changed ones in their place."""
    quiet: dict[str, Callable[[str, int, int], None]] = dict.fromkeys(
        ("read", "prepare", "screen", "indicators"), lambda *_: None
    )
    with tempfile.TemporaryDirectory() as scratch, pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHWORD_HOME", f"{scratch}/home")
        out = Path(scratch) / "out"
        settings = load(company / "watchword.toml")
        request = Request(exports or company / "exports", out, out / "lake", settings, everyone=True)
        assessments = scan(request, quiet).assessments
    return {
        each.person_id: (
            round(each.risk, 4),
            each.band.value,
            tuple(
                sorted(_evidence(w.evidence.indicator, w.evidence.strength, w.log_odds) for w in each.weighed)
            ),
        )
        for each in assessments
    }


def _evidence(indicator: str, strength: float, log_odds: float) -> tuple[str, float, float]:
    return indicator, round(strength, 4), round(log_odds, 4)


def differences(one: dict[str, Judgement], other: dict[str, Judgement]) -> dict[str, tuple[object, object]]:
    """The people who are judged otherwise, with both judgements."""
    return {
        who: (one.get(who), other.get(who))
        for who in one.keys() | other.keys()
        if one.get(who) != other.get(who)
    }
