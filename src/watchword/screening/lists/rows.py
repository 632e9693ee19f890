"""Rows of lists with a header, each whole or refused, and what their cells hold."""

import csv
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import ListError
from watchword.screening.lists.text import MEGABYTE, encoding_of, folded, refuse


def rows(path: Path, delimiter: str, refused: list[str] | None) -> Iterator[tuple[int, dict[str, str]]]:
    """Each usable row of a delimited list and its line, by column in lower case without punctuation, folded."""
    csv.field_size_limit(MEGABYTE)
    with path.open(encoding=encoding_of(path), newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        columns: list[str] | None = None
        while True:
            line = reader.line_num + 1
            try:
                cells = [folded(cell) for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error as error:
                refuse(refused, f"lines {line} to {reader.line_num}: not CSV: {error}")
                continue
            if not any(cells):
                continue
            if columns is None:
                columns = _columns(path, cells)
            elif trouble := _trouble(cells, columns):
                refuse(refused, f"line {line}: {trouble}")
            else:
                yield line, dict(zip(columns, cells, strict=False))


def _columns(path: Path, cells: list[str]) -> list[str]:
    columns = [column_key(cell) for cell in cells]
    twice = [
        cell for cell, column in zip(cells, columns, strict=True) if column and columns.count(column) > 1
    ]
    found = ", ".join(cells)[:300]
    if "name" not in columns:
        raise ListError(f"{path}: has no column 'name', only: {found or 'nothing'}: add one with the names")
    if twice:
        raise ListError(f"{path}: the column {twice[0]!r} comes twice: leave one of them out")
    return columns


def _trouble(cells: list[str], columns: list[str]) -> str:
    if len(cells) < len(columns) or any(cells[len(columns) :]):
        return f"has {len(cells)} cells where the header has {len(columns)}"
    return "" if cells[columns.index("name")] else "has no name"


def column_key(heading: str) -> str:
    """A column's name without case and punctuation."""
    return re.sub(r"[\W_]", "", heading).lower()


def several(text: str) -> tuple[str, ...]:
    """The values of one cell, parted by semicolons."""
    return tuple(filter(None, (folded(part) for part in text.split(";"))))


def stable_id(*parts: str) -> str:
    """A number for what the publisher does not number: the same for the same texts, whatever the run."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
