"""A lake of its own for every test, and Parquet files to put in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.enrich.recorded import Rows
from tests.enrich.recorded import lake as parquet_files
from watchword.lake import Ingest, Lake

#: Writes records, given by table, as staged Parquet files.
Stage = Callable[[Mapping[str, Rows]], dict[str, Path]]


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Give a function that writes record tables to files, each time into a folder of their own."""

    def staging(tables: Mapping[str, Rows]) -> dict[str, Path]:
        folder = tmp_path / "staged" / str(len(list((tmp_path / "staged").glob("*"))))
        return {name: Path(files[0]) for name, files in parquet_files(folder, tables).items()}

    return staging


def account(key: str, **tables: int) -> Ingest:
    """The account of one file that gave these many records by table."""
    rows = sum(tables.values())
    return Ingest(key=key, format="okta", rows=rows, kept=rows, tables=tables)


def ids(files: list[str]) -> list[Any]:
    """The event ids in these Parquet files, in order."""
    return sorted(each for file in files for each in pq.read_table(file)["event_id"].to_pylist())
