"""Reading one record at a time: slower, exact about what is wrong, and under flat memory whatever comes.

Used for every shape but clean JSON lines, and for JSON lines in which something did not add up.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import orjson

from watchword.sources.bounds import MEGABYTE, Bounds
from watchword.sources.contract import Claim, Fields, LogSource
from watchword.sources.documents import elements, unwrapped
from watchword.sources.nesting import crowded, deeper, too_deep, value_deeper
from watchword.sources.recognise import opened
from watchword.sources.shape import Head, Shape

#: Characters of a rejected line that are kept to recognise it by.
EXCERPT = 2000


@dataclass(frozen=True)
class Raw:
    """One piece of a file: its line or element number, the byte it starts at, and its value or what is wrong.

    `crowded` says that so many brackets open in it that an event inside may be nested too deeply.
    """

    line: int
    byte: int | None
    value: Any = None
    trouble: str | None = None
    excerpt: str = ""
    crowded: bool = False


def raws(path: Path, head: Head, bounds: Bounds, size: int) -> Iterator[Raw]:
    """All pieces of a file of this shape; `size` is how many bytes belong to this reading."""
    if head.shape is Shape.CSV:
        yield from _csv_rows(path, head, bounds)
    elif head.shape is Shape.DOCUMENT:
        with path.open("rb") as file:
            for element in elements(file, bounds):
                yield Raw(
                    element.number, None, element.value, element.trouble, element.excerpt, element.crowded
                )
    else:
        with path.open("rb") as file:
            for raw in _lines(file, bounds, size):
                inner = unwrapped(raw.value) if head.wrapped else None
                if inner is None:
                    yield _shallow(raw, bounds)
                    continue
                for value in inner:
                    yield _shallow(Raw(raw.line, raw.byte, value, None, raw.excerpt, raw.crowded), bounds)


def _shallow(raw: Raw, bounds: Bounds) -> Raw:
    """A line's event, refused if it is nested deeper than the bound."""
    if raw.trouble or not raw.crowded or not value_deeper(raw.value, bounds.nesting):
        return raw
    return replace(raw, value=None, trouble=too_deep(bounds.nesting))


def _lines(file: IO[bytes], bounds: Bounds, size: int) -> Iterator[Raw]:
    """JSON lines; blank ones are no rows; one over the bound is passed over in pieces and named."""
    at = number = 0
    while at < size and (line := file.readline(bounds.line + 1)):
        number += 1
        start, at = at, at + len(line)
        if len(line) > bounds.line and not line.endswith(b"\n"):
            excerpt = line[:EXCERPT].decode(errors="replace").replace("\x00", "")
            while at < size and (rest := file.readline(MEGABYTE)):
                at += len(rest)
                if rest.endswith(b"\n"):
                    break
            yield Raw(number, start, None, f"longer than {bounds.line:,} bytes ({at - start:,})", excerpt)
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield _parsed(line, number, start, bounds)


def _parsed(line: bytes, number: int, start: int, bounds: Bounds) -> Raw:
    full = crowded(line, bounds.nesting)
    excerpt = line[:EXCERPT].decode(errors="replace").rstrip() if full else ""
    try:
        return Raw(number, start, orjson.loads(line), None, excerpt, full)
    except orjson.JSONDecodeError as error:
        excerpt = line[:EXCERPT].decode(errors="replace").rstrip()
        if full and deeper(line, bounds.nesting):  # the parser goes 1,024 levels down and no further
            reason = too_deep(bounds.nesting)
        elif not line.endswith(b"\n"):
            reason = "the file ends inside this line: cut short, or still being written"
        elif "\ufffd" in line.decode(errors="replace") and b"\xef\xbf\xbd" not in line:
            reason = "holds bytes that are not UTF-8"
        else:
            reason = f"not JSON: {error.msg}"
        return Raw(number, start, None, reason, excerpt)


