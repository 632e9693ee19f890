"""An officer's desk of its own for each test."""

from pathlib import Path

import pytest

from tests.flows.vet.made import Office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Give a desk with an empty lake and a home of its own."""
    monkeypatch.setenv("WATCHWORD_HOME", str(tmp_path / "home"))
    return Office(tmp_path)
