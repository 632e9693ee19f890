"""Small lakes for tests of enrichment: records as dictionaries, the rest of the columns empty."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from watchword.engines.duck import connect
from watchword.enrich.joined import join_clocks, join_people
from watchword.enrich.prepare import PreparedTables, prepare
from watchword.enrich.workbench import Workbench
from watchword.records import TABLES, Kind
from watchword.settings import Settings

Rows = Sequence[Mapping[str, Any]]

#: A Monday; tests count days from here.
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.TIME: pa.timestamp("us", "UTC"),
    Kind.REAL: pa.float64(),
    Kind.WHOLE: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.TEXTS: pa.list_(pa.string()),
}


def at(day: int, hour: int = 10, minute: int = 0, second: int = 0) -> datetime:
    """A UTC time `day` days after the Monday."""
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute, seconds=second)


def lake(folder: Path, tables: Mapping[str, Rows]) -> dict[str, list[str]]:
    """Record tables as Parquet files, as a lake would list them."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, rows in tables.items():
        numbers = count(1)
        columns = TABLES[name].columns
        complete = []
        for row in rows:
            unknown = set(row) - set(TABLES[name].names)
            assert not unknown, f"{name} has no column {unknown}"
            number = next(numbers)
            given = {
                "event_id": f"{name}-{number}",
                "source": "test",
                "ingested_at": MONDAY,
                "ingest_row": number,
            }
            complete.append({**given, **row})
        schema = pa.schema([(column.name, _ARROW[column.kind]) for column in columns])
        pq.write_table(pa.Table.from_pylist(complete, schema=schema), folder / f"{name}.parquet")
        files[name] = [str(folder / f"{name}.parquet")]
    return files


def workbench(folder: Path, settings: Settings | None = None, **tables: Rows) -> Workbench:
    """A workbench with people, accounts, devices and clocks joined, ready for one prepared table."""
    bench = Workbench(connect(folder), lake(folder / "lake", tables), folder)
    found, _, _ = join_people(bench, settings or Settings(), at(30))
    join_clocks(bench, found, settings or Settings(), at(30))
    return bench


def prepared(
    folder: Path, settings: Settings | None = None, as_of: datetime | None = None, **tables: Rows
) -> PreparedTables:
    """Everything that indicators see of these records."""
    connection = connect(folder)
    done = prepare(
        connection, lake(folder / "lake", tables), settings or Settings(), folder, as_of, lambda *_: None
    )
    connection.close()
    assert done is not None
    return done


def written(path: Path) -> list[dict[str, Any]]:
    """The rows of a prepared table's file, in order of time and id where it has them."""
    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return sorted(rows, key=lambda row: (str(row.get("time")), str(row.get("event_id"))))
