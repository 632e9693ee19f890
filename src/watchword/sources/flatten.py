"""A log file as one flat Parquet file: a fast path for clean JSON lines, a careful one for everything else."""

from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import orjson

from watchword.engines.duck import quoted
from watchword.sources.bounds import MEGABYTE, Bounds
from watchword.sources.careful import conform, events, raws
from watchword.sources.contract import Claim, Fields, LogSource
from watchword.sources.nesting import deeper
from watchword.sources.shape import Shape
from watchword.sources.survey import Survey

#: Text to a UTC time: ISO 8601 with or without a zone (none means UTC), or seconds, milli- or microseconds.
TIMES = r"""
CREATE OR REPLACE MACRO utc(t) AS COALESCE(
    TRY_CAST(t AS TIMESTAMPTZ),
    CASE WHEN regexp_full_match(t, '\d{9,10}(\.\d+)?') THEN to_timestamp(TRY_CAST(t AS DOUBLE))
         WHEN regexp_full_match(t, '\d{12,13}(\.\d+)?') THEN make_timestamptz(TRY_CAST(t AS DOUBLE)::BIGINT * 1000)
         WHEN regexp_full_match(t, '\d{15,16}') THEN make_timestamptz(TRY_CAST(t AS BIGINT)) END)
"""


@dataclass
class Refused:
    """Pieces of a file that could not be read: all counted, the first ones kept."""

    bounds: Bounds
    count: int = 0
    first: list[tuple[int | None, int | None, str, str]] = field(default_factory=list)

    def add(self, line: int | None, byte: int | None, reason: str, excerpt: str = "") -> None:
        """Count one piece, and keep it while there is room; half characters are shown by their number."""
        self.count += 1
        if len(self.first) < self.bounds.rejects_kept:
            shown = excerpt.encode(errors="backslashreplace").decode()
            self.first.append((line, byte, reason, shown))


@dataclass
class Flat:
    """A flattened file: one row for every readable event, with `event_id`, `time`, `_line` and `_wrong`."""

    path: Path
    rows: int
    refused: Refused
    notes: list[str]


def flatten(
    connection: duckdb.DuckDBPyConnection,
    claim: Claim,
    path: Path,
    looked: Future[Survey],
    workspace: Path,
    bounds: Bounds,
) -> Flat:
    """Flatten the log at `path`; the fast path's result stands only if every line came out sound.

    `looked` may still be under way: it is asked for after the fast path.
    """
    source = claim.source
    assert isinstance(source, LogSource)  # noqa: S101 - for the type checker; callers pass log claims
    connection.execute(TIMES)
    target = workspace / "flat.parquet"
    if _may_be_fast(claim, source, path, bounds) and _copied(connection, source, path, target, bounds):
        seen = looked.result()
        if (
            seen.longest <= bounds.line
            and not _deep(path, seen, bounds)
            and _sound(connection, source, target, path, seen)
        ):
            return Flat(target, seen.lines, Refused(bounds), _wrong_values(connection, target))
    return _with_care(connection, claim, source, path, looked.result(), target, bounds)


def _may_be_fast(claim: Claim, source: LogSource, path: Path, bounds: Bounds) -> bool:
    head = claim.head
    if head is None or head.shape is not Shape.LINES or head.wrapped or claim.envelope:
        return False
    if bounds.line < MEGABYTE:  # the survey's longest line is exact from there on
        return False
    with path.open("rb") as file:
        if file.read(3) == b"\xef\xbb\xbf":
            return False
    return source.plain is None or all(source.plain(record) for record in head.records)


def _deep(path: Path, seen: Survey, bounds: Bounds) -> bool:
    """Whether any line is nested deeper than the bound; only files with crowded lines are read again."""
    if seen.brackets <= bounds.nesting:
        return False
    with path.open("rb") as file:
        return any(deeper(line, bounds.nesting) for line in file)


def _copied(
    connection: duckdb.DuckDBPyConnection, source: LogSource, path: Path, target: Path, bounds: Bounds
) -> bool:
    """Try the one pass; a line that is too long, or no JSON at all, ends it."""
    try:
        _copy(connection, source, path, target, bounds)
    except duckdb.Error:
        return False
    return True


def _copy(
    connection: duckdb.DuckDBPyConnection,
    source: LogSource,
    path: Path,
    target: Path,
    bounds: Bounds,
    line: str = "NULL",
) -> None:
    """One pass of DuckDB over JSON lines, keeping the source's flat columns."""
    columns = {**source.fields, **({"_line": "BIGINT"} if line != "NULL" else {})}
    types = ", ".join(f"{quoted(name)}: {quoted(duckdb_type(fields))}" for name, fields in columns.items())
    flat = ", ".join(f"{expression} AS {name}" for name, expression in source.flat.items())
    numbers = " + ".join(
        f"CASE WHEN {n} IS NOT NULL AND TRY_CAST({n} AS DOUBLE) IS NULL THEN 1 ELSE 0 END"
        for n in source.numbers
    )
    whole = (
        " AND ".join([*(f"{part} IS NOT NULL" for part in source.whole), *_filled(source.fields)]) or "true"
    )
    kept = [name for name in source.flat if name != "vendor_id"]
    content = ", ".join(f"COALESCE(CAST({name} AS VARCHAR), '')" for name in kept)
    connection.execute(f"""
        COPY (
            SELECT COALESCE(NULLIF(vendor_id, ''), 'h' || md5(concat_ws(chr(31), {content}))) AS event_id,
                   * EXCLUDE (vendor_id)
            FROM (SELECT {flat}, {line} AS _line, {numbers or 0} AS _wrong, {whole} AS _whole
                  FROM read_json({quoted(path)}, format = 'newline_delimited', columns = {{{types}}},
                                 ignore_errors = true, maximum_object_size = {bounds.line}))
        ) TO {quoted(target)} (FORMAT parquet, COMPRESSION snappy)""")