def _csv_rows(path: Path, head: Head, bounds: Bounds) -> Iterator[Raw]:
    """Rows of a delimited file as objects under its own headers."""
    csv.field_size_limit(bounds.line)
    columns = head.columns[: bounds.csv_columns]
    doubled = len(set(columns)) < len(columns)
    with path.open(encoding=head.encoding, errors="surrogateescape", newline="") as file:
        rows = csv.reader(file, delimiter=head.delimiter)
        heading = True
        while True:
            line = rows.line_num + 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Raw(line, None, None, f"not CSV: {error}")
                continue
            if heading or not any(cell.strip() for cell in row):
                heading = False
                continue
            yield _csv_row(_first_filled(row, columns) if doubled else row, columns, line, bounds)


def _first_filled(row: list[str], columns: tuple[str, ...]) -> list[str]:
    """A row whose columns of one name all hold the first filled cell among them."""
    filled: dict[str, str] = {}
    for column, cell in zip(columns, row, strict=False):
        if not filled.get(column, "").strip():
            filled[column] = cell
    return [*(filled[column] for column in columns[: len(row)]), *row[len(columns) :]]


def _csv_row(row: list[str], columns: tuple[str, ...], line: int, bounds: Bounds) -> Raw:
    whole = ",".join(row)
    joined = whole[:EXCERPT]
    if not whole.isascii() and any("\udc80" <= char <= "\udcff" for char in whole):
        readable = joined.encode(errors="surrogateescape").decode(errors="replace")
        return Raw(line, None, None, "holds bytes that are not UTF-8", readable)
    if len(row) < len(columns) and any(cell.strip() for cell in row[1:]) is False:
        return Raw(line, None, None, f"has {len(row)} cells where the header has {len(columns)}", joined)
    if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
        return Raw(line, None, None, f"has {len(row)} cells where the header has {len(columns)}", joined)
    if len(row) < len(columns):
        return Raw(
            line, None, None, f"has {len(row)} cells where the header has {len(columns)}: cut short?", joined
        )
    full = crowded(whole, bounds.nesting)
    return Raw(line, None, dict(zip(columns, row, strict=False)), None, joined if full else "", full)


def events(claim: Claim, source: LogSource, raw: Raw, bounds: Bounds) -> tuple[Mapping[str, Any] | None, str]:
    """One piece as the vendor's own event, out of its envelope and in the shape of the source's fields."""
    inner = opened(raw.value, claim.envelope)
    if inner is None:
        return None, "not an object" if not claim.envelope else f"nothing in its {'.'.join(claim.envelope)}"
    if raw.crowded and claim.envelope and value_deeper(inner, bounds.nesting):  # written as text in it
        return None, too_deep(bounds.nesting)
    if source.reshape is not None:
        inner = source.reshape(inner)
    return inner, ""


def conform(value: Any, fields: Fields, wrong: Counter[str], at: str = "") -> Any:
    """The part of an event that `fields` describes; what has another type becomes null and is counted.

    Keys are found whatever their case, since collectors lower them.
    """
    if value is None or isinstance(fields, str):
        return value
    if isinstance(fields, list):
        if isinstance(value, str) and value[:1] == "[":
            value = _json_text(value)
        if not isinstance(value, list):
            wrong[at] += 1
            return None
        return [conform(each, fields[0], wrong, f"{at}[]") for each in value]
    if isinstance(value, str) and value[:1] == "{":
        value = _json_text(value)
    if not isinstance(value, Mapping):
        wrong[at] += 1
        return None
    lowered: dict[str, Any] | None = None
    kept = {}
    for key, inner in fields.items():
        found = value.get(key)
        if found is None and key not in value:
            lowered = (
                lowered if lowered is not None else {str(name).lower(): each for name, each in value.items()}
            )
            found = lowered.get(key.lower())
        if found is not None:
            kept[key] = conform(found, inner, wrong, f"{at}.{key}" if at else key)
    return kept


def _json_text(text: str) -> Any:
    """An object or list that a collector wrote as text."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
