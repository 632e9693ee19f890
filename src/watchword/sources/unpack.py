"""Parquet as JSON lines, so that one mapping a vendor serves both."""

from pathlib import Path
from uuid import uuid4

import duckdb

from watchword.engines.duck import quoted


def parquet_as_lines(connection: duckdb.DuckDBPyConnection, path: Path, workspace: Path) -> Path:
    """Write the rows of a Parquet file as JSON lines; DuckDB streams, so memory stays bounded."""
    target = workspace / f"{uuid4().hex}.jsonl"
    connection.execute(f"COPY (SELECT * FROM read_parquet({quoted(path)})) TO {quoted(target)} (FORMAT json)")
    return target
