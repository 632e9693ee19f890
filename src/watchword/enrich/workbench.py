"""The DuckDB connection that records are prepared on: record tables as views, results as Parquet."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from watchword.engines.duck import parquet, quoted
from watchword.enrich.prepared import DUCKDB_TYPES, PREPARED
from watchword.records import TABLES, Column

#: How prepared tables are written: small row groups, because every thread holds one for each open file.
PARQUET = "(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 40960)"


class Workbench:
    """Record tables by name, temporary tables for what is looked up, and one Parquet file a prepared table."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, lake: Mapping[str, list[str]], target: Path
    ) -> None:
        self.connection, self.target = connection, target
        self.present = {name for name in TABLES if lake.get(name)}
        self.written: dict[str, Path] = {}
        for name, table in TABLES.items():
            columns = ", ".join(
                f"CAST(NULL AS {column.kind.value}) AS {column.name}" for column in table.columns
            )
            rows = parquet(lake[name]) if lake.get(name) else f"(SELECT {columns} WHERE false)"
            connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT * FROM {rows}")

    def rows(self, query: str) -> list[dict[str, Any]]:
        """A small result as dictionaries; times come aware and UTC."""
        found: list[dict[str, Any]] = self.connection.sql(query).to_arrow_table().to_pylist()
        return found

    def one(self, query: str) -> Any:
        """A single value."""
        found = self.connection.sql(query).fetchone()
        return found[0] if found else None

    def table(
        self, name: str, columns: Sequence[tuple[str, pa.DataType]], rows: Iterable[Mapping[str, Any]]
    ) -> None:
        """A temporary table made of rows."""
        data = pa.Table.from_pylist(list(rows), schema=pa.schema(list(columns)))
        self.connection.register("incoming", data)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM incoming")
        self.connection.unregister("incoming")

    def write(self, name: str, query: str) -> Path:
        """Write a prepared table from a query; columns that it does not give are empty."""
        given = {row[0] for row in self.connection.sql(f"DESCRIBE {query}").fetchall()}
        columns = ", ".join(_cast(column, column.name in given) for column in PREPARED[name])
        path = self.target / f"{name}.parquet"
        self.connection.execute(f"COPY (SELECT {columns} FROM ({query})) TO {quoted(path)} {PARQUET}")
        self.written[name] = path
        return path

    def write_rows(self, name: str, rows: Sequence[Mapping[str, Any]]) -> Path:
        """Write a prepared table from rows made in Python; times must be naive UTC."""
        arrow = {"VARCHAR": pa.string(), "TIMESTAMP": pa.timestamp("us"), "DOUBLE": pa.float64(),
                 "BIGINT": pa.int64(), "BOOLEAN": pa.bool_(), "VARCHAR[]": pa.list_(pa.string())}  # fmt: skip
        columns = [(column.name, arrow[DUCKDB_TYPES[column.kind]]) for column in PREPARED[name]]
        self.table(f"made_{name}", columns, rows)
        return self.write(name, f"SELECT * FROM made_{name}")


def _cast(column: Column, given: bool) -> str:
    """A column of a prepared table; a zoned time becomes the naive UTC time that every engine reads alike."""
    kind = DUCKDB_TYPES[column.kind]
    return f'CAST({f"{chr(34)}{column.name}{chr(34)}" if given else "NULL"} AS {kind}) AS "{column.name}"'
