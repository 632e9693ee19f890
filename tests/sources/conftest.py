"""Reads files into a lake of their own, as a scan would, and shows what came of them."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.at_hand import at_hand
from watchword.engines.duck import parquet
from watchword.flows import converted
from watchword.flows.ingest import ingest
from watchword.lake import Ingest, Lake
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context, LogSource

#: Where the vendors' sample events lie; they are others' work and are read from there, never copied here.
SAMPLES = Path(os.environ.get("WATCHWORD_SAMPLES", Path(__file__).parents[3] / "shared" / "samples"))


@dataclass(frozen=True)
class Read:
    """What became of some files: each file's account, and the records that are now in the lake."""

    accounts: dict[str, Ingest]
    lake: Lake

    def records(self, table: str) -> list[dict[str, Any]]:
        """All records of a table, in order of time and id, without the columns of when and from where."""
        files = self.lake.files(table)
        if not files:
            return []
        query = f"SELECT * EXCLUDE (ingested_at) FROM {parquet(files)} ORDER BY time, event_id"
        with duckdb.connect() as connection:
            connection.execute("SET TimeZone = 'UTC'")
            found = connection.execute(query)
            names = [column[0] for column in found.description or ()]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


#: Reads files, given as (name, content), with these log sources instead of the registered ones if any are given.
Reader = Callable[..., Read]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Give a function that ingests files into a lake and checks that every row is accounted for."""

    def reading(files: Sequence[tuple[str, bytes]], *sources: LogSource) -> Read:
        if sources:
            monkeypatch.setattr(converted, "LOG_SOURCES", sources)
        place = tmp_path / f"reading{len(list(tmp_path.iterdir()))}"
        (place / "exports").mkdir(parents=True)
        for name, content in files:
            (place / "exports" / name).write_bytes(content)
        lake = Lake(place / "lake")
        known = converted.Reading(Bounds(), Context(b"key of the tests"), {})
        accounts = ingest(place / "exports", lake, known, lambda *_: None)
        for account in accounts:
            told = account.ingest
            assert told.rows == told.kept + told.ignored + told.duplicate + told.rejected, account.file
        return Read({account.file: account.ingest for account in accounts}, lake)

    return reading


@pytest.fixture
def samples() -> Path:
    """Give the folder of the vendors' samples; the test is skipped without it, and fails where CI has to have it."""
    return at_hand(SAMPLES, "sample events", "WATCHWORD_SAMPLES to their folder")
