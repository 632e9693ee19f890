"""Exports into the lake: every file recognised, read, accounted for, and committed once."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from watchword.engines.duck import connect, quoted
from watchword.flows.read_before import ReadBefore
from watchword.lake import Ingest, Lake, Reject
from watchword.lake.fresh import Fresh, sift
from watchword.records import TABLES, Column
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Claim, Context, LogSource, TableSource
from watchword.sources.export import Export, exports
from watchword.sources.flatten import Refused, flatten
from watchword.sources.recognise import claims
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES, advice
from watchword.sources.shape import Head, Shape, look
from watchword.sources.survey import Survey, surveying
from watchword.sources.tabulate import tabulate
from watchword.sources.unpack import parquet_as_lines

#: Tells how far a step has come: what is read, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Account:
    """A file of the exports and what became of it."""

    file: str
    ingest: Ingest


@dataclass(frozen=True)
class Reading:
    """What ingest needs beside the folder: bounds, the key for account numbers, the employer's column names."""

    bounds: Bounds
    context: Context
    columns: Mapping[str, Mapping[str, str]]


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


def ingest_each(
    connection: duckdb.DuckDBPyConnection, files: Sequence[Export], lake: Lake, reading: Reading
) -> list[Account]:
    """Read these files into a lake that is held for writing already; the account of each."""
    before = ReadBefore(lake)
    return [Account(file.name, _file(connection, file, lake, reading, before)) for file in files]


def _file(
    connection: duckdb.DuckDBPyConnection, export: Export, lake: Lake, reading: Reading, before: ReadBefore
) -> Ingest:
    """One file: what was said of it before if it was read before, else read and commit it.

    Its survey goes on while it is parsed, unless the survey is needed to know whether it was read before.
    """
    if export.path is None:
        return Ingest("", None, note=export.trouble)
    try:
        looking = surveying(export.path)
        path, head = _headed(connection, export.path, lake.work)
        found = claims(head, LOG_SOURCES, TABLE_SOURCES, reading.columns)
        if not found:
            return _unrecognised(export, head, looking.result())
        if before.perhaps(export.path.stat().st_size):
            known = before.find(_key(found[0], looking.result()))
            if known is not None:
                before.add(known.key, looking.result().size, export.name)
                return known
        measuring = looking if path == export.path else surveying(path)
        done, staged = _read(connection, found[0], path, measuring, lake, reading)
        looked = looking.result()
    except (OSError, duckdb.Error) as error:
        return Ingest("", None, note=f"cannot be read: {str(error).splitlines()[0]}")
    finished = _told(done, found, export, looked)
    lake.commit(finished, staged)
    before.add(finished.key, looked.size, export.name)
    return finished


def _headed(connection: duckdb.DuckDBPyConnection, path: Path, work: Path) -> tuple[Path, Head]:
    """What is to be read and its head: the file itself, of Parquet its rows as JSON lines."""
    head = look(path)
    if head.shape is not Shape.PARQUET:
        return path, head
    path = parquet_as_lines(connection, path, work)
    return path, look(path)


def _key(claim: Claim, looked: Survey) -> str:
    """What a file is known by: the source that reads it, that source's version, and the content's hash."""
    return f"{claim.source.id}/{claim.source.version}:{looked.sha256}"


def _told(done: Ingest, found: Sequence[Claim], export: Export, looked: Survey) -> Ingest:
    """The account with the file's key and size, and with everything that is to be said of it."""
    claim = found[0]
    also = [other.source.title for other in found[1:] if other.score >= claim.score - 10]
    notes = [done.note, export.trouble]
    if also:
        notes.append(f"also looks like {', '.join(also[:3])}; {claim.source.title} is the more specific")
    if export.path is not None and export.path.stat().st_size != looked.size:
        notes.append("the file grew while it was read: what came later is left for the next scan")
    note = "; ".join(note for note in notes if note) or None
    finished = replace(done, key=_key(claim, looked), size=looked.size, note=note)
    return _with_trouble(finished, export.trouble) if export.trouble else finished


