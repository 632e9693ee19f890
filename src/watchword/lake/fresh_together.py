"""Which records of many small files are new, found at once: asking the lake costs more than such a file's rows do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

from watchword.engines.duck import parquet, quoted
from watchword.lake.fresh import STRIDE, Fresh, Share, sift
from watchword.records import TABLES


def sift_together(
    connection: duckdb.DuckDBPyConnection,
    files: Sequence[Mapping[str, Path]],
    stored: Mapping[str, list[str]],
    workspace: Path,
) -> tuple[Fresh, list[Share]]:
    """Compare the candidates of each of `files` (Parquet by table) with the lake, and with those of the files before.

    The new records of all together, and each file's share. An event that two files hold is the earlier one's.
    """
    tables = sorted({table for candidates in files for table in candidates})
    merged = {table: _merged(connection, table, files, workspace) for table in tables}
    mapped = _rows(connection, merged.values())
    fresh = sift(connection, merged, stored, workspace)
    kept = _rows(connection, fresh.staged.values())
    counts, last, doubled = (
        defaultdict[int, dict[str, int]](dict),
        defaultdict[int, dict[str, str]](dict),
        Counter[int](),
    )
    for table, path in fresh.staged.items():
        for number, count, latest in _by_file(connection, table, path):
            counts[number][table] = count
            if latest:
                last[number][table] = latest
        if merged[
            table
        ].exists():  # some ids were taken: those that only the staged file has were made for others
            doubled.update(_renamed(connection, path, merged[table]))
    return fresh, [
        Share(counts[number], last[number], kept[number], mapped[number] - kept[number], doubled[number])
        for number in range(len(files))
    ]


def _merged(
    connection: duckdb.DuckDBPyConnection, table: str, files: Sequence[Mapping[str, Path]], workspace: Path
) -> Path:
    """One table's candidates of all files as one Parquet file, each row's number telling its file."""
    numbers = {str(each[table]): number for number, each in enumerate(files) if table in each}
    target = workspace / f"together-{table}.parquet"
    names = ", ".join(f'"{name}"' for name in TABLES[table].names if name != "ingest_row")
    given = ", ".join(f"({quoted(path)}, {number})" for path, number in numbers.items())
    connection.execute(f"""
        COPY (SELECT {names}, ingest_row + number * {STRIDE} AS ingest_row
              FROM read_parquet([{", ".join(map(quoted, numbers))}], filename = true)
              JOIN (VALUES {given}) AS g(file, number) ON file = filename) TO {quoted(target)} (FORMAT parquet)""")
    return target


def _rows(connection: duckdb.DuckDBPyConnection, paths: Iterable[Path]) -> Counter[int]:
    """How many of each file's rows are behind these records."""
    union = " UNION ".join(f"SELECT ingest_row FROM {parquet([str(path)])}" for path in paths)
    counted = f"SELECT ingest_row // {STRIDE}, count(*) FROM ({union}) GROUP BY 1"
    return Counter(dict(connection.sql(counted).fetchall()) if union else {})


def _by_file(
    connection: duckdb.DuckDBPyConnection, table: str, path: Path
) -> list[tuple[int, int, str | None]]:
    """Each file's number, how many of these records are its own, and the latest time of them."""
    time = TABLES[table].time
    last = f"CAST(max({time}) AS VARCHAR)" if time else "NULL"
    counted = f"SELECT ingest_row // {STRIDE}, count(*), {last} FROM {parquet([str(path)])} GROUP BY 1"
    return connection.sql(counted).fetchall()


def _renamed(connection: duckdb.DuckDBPyConnection, staged: Path, merged: Path) -> Counter[int]:
    """How many records of each file got an id of their own, since theirs was another's."""
    counted = f"""
        SELECT ingest_row // {STRIDE}, count(*) FROM {parquet([str(staged)])}
        WHERE event_id NOT IN (SELECT event_id FROM {parquet([str(merged)])}) GROUP BY 1"""
    return Counter(dict(connection.sql(counted).fetchall()))
