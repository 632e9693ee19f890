"""What linkage reads: who held which identifier when, who declares what, and who wrote what."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import duckdb
import pyarrow as pa

from watchword.errors import WatchwordError

#: An Arrow table, or the path of a Parquet file with its columns.
Source: TypeAlias = pa.Table | Path

HOLDINGS = pa.schema(
    [
        ("person_id", pa.string()),
        ("kind", pa.string()),  # one of watchword.linkage.kinds.KINDS
        ("value_key", pa.string()),  # normalised or hashed: equal keys are equal values
        ("first", pa.timestamp("us")),  # UTC; null: unknown
        ("last", pa.timestamp("us")),
        ("source", pa.string()),
        ("ip_kind", pa.string()),  # of a session-address: one of kinds.IP_KINDS; else null
    ]
)
PEOPLE = pa.schema(
    [
        ("person_id", pa.string()),
        ("household", pa.string()),  # as declared; null: none
        ("agency", pa.string()),
        ("campus", pa.string()),
        ("applied", pa.timestamp("us")),  # first application, UTC
        ("name_key", pa.string()),  # hash of the name's parts in any order: only "another name", never origin
    ]
)
TEXTS = pa.schema([("person_id", pa.string()), ("kind", pa.string()), ("text", pa.string())])
#: Near-duplicates found elsewhere: kind `photo`, `text` (published, as a résumé) or `private-text`; closeness in 0..1;
#: shared_by: how many people are so close.
PAIRS = pa.schema(
    [
        ("person_id", pa.string()),
        ("other", pa.string()),
        ("kind", pa.string()),
        ("value_key", pa.string()),
        ("closeness", pa.float64()),
        ("shared_by", pa.int64()),
    ]
)
#: Longer keys are kept as their first half and a hash of the whole: no true identifier has so many letters.
LONGEST_KEY = 512


class LinkageError(WatchwordError):
    """Input that linkage cannot read."""


#: What may be spilled to disk at most.
SPILL = "10GB"


@dataclass(frozen=True)
class Held:
    """The input of one linkage. Any column but `person_id`, `kind`, `value_key` and `other` may be null or missing."""

    holdings: Source
    people: Source | None = None
    pairs: Source | None = None


@contextmanager
def opened(held: Held, memory: str = "2GB", threads: int = 2) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the views `holdings`, `people` and `pairs` in the columns above.

    memory: what DuckDB may hold before it spills, to a folder that only its owner can enter and that vanishes. Raises
    LinkageError for a missing column or an unreadable file.
    """
    with tempfile.TemporaryDirectory(prefix="watchword-link-") as folder:
        spill = {"temp_directory": folder, "max_temp_directory_size": SPILL}
        with duckdb.connect(config={"memory_limit": memory, "threads": threads, **spill}) as connection:
            connection.execute("SET preserve_insertion_order = false; SET TimeZone = 'UTC'")
            _view(connection, "holdings", held.holdings, HOLDINGS, ("person_id", "kind", "value_key"))
            _view(connection, "people", held.people, PEOPLE, ("person_id",))
            _view(connection, "pairs", held.pairs, PAIRS, ("person_id", "other", "kind"))
            yield connection


def _view(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    source: Source | None,
    schema: pa.Schema,
    needed: tuple[str, ...],
) -> None:
    """The source as a view with exactly the schema's columns, absent ones null."""
    try:
        found = _relation(connection, schema.empty_table() if source is None else source)
    except duckdb.Error as error:
        why = str(error).splitlines()[0][:120]
        raise LinkageError(f"{source}: not a readable Parquet file ({why}); export it again.") from error
    missing = [column for column in needed if column not in found.columns]
    if missing:
        raise LinkageError(f"{name}: column {missing[0]!r} is missing; give the columns {', '.join(schema.names)}.")  # fmt: skip
    chosen = ", ".join(_column(field, field.name in found.columns) for field in schema)
    found.project(chosen).create_view(name)


def _relation(connection: duckdb.DuckDBPyConnection, source: Source) -> duckdb.DuckDBPyRelation:
    return connection.read_parquet(str(source)) if isinstance(source, Path) else connection.from_arrow(source)


def _column(field: pa.Field, present: bool) -> str:
    kind = {"string": "VARCHAR", "double": "DOUBLE", "int64": "BIGINT"}.get(str(field.type), "TIMESTAMP")
    if not present:
        return f'NULL::{kind} AS "{field.name}"'
    if field.name in {"value_key", "person_id", "other"}:
        return f'{_bounded(field.name)} AS "{field.name}"'
    return f'TRY_CAST("{field.name}" AS {kind}) AS "{field.name}"'


def _bounded(name: str) -> str:
    """The column as text of bounded length; blank text is null."""
    text = f"nullif(trim(\"{name}\"::VARCHAR), '')"
    short = f"left({text}, {LONGEST_KEY // 2}) || md5({text})"
    return f"CASE WHEN length({text}) > {LONGEST_KEY} THEN {short} ELSE {text} END"
