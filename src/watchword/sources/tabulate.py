"""People-side files, CSV or JSON, row by row into record tables."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from watchword.sources.dates import day_first
from watchword.sources.flatten import Refused
from watchword.sources.recognise import spread
from watchword.sources.survey import Survey

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.TIME: pa.timestamp("us", tz="UTC"),
    Kind.REAL: pa.float64(),
    Kind.WHOLE: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.TEXTS: pa.list_(pa.string()),
}

#: Where vendors' JSON puts the value of an object that stands for one cell.
_NAMED = ("value", "name", "displayName", "display_name", "descriptor", "email", "datetime", "date")
#: `="00123"`, by which spreadsheets are told to leave a number's zeros alone.
_GUARDED = re.compile(r'="(.*)"', re.DOTALL)
#: Account numbers, IBANs and wallets, in one piece or in groups of four.
_NUMBER = re.compile(
    r"\b(?:0x[0-9a-fA-F]{16,}|(?=[A-Za-z0-9]*\d[A-Za-z]*\d[A-Za-z]*\d[A-Za-z]*\d[A-Za-z]*\d)[A-Za-z0-9]{8,}"
    r"|(?:[A-Z]{2}\d{2} )?(?:\d{4}[ ]){2,}\d{1,4}|\d{6,7})\b"
)


@dataclass
class Tabulated:
    """A people-side file as record tables, each a Parquet file with the row every record came from."""

    rows: int
    refused: Refused
    notes: list[str]
    candidates: dict[str, Path]


def tabulate(
    claim: Claim,
    source: TableSource,
    path: Path,
    seen: Survey,
    workspace: Path,
    bounds: Bounds,
    context: Context,
) -> Tabulated:
    """Convert every row under the source's own column names; a row it refuses is kept with its reason."""
    assert claim.head is not None  # noqa: S101 - for the type checker; claims on files have heads
    context, notes = _with_order(claim, path, seen, bounds, context)
    notes += _doubled(claim)
    refused, rows = Refused(bounds), 0
    records: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for raw in raws(path, claim.head, bounds, seen.size):
        rows += 1
        if raw.trouble or not isinstance(raw.value, Mapping):
            refused.add(raw.line, raw.byte, raw.trouble or "not an object", masked(raw.excerpt))
            continue
        cells = spread(raw.value)
        row = {ours: _cell(cells.get(theirs)) for theirs, ours in claim.columns.items()}
        converted = source.convert(row, context)
        if isinstance(converted, str):
            refused.add(raw.line, raw.byte, converted, masked(_excerpt(cells, claim.columns)))
            continue
        for table, record in converted:
            records[table].append({**record, "_row": rows})
    now = datetime.now(UTC)
    candidates = {
        table: _write(TABLES[table], found, source.id, now, workspace / f"{table}.parquet")
        for table, found in records.items()
    }
    return Tabulated(rows, refused, notes, candidates)


def _with_order(
    claim: Claim, path: Path, seen: Survey, bounds: Bounds, context: Context
) -> tuple[Context, list[str]]:
    """Whether the file writes days before months, by one look over its dates; else as the context says."""
    assert claim.head is not None  # noqa: S101 - for the type checker; claims on files have heads
    cells = (
        _cell(raw.value.get(theirs))
        for raw in raws(path, claim.head, bounds, seen.size)
        if isinstance(raw.value, Mapping)
        for theirs in claim.columns
    )
    order = day_first(cells)
    if order is None or order == context.day_first:
        return context, []
    return replace(context, day_first=order), [
        f"dates are read {'day' if order else 'month'} first, as its own dates show"
    ]


def _doubled(claim: Claim) -> list[str]:
    """A note on columns that are read and stand in the header more than once."""
    assert claim.head is not None  # noqa: S101 - for the type checker; claims on files have heads
    twice = [repr(name[:30]) for name in claim.columns if claim.head.columns.count(name) > 1]
    one = "the first filled one of each row is used"
    return [f"more than one column {', '.join(sorted(twice))}: {one}"] if twice else []


def _cell(value: Any) -> str:
    """A cell as trimmed text; JSON's numbers, flags, lists and named objects as they would stand in a CSV."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(text for each in value if (text := _cell(each)))
    if isinstance(value, Mapping):
        return next(
            (_cell(value[key]) for key in _NAMED if not isinstance(value.get(key), Mapping | list | None)), ""
        )
    text = str(value).replace("\xa0", " ").replace("\x00", "").strip()
    guarded = _GUARDED.fullmatch(text)
    text = guarded[1] if guarded else text
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


#: Columns that are read to be compared, and shown to nobody.
_NEVER_SHOWN = frozenset({"birth_date"})


def _excerpt(cells: Mapping[str, Any], columns: Mapping[str, str]) -> str:
    """What a refused row has in the columns that are read; in the others may stand what is nobody's business."""
    shown = {theirs: cells.get(theirs) for theirs, ours in columns.items() if ours not in _NEVER_SHOWN}
    return str(shown)[:2000]


def masked(excerpt: str) -> str:
    """An excerpt of a refused row with its long numbers hidden but for four characters: some are accounts."""
    return _NUMBER.sub(lambda found: f"…{found[0][-4:]}", excerpt)


def _write(
    table: RecordTable, records: list[dict[str, Any]], source: str, now: datetime, target: Path
) -> Path:
    """One record table's rows as Parquet, with ids made of the kept values."""
    rows = []
    for record in records:
        kept = {name: record.get(name) for name in table.kept}
        event_id = record.get("event_id") or f"h{_digest(kept)}"
        rows.append(
            {"event_id": event_id, "source": source, "ingested_at": now, "ingest_row": record["_row"], **kept}
        )
    schema = pa.schema([(column.name, _ARROW[column.kind]) for column in table.columns])
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), target)
    return target


def _digest(kept: Mapping[str, Any]) -> str:
    """A hash of the kept values, equal for the same row in CSV and in JSON."""
    values = "\x1f".join("" if value is None else str(value) for value in kept.values())
    return md5(values.encode(), usedforsecurity=False).hexdigest()
