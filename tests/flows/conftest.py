"""An installation and a lake of their own for every test."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from watchword.flows.converted import Reading
from watchword.flows.ingest import Account, ingest
from watchword.lake import Lake
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context

Read = Callable[..., dict[str, Account]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A private installation, and a working folder without settings."""
    folder = tmp_path / "home"
    monkeypatch.setenv("WATCHWORD_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    yield folder


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads files (name -> bytes) from a folder into a lake that lasts for the test; accounts by file."""

    def reads(files: Mapping[str, bytes] | None = None, bounds: Bounds | None = None) -> dict[str, Account]:
        folder = tmp_path / "exports"
        for name, content in (files or {}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        reading = Reading(bounds or Bounds(), Context(b"key"), {})
        accounts = ingest(folder, Lake(tmp_path / "lake"), reading, lambda *_: None)
        for account in accounts:
            told = account.ingest
            assert told.rows == told.kept + told.ignored + told.duplicate + told.rejected, account
        return {account.file: account for account in accounts}

    return reads


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    """The lake that `read` writes."""
    return Lake(tmp_path / "lake")
