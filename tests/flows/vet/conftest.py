"""An officer's desk of its own for each test."""

from pathlib import Path

import pytest

from tests.flows.vet.made import Office


@pytest.fixture
def judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Give a desk with an empty lake and a home of its own, where every indicator is asked."""
    monkeypatch.setenv("WATCHWORD_HOME", str(tmp_path / "home"))
    return Office(tmp_path)


@pytest.fixture
def office(judged: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Give such a desk where no indicator is asked: packs are read, kept and compared, which takes half the time."""
    monkeypatch.setattr("watchword.flows.vet.judge.of_applicants", lambda _: {})
    return judged
