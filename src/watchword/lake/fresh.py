"""Which records of a file are new: one event is kept once, two events under one id are both kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchword.engines.duck import parquet, quoted
from watchword.records import TABLES, RecordTable

#: Files that are read together number their rows file × STRIDE + row: one number tells both, and no file is so long.
STRIDE = 2**40


@dataclass(frozen=True)
class Share:
    """What one file gave: new records and their latest time by table, and the account of its rows.

    `rows` counts the file's rows that became at least one new record, `known` those that only repeat what
    was there, `doubled` the different events that came under an id already taken.
    """

    counts: Mapping[str, int]
    last: Mapping[str, str]
    rows: int
    known: int
    doubled: int


@dataclass(frozen=True)
class Fresh(Share):
    """The new records of one file, a Parquet file a table, with its share."""

    staged: Mapping[str, Path]


def sift(
    connection: duckdb.DuckDBPyConnection,
    candidates: Mapping[str, Path],
    stored: Mapping[str, list[str]],
    workspace: Path,
) -> Fresh:
    """Compare `candidates` (Parquet with a table's columns) with what the lake has in `stored`."""
    staged, counts, last, doubled = {}, {}, {}, 0
    for name, path in candidates.items():
        table = TABLES[name]
        target = workspace / f"new-{name}.parquet"
        doubled += _sift_table(connection, table, path, stored.get(name, []), target)
        latest = f"CAST(max({table.time}) AS VARCHAR)" if table.time else "NULL"
        found = connection.sql(f"SELECT count(*), {latest} FROM read_parquet({quoted(target)})").fetchone()
        if found and found[0]:
            staged[name], counts[name] = target, found[0]
            if found[1]:
                last[name] = found[1]
    rows, known = _rows(connection, candidates, staged)
    return Fresh(counts, last, rows, known, doubled, staged)


def _sift_table(
    connection: duckdb.DuckDBPyConnection, table: RecordTable, path: Path, stored: list[str], target: Path
) -> int:
    """Write the new records of one table to `target`; the number of different events under a known id."""
    new = f"read_parquet({quoted(path)})"
    known = parquet(stored) if stored else f"(SELECT * FROM {new} WHERE false)"
    window = _window(connection, table, new)
    connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE taken AS
        SELECT event_id FROM {new} GROUP BY event_id HAVING count(*) > 1
        UNION
        SELECT event_id FROM {new} SEMI JOIN (SELECT event_id FROM {known} WHERE {window}) USING (event_id)""")
    if not _one(connection, "SELECT count(*) FROM taken"):
        path.replace(target)
        return 0
    _settle(connection, table, new, known, window)
    columns = ", ".join(f'"{name}"' for name in table.names[1:])
    connection.execute(f"""
        COPY (SELECT event_id, {columns} FROM {new} ANTI JOIN taken USING (event_id)
              UNION ALL SELECT event_id, {columns} FROM settled) TO {quoted(target)} (FORMAT parquet)""")
    return _one(connection, "SELECT count(*) FROM settled WHERE contains(event_id, '#')")


def _window(connection: duckdb.DuckDBPyConnection, table: RecordTable, new: str) -> str:
    """The stretch of time that can hold the same events, so that only its files are read."""
    if table.time is None:
        return "true"
    span = connection.sql(
        f"SELECT CAST(min({table.time}) AS VARCHAR), CAST(max({table.time}) AS VARCHAR) FROM {new}"
    ).fetchone()
    if span is None or span[0] is None:
        return "true"
    return f"({table.time} BETWEEN TIMESTAMPTZ {quoted(span[0])} AND TIMESTAMPTZ {quoted(span[1])} OR {table.time} IS NULL)"


def _settle(
    connection: duckdb.DuckDBPyConnection, table: RecordTable, new: str, known: str, window: str
) -> None:
    """Among records whose id occurs twice: the first stays, equal ones go, others get a hash to their id.

    Two records are one event unless some column holds two different values; an export with fewer columns
    repeats an event, it does not make another. Of files read together the earlier one is first.
    """
    columns = ", ".join(f'"{name}"' for name in table.names[1:])
    content = ", ".join(f"COALESCE(CAST(\"{name}\" AS VARCHAR), '')" for name in table.kept)
    clash = " OR ".join(
        f'(o."{name}" IS NOT NULL AND f."{name}" IS NOT NULL AND o."{name}" <> f."{name}")'
        for name in table.kept
    )
    connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE settled AS
        WITH doubled AS (
            SELECT event_id, {columns}, 1 AS fresh FROM {new} SEMI JOIN taken USING (event_id)
            UNION ALL
            SELECT regexp_replace(event_id, '#[0-9a-f]{{8}}$', '') AS event_id, {columns}, 0 AS fresh
            FROM {known} WHERE {window} AND regexp_replace(event_id, '#[0-9a-f]{{8}}$', '') IN (SELECT event_id FROM taken)
        ), hashed AS (
            SELECT *, md5(concat_ws(chr(31), {content})) AS digest FROM doubled
        ), distinct_ones AS (
            SELECT * FROM hashed QUALIFY row_number() OVER (PARTITION BY event_id, digest ORDER BY fresh, ingest_row) = 1
        ), ranked AS (
            SELECT *, row_number() OVER (
                PARTITION BY event_id ORDER BY fresh, fresh * (ingest_row // {STRIDE}), digest) AS place
            FROM distinct_ones
        )
        SELECT CASE WHEN o.place = 1 THEN o.event_id ELSE o.event_id || '#' || o.digest[:8] END AS event_id,
               {", ".join(f'o."{name}"' for name in table.names[1:])}
        FROM ranked o JOIN ranked f ON o.event_id = f.event_id AND f.place = 1
        WHERE o.fresh = 1 AND (o.place = 1 OR {clash})""")


def _rows(
    connection: duckdb.DuckDBPyConnection, candidates: Mapping[str, Path], staged: Mapping[str, Path]
) -> tuple[int, int]:
    """How many of the file's rows gave something new, and how many only something known."""
    if not candidates:
        return 0, 0
    still = {name: path for name, path in candidates.items() if path.exists()}
    new = " UNION ".join(f"SELECT ingest_row FROM read_parquet({quoted(path)})" for path in staged.values())
    kept = _one(connection, f"SELECT count(DISTINCT ingest_row) FROM ({new})") if new else 0
    if not still:
        return kept, 0
    mapped = " UNION ".join(
        f"SELECT ingest_row FROM read_parquet({quoted(path)})" for path in (*still.values(), *staged.values())
    )
    return kept, _one(connection, f"SELECT count(DISTINCT ingest_row) FROM ({mapped})") - kept


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    found = connection.sql(query).fetchone()
    return int(found[0]) if found else 0
