"""Exports into the lake: every file recognised, read, accounted for, and committed once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchword.engines.duck import connect
from watchword.flows.converted import Converted, Reading, convert, unreadable
from watchword.flows.read_before import ReadBefore
from watchword.lake import Ingest, Lake
from watchword.lake.fresh import sift
from watchword.sources.export import Export, exports

#: Tells how far a step has come: what is read, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Account:
    """A file of the exports and what became of it."""

    file: str
    ingest: Ingest


def ingest(folder: Path, lake: Lake, reading: Reading, progress: Progress) -> list[Account]:
    """Read every export under `folder` into `lake`; the account of each file, in a stable order."""
    accounts: list[Account] = []
    with lake.writing():
        connection = connect(lake.work)
        files = list(exports(folder, lake.work, reading.bounds))
        before = ReadBefore(lake)
        for number, export in enumerate(files):
            progress(export.name, number, len(files))
            accounts.append(Account(export.name, _file(connection, export, lake, reading, before)))
        progress("", len(files), len(files))
        connection.close()
    return accounts


def _file(
    connection: duckdb.DuckDBPyConnection, export: Export, lake: Lake, reading: Reading, before: ReadBefore
) -> Ingest:
    """One file: what was said of it before if it was read before, else read and commit it."""
    found = convert(connection, export, lake.work, reading, before)
    if not isinstance(found, Converted):
        return found
    stored = {table: lake.files(table) for table in found.candidates}
    try:
        fresh = sift(connection, found.candidates, stored, lake.work)
    except (OSError, duckdb.Error) as error:
        return unreadable(error)
    done = found.account(fresh)
    lake.commit(done, fresh.staged)
    return done
