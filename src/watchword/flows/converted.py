"""One export recognised and converted to candidate records, before anybody asks which of them are new."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from watchword.engines.duck import quoted
from watchword.flows.read_before import ReadBefore
from watchword.lake import Ingest, Reject
from watchword.lake.fresh import Share
from watchword.records import TABLES, Column
from watchword.sources.bounds import MEGABYTE, Bounds
from watchword.sources.contract import Claim, Context, LogSource, TableSource
from watchword.sources.export import Export
from watchword.sources.flatten import Refused, flatten
from watchword.sources.nesting import deeper, too_deep
from watchword.sources.recognise import claims
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES, advice
from watchword.sources.shape import Head, Shape, look
from watchword.sources.survey import Survey, surveying
from watchword.sources.tabulate import tabulate
from watchword.sources.unpack import parquet_as_lines


@dataclass(frozen=True)
class Reading:
    """What ingest needs beside the files: bounds, the key for account numbers, the employer's column names."""

    bounds: Bounds
    context: Context
    columns: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Converted:
    """A file's candidate records, a Parquet file a record table, and what is to be told of the file."""

    export: Export
    claims: Sequence[Claim]
    looked: Survey
    rows: int
    refused: Refused
    notes: Sequence[str]
    candidates: Mapping[str, Path]

    @property
    def key(self) -> str:
        """What the file is known by."""
        return _key(self.claims[0], self.looked)

    def account(self, share: Share) -> Ingest:
        """The account of the file, of whose records `share` are new."""
        notes = list(self.notes)
        if share.doubled:
            notes.append(f"{share.doubled:,} different events under an id already taken: all kept")
        done = Ingest(
            key=self.key,
            format=self.claims[0].source.id,
            rows=self.rows,
            kept=share.rows,
            ignored=self.rows - self.refused.count - share.rows - share.known,
            duplicate=share.known,
            rejected=self.refused.count,
            size=self.looked.size,
            note="; ".join((*notes, *self._told())) or None,
            tables=dict(share.counts),
            last=dict(share.last),
            rejects=tuple(Reject(*each) for each in self.refused.first),
        )
        return _with_trouble(done, self.export.trouble) if self.export.trouble else done

    def _told(self) -> list[str]:
        """What is to be said of the file itself."""
        claim, path, notes = self.claims[0], self.export.path, []
        if self.export.trouble:
            notes.append(self.export.trouble)
        # a vendor's own shape is not doubted for what its columns are called
        rivals = (other for other in self.claims[1:] if isinstance(other.source, type(claim.source)))
        also = [other.source.title for other in rivals if other.score >= claim.score - 10]
        if also:
            notes.append(f"also looks like {', '.join(also[:3])}; {claim.source.title} is the more specific")
        if path is not None and path.stat().st_size != self.looked.size:
            notes.append("the file grew while it was read: what came later is left for the next scan")
        return notes


def convert(
    connection: duckdb.DuckDBPyConnection, export: Export, work: Path, reading: Reading, before: ReadBefore
) -> Converted | Ingest:
    """One file's candidates, written to `work`; its account at once where it cannot be read or was read before.

    Its survey goes on while it is parsed, unless the survey is needed to know whether it was read before.
    """
    if export.path is None:
        return Ingest("", None, note=export.trouble)
    try:
        looking = surveying(export.path)
        path, head = _headed(connection, export.path, work)
        found = claims(head, LOG_SOURCES, TABLE_SOURCES, reading.columns)
        if not found:
            return _unrecognised(export, head, looking.result(), reading.bounds.nesting)
        if before.perhaps(export.path.stat().st_size):
            known = before.find(_key(found[0], looking.result()))
            if known is not None:
                before.add(known.key, looking.result().size, export.name, known.rows)
                return known
        measuring = looking if path == export.path else surveying(path)
        rows, refused, notes, candidates = _parsed(connection, found[0], path, measuring, work, reading)
        done = Converted(export, found, looking.result(), rows, refused, notes, candidates)
    except (OSError, duckdb.Error) as error:
        return unreadable(error)
    before.add(done.key, done.looked.size, export.name, rows)
    return done


def unreadable(error: Exception) -> Ingest:
    """The account of a file that could not be read."""
    return Ingest("", None, note=f"cannot be read: {str(error).splitlines()[0]}")


def _parsed(
    connection: duckdb.DuckDBPyConnection,
    claim: Claim,
    path: Path,
    looking: Future[Survey],
    work: Path,
    reading: Reading,
) -> tuple[int, Refused, list[str], dict[str, Path]]:
    """Rows, what was refused of them, what is to be noted, and candidates of one recognised file."""
    if isinstance(claim.source, TableSource):
        table = tabulate(claim, claim.source, path, looking.result(), work, reading.bounds, reading.context)
        return table.rows, table.refused, table.notes, table.candidates
    flat = flatten(connection, claim, path, looking, work, reading.bounds)
    return flat.rows, flat.refused, flat.notes, _map(connection, claim.source, flat.path, work)


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


def _with_trouble(ingest: Ingest, trouble: str) -> Ingest:
    """A file cut short has one more row than could be read: the one that is missing."""
    cut = Reject(None, None, trouble)
    return replace(ingest, rows=ingest.rows + 1, rejected=ingest.rejected + 1, rejects=(*ingest.rejects, cut))


def _unrecognised(export: Export, head: Head, looked: Survey, levels: int) -> Ingest:
    """A file that no source claims: empty, nested too deeply, or with what would make it readable."""
    if head.shape is Shape.EMPTY:
        empty = "empty" if looked.size == 0 else f"{looked.size:,} bytes of nothing"
        return Ingest("", None, note=export.trouble or empty)
    note = too_deep(levels) if not head.records and _too_deep(export, levels) else advice(head)
    return Ingest("", None, note=f"{note}; {export.trouble}" if export.trouble else note)


def _too_deep(export: Export, levels: int) -> bool:
    """Whether a file of which no record could be read is JSON nested deeper than `levels`, by its first megabyte."""
    if export.path is None:
        return False
    with export.path.open("rb") as file:
        start = file.read(MEGABYTE).removeprefix(b"\xef\xbb\xbf").lstrip()
    return start[:1] in (b"{", b"[") and deeper(start, levels)


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


def _typed(column: Column, given: bool) -> str:
    """SQL of a record column: cast where the mapping gives it, else null; its name might be a keyword."""
    value = f'"{column.name}"' if given else "NULL"
    return f'TRY_CAST({value} AS {column.kind.value}) AS "{column.name}"'
