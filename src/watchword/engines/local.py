"""DuckDB as an engine of indicators: prepared tables as Parquet files, read in this process."""

from collections.abc import Mapping
from pathlib import Path

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from watchword.engines.duck import MEMORY, quoted


class LocalEngine:
    """Prepared tables in DuckDB.

    `tables` maps names to Parquet files. Results come as Arrow; times are UTC without a zone mark.
    """

    name = "duckdb"

    def __init__(self, tables: Mapping[str, Path], spill: Path) -> None:
        self._backend = ibis.duckdb.connect(
            memory_limit=MEMORY,
            temp_directory=str(spill),
            preserve_insertion_order="false",
            autoinstall_known_extensions="false",
            autoload_known_extensions="false",
        )
        self._backend.raw_sql("SET TimeZone = 'UTC'")
        self.tables: dict[str, ir.Table] = {}
        for name, path in tables.items():
            self._backend.raw_sql(f'CREATE VIEW "{name}" AS SELECT * FROM read_parquet({quoted(path)})')
            self.tables[name] = self._backend.table(name)

    def run(self, expression: ir.Table) -> pa.Table:
        """The expression's rows as an Arrow table."""
        return self._backend.to_pyarrow(expression)

    def close(self) -> None:
        """Let go of the files."""
        self._backend.disconnect()
