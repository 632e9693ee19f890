"""Small inputs for the tests of linkage."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import pyarrow as pa

from watchword.linkage.holdings import HOLDINGS, PAIRS, PEOPLE, Held

Row = tuple[str | None, str | None, str | None, datetime | None, datetime | None, str | None]
JANUARY = datetime(2024, 1, 10)


def held(person: str | None, kind: str | None, value: str | None, first: datetime | None = JANUARY,
         last: datetime | None = None, ip_kind: str | None = None) -> Row:  # fmt: skip
    return person, kind, value, first, last or first, ip_kind


Rows = Iterable[Mapping[str, object]]


def given(rows: Iterable[Row], people: Rows = (), pairs: Rows = ()) -> Held:
    columns = ("person_id", "kind", "value_key", "first", "last", "ip_kind")
    table = pa.Table.from_pylist(
        [{**dict(zip(columns, row, strict=True)), "source": "ats"} for row in rows], HOLDINGS
    )
    return Held(table, pa.Table.from_pylist(list(people), PEOPLE), pa.Table.from_pylist(list(pairs), PAIRS))
