"""People-side files, CSV or JSON, row by row into record tables."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from watchword.records import TABLES, Kind, RecordTable
from watchword.sources.bounds import Bounds
from watchword.sources.careful import raws
from watchword.sources.contract import Claim, Context, TableSource
from watchword.sources.flatten import Refused
from watchword.sources.survey import Survey

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.TIME: pa.timestamp("us", tz="UTC"),
    Kind.REAL: pa.float64(),
    Kind.WHOLE: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.TEXTS: pa.list_(pa.string()),
}


@dataclass
class Tabulated:
    """A people-side file as record tables, each a Parquet file with the row every record came from."""

    rows: int
    refused: Refused
    notes: list[str]
    candidates: dict[str, Path]


def tabulate(
    claim: Claim, source: TableSource, path: Path, seen: Survey, workspace: Path, bounds: Bounds, context: Context
) -> Tabulated:
    """Convert every row under the source's own column names; a row it refuses is kept with its reason."""
    assert claim.head is not None  # noqa: S101 - for the type checker; claims on files have heads
    refused, rows = Refused(bounds), 0
    records: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for raw in raws(path, claim.head, bounds, seen.size):
        rows += 1
        if raw.trouble or not isinstance(raw.value, Mapping):
            refused.add(raw.line, raw.byte, raw.trouble or "not an object", raw.excerpt)
            continue
        row = {ours: _cell(raw.value.get(theirs)) for theirs, ours in claim.columns.items()}
        converted = source.convert(row, context)
        if isinstance(converted, str):
            refused.add(raw.line, raw.byte, converted, str(dict(raw.value))[:2000])
            continue
        for table, record in converted:
            records[table].append({**record, "_row": rows})
    now = datetime.now(UTC)
    candidates = {
        table: _write(TABLES[table], found, source.id, now, workspace / f"{table}.parquet")
        for table, found in records.items()
    }
    return Tabulated(rows, refused, [], candidates)


def _cell(value: Any) -> str:
    """A cell as trimmed text; JSON's numbers, flags and lists as they would stand in a CSV."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    return str(value).strip()


def _write(table: RecordTable, records: list[dict[str, Any]], source: str, now: datetime, target: Path) -> Path:
    """One record table's rows as Parquet, with ids made of the kept values."""
    rows = []
    for record in records:
        kept = {name: record.get(name) for name in table.kept}
        event_id = record.get("event_id") or f"h{_digest(kept)}"
        rows.append({"event_id": event_id, "source": source, "ingested_at": now, **kept, "_row": record["_row"]})
    schema = pa.schema([(column.name, _ARROW[column.kind]) for column in table.columns] + [("_row", pa.int64())])
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), target)
    return target


def _digest(kept: Mapping[str, Any]) -> str:
    """A hash of the kept values, equal for the same row in CSV and in JSON."""
    values = "\x1f".join("" if value is None else str(value) for value in kept.values())
    return md5(values.encode(), usedforsecurity=False).hexdigest()
