"""A table of people's identifiers, to be shared or to be compared with a partner's file."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from watchword.linkage.sharing.canonical import KINDS, REFUSED, Identifier, canonical
from watchword.linkage.sharing.error import SharingError

#: Bytes and rows of a table of identifiers.
MOST_BYTES, MOST_ROWS = 50_000_000, 1_000_000
NEEDED = ("person", "kind", "value")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: whose, what, and since which day it is known, None where that is not said."""

    person: str
    identifier: Identifier
    since: date | None
    line: int

    @property
    def shareable(self) -> bool:
        """Whether identifiers of this kind are shared at all."""
        return self.identifier.kind in KINDS and self.identifier.kind not in REFUSED


def table(path: Path) -> list[Row]:
    """Rows of a CSV with the columns person, kind, value and, where there are any, issuer and since.

    Raises SharingError in one line, without any value, for a file that is none, too large, or lacks a column, and for a row
    whose person is empty or whose since is no date.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SharingError(f"{path}: larger than {MOST_BYTES:,} bytes; give it in parts")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SharingError(f"{path}: cannot be read ({error.strerror}); give a CSV in UTF-8") from error
    except UnicodeDecodeError as error:
        raise SharingError(f"{path}: is no text in UTF-8; save it as CSV in UTF-8") from error
    reader = csv.DictReader(io.StringIO(text))
    try:
        _columns(reader, path)
        return list(_rows(reader, path))
    except csv.Error as error:
        raise SharingError(
            f"{path}, line {reader.line_num}: is no CSV ({error}); save it as CSV in UTF-8"
        ) from error


def every_kind_shared(rows: list[Row], path: Path) -> None:
    """Raise SharingError at the first row of a kind that is never shared or is not known: the whole table is a mistake."""
    for row in rows:
        if not row.shareable:
            try:
                canonical(row.identifier)
            except SharingError as refused:
                raise SharingError(f"{path}, line {row.line}: {refused}") from refused


def _columns(reader: "csv.DictReader[str]", path: Path) -> None:
    names = list(reader.fieldnames or ())
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise SharingError(f"{path}: has no column {missing[0]}; it needs person, kind and value")
    twice = [name for name in (*NEEDED, "issuer", "since") if names.count(name) > 1]
    if twice:
        raise SharingError(f"{path}: has the column {twice[0]} twice; leave one")


def _rows(reader: "csv.DictReader[str]", path: Path) -> Iterator[Row]:
    for number, row in enumerate(reader, start=1):
        if number > MOST_ROWS:
            raise SharingError(f"{path}: has more than {MOST_ROWS:,} rows; give it in parts")
        cell = {
            name: (row.get(name) or "").strip() for name in ("person", "kind", "value", "issuer", "since")
        }
        if not cell["person"]:
            raise SharingError(f"{path}, line {reader.line_num}: person is empty; say whose it is")
        identifier = Identifier(cell["kind"], cell["value"], cell["issuer"])
        yield Row(cell["person"], identifier, _day(cell["since"], path, reader.line_num), reader.line_num)


def _day(text: str, path: Path, line: int) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        raise SharingError(f"{path}, line {line}: since {text[:40]!r} is no date; write 2026-06-30") from None
