"""Reads people-side files into a lake of their own and shows the account and the records of each table."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import orjson
import pytest

from watchword.engines.duck import parquet
from watchword.flows import converted
from watchword.flows.ingest import ingest
from watchword.lake import Ingest, Lake
from watchword.sources.applicants import APPLICANTS
from watchword.sources.assessment_sessions import ASSESSMENT_SESSIONS
from watchword.sources.background_checks import BACKGROUND_CHECKS
from watchword.sources.bounds import Bounds
from watchword.sources.carrier import CARRIER
from watchword.sources.contract import Context, TableSource
from watchword.sources.interview_forms import INTERVIEW_FORMS
from watchword.sources.inventory import INVENTORY
from watchword.sources.meeting_quality import MEETING_QUALITY
from watchword.sources.payroll import PAYROLL
from watchword.sources.payroll_changes import PAYROLL_CHANGES
from watchword.sources.reference_checks import REFERENCE_CHECKS
from watchword.sources.roster import ROSTER
from watchword.sources.shipments import SHIPMENTS
from watchword.sources.software import SOFTWARE
from watchword.sources.vendors import VENDORS

ALL: tuple[TableSource, ...] = (
    ROSTER,
    INVENTORY,
    SHIPMENTS,
    CARRIER,
    PAYROLL,
    PAYROLL_CHANGES,
    APPLICANTS,
    VENDORS,
    SOFTWARE,
    ASSESSMENT_SESSIONS,
    BACKGROUND_CHECKS,
    REFERENCE_CHECKS,
    INTERVIEW_FORMS,
    MEETING_QUALITY,
)

CONTEXT = Context(b"key of the tests")

Renamed = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Taken:
    """What became of one file: its account and the records in the lake."""

    account: Ingest
    lake: Lake

    def records(self, table: str) -> list[dict[str, Any]]:
        """All records of a table in the order of their ids, without when and from where they came."""
        files = self.lake.files(table)
        if not files:
            return []
        with duckdb.connect() as connection:
            connection.execute("SET TimeZone = 'UTC'")
            found = connection.execute(
                f"SELECT * EXCLUDE (source, ingested_at) FROM {parquet(files)} ORDER BY event_id"
            )
            names = [column[0] for column in found.description or ()]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def only(self, table: str) -> dict[str, Any]:
        """The one record of a table."""
        (record,) = self.records(table)
        return record


class Desk:
    """A place where files are handed in, one at a time, each into a new lake."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.number = folder, 0
        monkeypatch.setattr(converted, "TABLE_SOURCES", ALL)

    def take(self, content: bytes, name: str = "file.csv", renamed: Renamed | None = None) -> Taken:
        """Ingest one file and check that each of its rows is accounted for."""
        self.number += 1
        exports, lake = self.folder / f"exports{self.number}", Lake(self.folder / f"lake{self.number}")
        exports.mkdir()
        (exports / name).write_bytes(content)
        reading = converted.Reading(Bounds(), CONTEXT, renamed or {})
        (account,) = ingest(exports, lake, reading, lambda *_: None)
        told = account.ingest
        assert told.rows == told.kept + told.ignored + told.duplicate + told.rejected
        return Taken(told, lake)

    def row(self, cells: Mapping[str, Any]) -> Taken:
        """Ingest a CSV of one row."""
        return self.take(as_csv([cells]))


def as_csv(rows: Sequence[Mapping[str, Any]], delimiter: str = ",") -> bytes:
    """The rows as CSV under the first row's keys."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def as_array(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The rows as one JSON array."""
    return orjson.dumps(list(rows), option=orjson.OPT_INDENT_2)


def as_lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The rows as JSON lines."""
    return b"".join(orjson.dumps(row) + b"\n" for row in rows)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a place that takes files in."""
    return Desk(tmp_path, monkeypatch)
