"""Rows of a lookup's answer, as a vendor's JSON, JSON lines or CSV gives them, within bounds."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import orjson

from watchword.errors import WatchwordError

#: An answer about one person is small; larger files are somebody's whole data base.
MAX_LETTERS = 5_000_000
MAX_ROWS = 10_000
MAX_CELL = 2_000

#: Under which names vendors put the rows of a JSON answer.
_LISTS = ("results", "rows", "data", "records", "items", "lookups")

Row = Mapping[str, Any]


class LookupFileError(WatchwordError):
    """A lookup's answer that cannot be read; one line: file, place, what to do."""


def read_rows(text: str, name: str) -> tuple[Row, ...]:
    """Rows with their names folded (`FirstSeen`, `first seen` and `first_seen` are one); nested objects stay nested.

    text: JSON (a list, an object with a list, or one object), one JSON object a line, or CSV with a header.
    name: of the file, for the message. Raises LookupFileError.
    """
    if len(text) > MAX_LETTERS:
        raise LookupFileError(f"{name}: over {MAX_LETTERS:,} letters; give only the rows about this person")
    plain = text.lstrip("\ufeff \t\r\n")
    found = _json(plain, name) if plain[:1] in ("{", "[") else _csv(plain, name)
    rows: list[Row] = []
    for number, row in enumerate(found, 1):
        if number > MAX_ROWS:
            raise LookupFileError(f"{name}: over {MAX_ROWS:,} rows; give only the rows about this person")
        rows.append(row)
    return tuple(rows)


def folded_name(name: str) -> str:
    """A column's name in lower case with `_` between its words."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name[:100])
    return re.sub(r"[^a-z0-9]+", "_", apart.lower()).strip("_")


def _json(text: str, name: str) -> Iterator[Row]:
    try:
        answer = orjson.loads(text)
    except orjson.JSONDecodeError:
        answer = list(_json_lines(text, name))
    if isinstance(answer, dict):
        answer = next((answer[key] for key in _LISTS if isinstance(answer.get(key), list)), [answer])
    for place, row in enumerate(answer, 1):
        if not isinstance(row, dict):
            raise LookupFileError(f"{name}: entry {place} is no object; give a list of objects")
        yield _folded(row, 0)


def _json_lines(text: str, name: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise LookupFileError(
                    f"{name}: line {number}: {error.msg}; give JSON, JSON lines or CSV"
                ) from None


def _folded(row: Row, depth: int) -> Row:
    """Names folded three levels deep; no vendor's answer that is read here goes deeper."""
    return {
        folded_name(str(key)): _folded(value, depth + 1) if isinstance(value, dict) and depth < 3 else value
        for key, value in row.items()
    }


def _csv(text: str, name: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text))
    try:
        header = [folded_name(cell) for cell in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield dict(zip(header, (cell.strip() for cell in cells), strict=False))
    except csv.Error as error:
        raise LookupFileError(f"{name}: line {reader.line_num}: {error}; save it as plain CSV") from None


def cell(row: Row, *names: str) -> str:
    """The first filled cell of these names as text; `a.b` reads the object `a`."""
    for name in names:
        value: Any = row
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value is not None and not isinstance(value, Mapping | list) and (text := str(value).strip()):
            return text[:MAX_CELL]
    return ""


def cell_list(row: Row, name: str) -> tuple[str, ...]:
    """A list, or one text with `;` or `|` between its parts."""
    value = row.get(name)
    parts = value if isinstance(value, list) else re.split(r"[;|]", str(value or "")[:MAX_CELL])
    return tuple(text for part in parts[:100] if isinstance(part, str) and (text := part.strip()[:200]))


def count(row: Row, *names: str) -> int | None:
    """A whole number; None where there is none."""
    text = cell(row, *names)
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else None


def moment(text: str) -> datetime | None:
    """An ISO 8601 time, day, month or year, or seconds since 1970, as UTC; a part is its beginning."""
    text = text.strip()
    whole = {4: f"{text}-01-01", 7: f"{text}-01"}.get(len(text), text)
    try:
        if re.fullmatch(r"\d{9,10}", text, re.ASCII):
            return datetime.fromtimestamp(int(text), UTC)
        read = datetime.fromisoformat(whole)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