def _with_trouble(ingest: Ingest, trouble: str) -> Ingest:
    """A file cut short has one more row than could be read: the one that is missing."""
    cut = Reject(None, None, trouble)
    return replace(ingest, rows=ingest.rows + 1, rejected=ingest.rejected + 1, rejects=(*ingest.rejects, cut))


def _unrecognised(export: Export, head: Head, looked: Survey) -> Ingest:
    """A file that no source claims: empty, or with what would make it readable."""
    nothing = "empty" if looked.size == 0 else f"{looked.size:,} bytes of nothing"
    note = nothing if head.shape is Shape.EMPTY else advice(head)
    return Ingest("", None, note=f"{note}; {export.trouble}" if export.trouble else note)


def _read(
    connection: duckdb.DuckDBPyConnection,
    claim: Claim,
    path: Path,
    looking: Future[Survey],
    lake: Lake,
    reading: Reading,
) -> tuple[Ingest, Mapping[str, Path]]:
    """Turn one recognised file into new records and its account."""
    if isinstance(claim.source, TableSource):
        table = tabulate(
            claim, claim.source, path, looking.result(), lake.work, reading.bounds, reading.context
        )
        rows, refused, notes, candidates = table.rows, table.refused, table.notes, table.candidates
    else:
        flat = flatten(connection, claim, path, looking, lake.work, reading.bounds)
        rows, refused, notes = flat.rows, flat.refused, flat.notes
        candidates = _map(connection, claim.source, flat.path, lake.work)
    fresh = sift(connection, candidates, {name: lake.files(name) for name in candidates}, lake.work)
    if fresh.doubled:
        notes.append(f"{fresh.doubled:,} different events under an id already taken: all kept")
    return _account(claim, rows, refused, notes, fresh), fresh.staged


def _map(
    connection: duckdb.DuckDBPyConnection, source: LogSource, flat: Path, workspace: Path
) -> dict[str, Path]:
    """Run the source's mapping: one Parquet file a record table, with the row each record came from."""
    numbered = f"read_parquet({quoted(flat)}, file_row_number = true)"
    rows = f"(SELECT *, file_row_number AS _row FROM {numbered} WHERE time IS NOT NULL)"
    now = datetime.now(UTC).isoformat()
    candidates = {}
    for name, query in source.tables.items():
        target = workspace / f"{name}.parquet"
        mapping = query.format(flat=rows)
        given = {row[0] for row in connection.sql(f"DESCRIBE {mapping}").fetchall()}
        columns = ", ".join(_typed(column, column.name in given) for column in TABLES[name].own)
        connection.execute(f"""
            COPY (SELECT event_id, {quoted(source.id)} AS source, TIMESTAMPTZ {quoted(now)} AS ingested_at,
                         _row AS ingest_row, {columns}
                  FROM ({mapping})) TO {quoted(target)} (FORMAT parquet, COMPRESSION snappy)""")
        candidates[name] = target
    return candidates


def _account(claim: Claim, rows: int, refused: Refused, notes: Sequence[str], fresh: Fresh) -> Ingest:
    return Ingest(
        key="",
        format=claim.source.id,
        rows=rows,
        kept=fresh.rows,
        ignored=rows - refused.count - fresh.rows - fresh.known,
        duplicate=fresh.known,
        rejected=refused.count,
        note="; ".join(notes) or None,
        tables=dict(fresh.counts),
        last=dict(fresh.last),
        rejects=tuple(Reject(*each) for each in refused.first),
    )


def _typed(column: Column, given: bool) -> str:
    """SQL of a record column: cast where the mapping gives it, else null; its name might be a keyword."""
    value = f'"{column.name}"' if given else "NULL"
    return f'TRY_CAST({value} AS {column.kind.value}) AS "{column.name}"'