def duckdb_type(fields: Fields) -> str:
    """The DuckDB type that reads JSON of this description."""
    if isinstance(fields, str):
        return fields
    if isinstance(fields, list):
        return f"{duckdb_type(fields[0])}[]"
    return "STRUCT(" + ", ".join(f'"{name}" {duckdb_type(inner)}' for name, inner in fields.items()) + ")"


def _filled(fields: Mapping[str, Fields], parent: str = "") -> Iterator[str]:
    """SQL that is false where an object came out with nothing in it.

    DuckDB reads a text or a list where an object should be as an object of nulls, without a word.
    """
    for name, inner in fields.items():
        if isinstance(inner, dict):
            path = f'{parent}"{name}"'
            parts = ", ".join(f'{path}."{part}" IS NULL' for part in inner).replace(", ", " AND ")
            yield f"NOT ({path} IS NOT NULL AND {parts})"
            yield from _filled(inner, f"{path}.")


def _sound(
    connection: duckdb.DuckDBPyConnection, source: LogSource, flat: Path, path: Path, seen: Survey
) -> bool:
    """Whether the fast path read as many events as the file has lines, each with its time and its parts."""
    found = connection.sql(
        f"SELECT count(*), count(time), count_if(_whole) FROM read_parquet({quoted(flat)})"
    ).fetchone()
    if found is None or found[:2] != (seen.lines, seen.lines):
        return False
    return found[2] == seen.lines or not _mistyped(connection, source, path)


def _mistyped(connection: duckdb.DuckDBPyConnection, source: LogSource, path: Path) -> bool:
    """Whether any object or list of the source's fields is something else in the file; costs a second pass."""
    columns = {name: inner for name, inner in source.fields.items() if not isinstance(inner, str)}
    wrong = [check for name, inner in columns.items() for check in _type_checks(name, inner, "$")]
    types = ", ".join(f"{quoted(name)}: 'JSON'" for name in columns)
    query = f"""SELECT count_if({" OR ".join(wrong)}) FROM read_json(
        {quoted(path)}, format = 'newline_delimited', columns = {{{types}}}, ignore_errors = true)"""
    found = connection.sql(query).fetchone()
    return bool(found and found[0])


def _type_checks(name: str, fields: Fields, at: str) -> Iterator[str]:
    """SQL conditions that hold where a part of `fields` has another JSON type than it should."""
    if isinstance(fields, str):
        return
    wanted = "OBJECT" if isinstance(fields, dict) else "ARRAY"
    yield f"""COALESCE(json_type("{name}", {quoted(at)}), 'NULL') NOT IN ('NULL', '{wanted}')"""
    if isinstance(fields, dict):
        for part, inner in fields.items():
            yield from _type_checks(name, inner, f'{at}."{part}"')


def _wrong_values(connection: duckdb.DuckDBPyConnection, flat: Path) -> list[str]:
    found = connection.sql(
        f"SELECT COALESCE(sum(_wrong), 0)::BIGINT FROM read_parquet({quoted(flat)})"
    ).fetchone()
    count = found[0] if found else 0
    return [f"{count:,} values that should be numbers are not: read as empty"] if count else []


def _with_care(
    connection: duckdb.DuckDBPyConnection,
    claim: Claim,
    source: LogSource,
    path: Path,
    seen: Survey,
    target: Path,
    bounds: Bounds,
) -> Flat:
    """Read piece by piece, write what is sound as JSON lines of our own, and flatten those."""
    assert claim.head is not None  # noqa: S101 - for the type checker; claims on files have heads
    refused, wrong, rows = Refused(bounds), Counter[str](), 0
    clean = target.with_suffix(".jsonl")
    with clean.open("wb") as out:
        for raw in raws(path, claim.head, bounds, seen.size):
            rows += 1
            event, reason = (None, raw.trouble) if raw.trouble else events(claim, source, raw, bounds)
            if event is None:
                refused.add(raw.line, raw.byte, str(reason), raw.excerpt or str(raw.value)[:2000])
                continue
            kept = conform(event, source.fields, wrong)
            try:
                out.write(orjson.dumps({**kept, "_line": raw.line}, option=orjson.OPT_NON_STR_KEYS) + b"\n")
            except orjson.JSONEncodeError as error:
                half = "surrogates" in str(error)
                what = "half a character" if half else "text that holds JSON nested too deeply"
                refused.add(raw.line, raw.byte, f"holds {what}; export it again", str(event)[:2000])
    _copy(connection, source, clean, target, bounds, line="_line")
    _refuse_timeless(connection, target, clean, refused)
    clean.unlink()
    notes = _wrong_values(connection, target)
    if wrong:
        shown = ", ".join(f"{name} ({count})" for name, count in wrong.most_common(5))
        notes.append(f"{wrong.total():,} fields have another type than they should: read as empty: {shown}")
    return Flat(target, rows, refused, notes)


def _refuse_timeless(
    connection: duckdb.DuckDBPyConnection, flat: Path, clean: Path, refused: Refused
) -> None:
    """Count events whose time is absent or unreadable, each with its beginning."""
    found = connection.sql(f"SELECT _line FROM read_parquet({quoted(flat)}) WHERE time IS NULL").fetchall()
    lines = {line for (line,) in found}
    if not lines:
        return
    with clean.open("rb") as file:
        for text in file:
            event = orjson.loads(text)
            if event.pop("_line") in lines:
                refused.add(
                    orjson.loads(text)["_line"], None, "has no time that can be read", str(event)[:2000]
                )
