"""DuckDB as Watchword uses it: bounded memory, UTC, and no reaching out."""

from pathlib import Path

import duckdb

#: Bytes that DuckDB may hold before it spills to disk; with Python beside it a scan stays under 1 GB.
MEMORY = "500MB"


def connect(spill: Path, memory: str = MEMORY, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """Open a connection that spills to `spill`, thinks in UTC, and never fetches an extension."""
    connection = duckdb.connect(
        config={
            "memory_limit": memory,
            "temp_directory": str(spill),
            "preserve_insertion_order": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
    )
    connection.execute("SET TimeZone = 'UTC'")
    if threads:
        connection.execute(f"SET threads = {threads}")
    return connection


def quoted(value: str | Path) -> str:
    """A text as a SQL literal. Literals, because DuckDB's first bound parameter of a process costs seconds."""
    return "'" + str(value).replace("'", "''") + "'"


def parquet(files: list[str]) -> str:
    """The SQL that reads these Parquet files as one table."""
    return f"read_parquet([{', '.join(quoted(file) for file in files)}])"
