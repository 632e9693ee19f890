"""Small tables for indicators' tests: rows as dictionaries, the rest of the columns empty."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

import ibis
import pyarrow as pa

from watchword.enrich.prepared import PREPARED
from watchword.indicators.evidence import Evidence
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, run_indicators
from watchword.records import Kind
from watchword.settings import Settings

#: A Monday; tests count days from here.
MONDAY = datetime(2026, 3, 2)

#: A prepared column's type in Ibis.
_TYPES = {
    Kind.TEXT: "string",
    Kind.TIME: "timestamp(6)",
    Kind.REAL: "float64",
    Kind.WHOLE: "int64",
    Kind.FLAG: "boolean",
    Kind.TEXTS: "array<string>",
}

Rows = Sequence[Mapping[str, Any]]


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A UTC time `day` days after the Monday."""
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def _filled(name: str, rows: Rows) -> pa.Table:
    """Rows with ids, a source, a local time and a day where they have none, typed as the prepared table is."""
    columns = [column.name for column in PREPARED[name]]
    numbers = count(1)
    complete = []
    for row in rows:
        full = {column: row.get(column) for column in columns}
        if "event_id" in columns:
            full["event_id"] = row.get("event_id", f"{name}-{next(numbers)}")
            full["source"] = row.get("source", f"test-{name}")
            full["local"] = row.get("local", row.get("time"))
            local = full["local"]
            full["day"] = row.get("day", local and local.replace(hour=0, minute=0, second=0, microsecond=0))
        complete.append(full)
        unknown = set(row) - set(columns)
        assert not unknown, f"{name} has no column {unknown}"
    schema = ibis.schema({column.name: _TYPES[column.kind] for column in PREPARED[name]})
    return pa.Table.from_pylist(complete, schema=schema.to_pyarrow())


@cache
def _shared() -> tuple[Any, Records]:
    """One DuckDB for all tests, and the prepared tables by name; an engine puts its own rows under the names."""
    backend = ibis.duckdb.connect(threads=1)
    for name in PREPARED:
        backend.con.register(name, _filled(name, ()))
    return backend, Records({name: backend.table(name) for name in PREPARED})


class TestEngine:
    """Prepared tables in DuckDB, each engine's apart."""

    __test__ = False

    def __init__(self, tables: Mapping[str, Rows]) -> None:
        self._backend, self.records = _shared()
        self.arrow = {name: _filled(name, tables.get(name, ())) for name in PREPARED}

    def run(self, expression: Any) -> pa.Table:
        for name, table in self.arrow.items():
            self._backend.con.register(name, table)
        return self._backend.to_pyarrow(expression)


def evidence(indicator: str, settings: Settings | None = None, **tables: Rows) -> list[Evidence]:
    """What one indicator finds in small prepared tables; its sources count as present."""
    card = indicators()[indicator]
    engine = TestEngine(tables)
    everyone = {row["person_id"]: 99 for rows in tables.values() for row in rows if row.get("person_id")}
    present = {table: everyone or {"nobody": 99} for need in card.needs for table in need.split("|")}
    found = run_indicators(
        {indicator: card}, engine, settings or Settings(), Exposure(present), lambda *_: None
    )
    for each in found.evidence:
        assert card.says.format(**{"first": each.first, "last": each.last, **each.facts})
    return found.evidence
