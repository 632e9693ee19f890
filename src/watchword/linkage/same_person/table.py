"""Given rows as the table that is compared: checked, folded, with the keys that bring rows together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa

from watchword.errors import WatchwordError
from watchword.linkage.same_person.blocks import MOST_IN_BLOCK, Row, blocked
from watchword.linkage.same_person.folded import compared

#: Rows that are compared at once; more do not fit beside their columns in one process.
MOST_ROWS = 2_000_000
#: Rows that are folded between two words about progress.
STEP = 50_000

#: Steps done: what is being done, how many of how many.
Told = Callable[[str, int, int], None]


class SamePersonError(WatchwordError):
    """The rows cannot be compared; said in one line."""


@dataclass(frozen=True)
class Compared:
    """Rows ready for comparison.

    people: the person_id of each row, in the order of `row` in the table. rows: their folded values.
    left_out: by key, how many of its values too many rows share.
    """

    people: tuple[str, ...]
    rows: tuple[Row, ...]
    table: pa.Table
    keys: tuple[str, ...]
    left_out: Mapping[str, int]


def prepared(
    given: pa.Table | duckdb.DuckDBPyRelation, told: Told, most_in_block: int = MOST_IN_BLOCK
) -> Compared:
    """The rows folded, in the order of their person_id, so that the order they came in makes no difference.

    Raises `SamePersonError` without a column person_id, with an empty one, or with more than MOST_ROWS rows.
    """
    table = given if isinstance(given, pa.Table) else given.to_arrow_table()
    if "person_id" not in table.column_names:
        raise SamePersonError(
            "the rows to compare have no column person_id; name the column that tells who is who"
        )
    if table.num_rows > MOST_ROWS:
        raise SamePersonError(
            f"{table.num_rows:,} rows are more than the {MOST_ROWS:,} that are compared at once; compare a part"
        )
    people, rows = _folded(table, told)
    columns, left_out = blocked(rows, most_in_block)
    names = rows[0].keys() if rows else ()
    values = {name: pa.array([row[name] for row in rows], pa.string()) for name in names}
    keys = {name: pa.array(column, pa.string()) for name, column in columns.items()}
    numbered = pa.table({"row": pa.array(range(len(rows)), pa.int64()), **values, **keys})
    return Compared(tuple(people), tuple(rows), numbered, tuple(columns), left_out)


def _folded(table: pa.Table, told: Told) -> tuple[list[str], list[dict[str, str | None]]]:
    found: list[tuple[str, dict[str, str | None]]] = []
    for batch in table.to_batches(max_chunksize=STEP):
        found += [(_person(row), compared(row)) for row in batch.to_pylist()]
        told("reading rows", len(found), table.num_rows)
    found.sort(key=lambda pair: (pair[0], _order(pair[1])))
    return [person for person, _ in found], [row for _, row in found]


def _person(row: Mapping[str, Any]) -> str:
    person = str(row["person_id"] or "").strip()
    if not person:
        raise SamePersonError("a row to compare has an empty person_id; fill it or leave the row out")
    return person


def _order(row: Row) -> Sequence[str]:
    return [value or "" for value in row.values()]
