"""A pack's rows into the lake: once, however often the pack is vetted."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from watchword.engines.duck import parquet, quoted
from watchword.flows.vet.gathered import Gathered
from watchword.lake import Ingest, Lake
from watchword.lake.fresh import sift
from watchword.records import TABLES, Kind

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.TIME: pa.timestamp("us", tz="UTC"),
    Kind.REAL: pa.float64(),
    Kind.WHOLE: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.TEXTS: pa.list_(pa.string()),
}


def keep(
    connection: duckdb.DuckDBPyConnection,
    lake: Lake,
    key: str,
    gathered: Gathered,
    also: Sequence[Ingest] = (),
) -> Ingest:
    """Commit what is new of a pack under its content's key; the lake must be held for writing.

    The rows may be those of many packs, which are marked as read by `also` in the same commit.
    """
    if known := lake.ingested(key):
        return known
    now = datetime.now(UTC)
    stored = {name: lake.files(name) for name in gathered.rows}
    new = {table: _unknown(connection, rows, stored[table]) for table, rows in gathered.rows.items()}
    candidates = {
        table: _written(table, rows, now, lake.work / f"{table}.parquet")
        for table, rows in new.items()
        if rows
    }
    fresh = sift(connection, candidates, stored, lake.work)
    total = sum(len(rows) for rows in gathered.rows.values())
    kept = sum(fresh.counts.values())
    done = Ingest(
        key, "pack", total, kept, duplicate=total - kept, tables=dict(fresh.counts), last=dict(fresh.last)
    )
    lake.commit(done, fresh.staged, also)
    return done


def _unknown(
    connection: duckdb.DuckDBPyConnection, rows: list[dict[str, Any]], stored: list[str]
) -> list[dict[str, Any]]:
    """The rows whose id the lake does not have: ids are made of what a row says, so a file's new date adds nothing."""
    if not stored:
        return rows
    ids = ", ".join(quoted(row["event_id"]) for row in rows)
    found = connection.sql(f"SELECT event_id FROM {parquet(stored)} WHERE event_id IN ({ids})").fetchall()
    known = {row[0] for row in found}
    return [row for row in rows if row["event_id"] not in known]


def _written(table: str, rows: list[dict[str, Any]], now: datetime, target: Path) -> Path:
    """One table's rows as Parquet; a row that the pack says twice is there once."""
    unique = {row["event_id"]: row for row in rows}
    full = [
        {**row, "ingested_at": now, "ingest_row": number}
        for number, row in enumerate(unique.values(), start=1)
    ]
    schema = pa.schema([(column.name, _ARROW[column.kind]) for column in TABLES[table].columns])
    pq.write_table(pa.Table.from_pylist(full, schema=schema), target)
    return target
