"""What a file is before anyone knows whose it is: JSON lines, one JSON document, CSV, Parquet, or neither."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson

from watchword.sources.bounds import MEGABYTE
from watchword.sources.documents import unwrapped, values

#: How many records of a file a source looks at to recognise it.
LOOKED_AT = 50


class Shape(StrEnum):
    """How a file holds its records."""

    LINES = "JSON lines"
    DOCUMENT = "a JSON document"
    CSV = "CSV"
    PARQUET = "Parquet"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True)
class Head:
    """The beginning of a file: its shape, its first records as written, and for CSV its columns.

    `wrapped` says that lines hold lists of events instead of one each.
    """

    shape: Shape
    records: tuple[Mapping[str, Any], ...] = ()
    columns: tuple[str, ...] = ()
    delimiter: str = ","
    encoding: str = "utf-8"
    wrapped: bool = False


def look(path: Path) -> Head:
    """Read the first megabyte of `path` and say what shape it has."""
    with path.open("rb") as file:
        start = file.read(MEGABYTE)
        whole = not file.read(1)
    if not start.strip(b"\x00 \t\r\n"):
        return Head(Shape.EMPTY)
    if start[:4] == b"PAR1":
        return Head(Shape.PARQUET)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] == b"{":
        return _json_head(text, whole)
    if text[:1] == b"[":
        return Head(Shape.DOCUMENT, tuple(values(io.BytesIO(text), LOOKED_AT)))
    return _csv_head(start, whole)


def _json_head(text: bytes, whole: bool) -> Head:
    """Lines if the first full lines are objects of their own, else a document."""
    lines = text.split(b"\n")
    if not whole and len(lines) > 1:
        lines.pop()
    records: list[Mapping[str, Any]] = []
    failed = 0
    for line in lines[: LOOKED_AT * 2]:
        if not line.strip():
            continue
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError:
            failed += 1
            continue
        if isinstance(record, dict) and len(records) < LOOKED_AT:
            records.append(record)
    if records and (len(records) > failed or len(records) >= 3):
        lists = [inner for record in records if (inner := unwrapped(record))]
        if lists:
            return Head(
                Shape.LINES, tuple(each for inner in lists for each in inner)[:LOOKED_AT], wrapped=True
            )
        return Head(Shape.LINES, tuple(records))
    found = tuple(values(io.BytesIO(text), LOOKED_AT))
    if found:
        return Head(Shape.DOCUMENT, found)
    return Head(Shape.LINES if failed <= 2 and not whole else Shape.UNKNOWN)


def _csv_head(start: bytes, whole: bool) -> Head:
    """The columns and first rows of a delimited file, or an unknown shape."""
    encoding = _encoding(start)
    text = start.decode(encoding, errors="replace")
    if "\x00" in text[:4096]:
        return Head(Shape.UNKNOWN)
    if not whole:
        text = text[: text.rfind("\n") + 1]
    first = text.lstrip("\ufeff").splitlines()[:1]
    if not first:
        return Head(Shape.UNKNOWN)
    delimiter = max(",;\t|", key=first[0].count)
    if first[0].count(delimiter) < 1:
        return Head(Shape.UNKNOWN)
    try:
        rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
        columns = tuple(name.strip() for name in next(rows))
        records = tuple(
            dict(zip(columns, row, strict=False)) for row, _ in zip(rows, range(LOOKED_AT), strict=False)
        )
    except csv.Error:
        return Head(Shape.UNKNOWN)
    return Head(Shape.CSV, records, columns, delimiter, encoding)


def _encoding(start: bytes) -> str:
    """UTF-16 and UTF-8 by their marks; otherwise UTF-8, or Windows-1252 where that cannot be."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if start.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    try:
        start[: len(start) - 4].decode("utf-8")
    except UnicodeDecodeError as error:
        bad = start[error.start : error.start + 1]
        good = sum(byte >= 0x80 for byte in start[:65536])
        return "cp1252" if good and _mostly_latin(start, bad) else "utf-8"
    return "utf-8"


def _mostly_latin(start: bytes, bad: bytes) -> bool:
    """Whether the high bytes look like single Western letters rather than a broken UTF-8 file."""
    high = [index for index, byte in enumerate(start[:65536]) if byte >= 0xC0]
    lone = sum(1 for index in high if index + 1 < len(start) and start[index + 1] < 0x80)
    return bool(bad) and bool(high) and lone > len(high) / 2
