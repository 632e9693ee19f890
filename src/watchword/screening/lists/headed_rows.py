"""Rows of lists whose header may follow a line with a date, and may name a column twice."""

import csv
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import ListError
from watchword.screening.lists.rows import column_key
from watchword.screening.lists.text import MEGABYTE, encoding_of, folded, refuse

#: Rows in which the header must come.
_BEFORE = 5


def headed_rows(
    path: Path, delimiter: str, wanted: str, refused: list[str] | None
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each usable row and its line, by column key, empty cells left out; of equal columns the first that is filled.

    The header is the row that has the column `wanted` (a column key); ListError where none of the first has it.
    """
    csv.field_size_limit(MEGABYTE)
    with path.open(encoding=encoding_of(path), newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        columns = _header(path, reader, wanted)
        while True:
            line = reader.line_num + 1
            try:
                cells = [folded(cell) for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error as error:
                refuse(refused, f"lines {line} to {reader.line_num}: not CSV: {error}")
                continue
            if any(cells):
                if len(cells) < len(columns) or any(cells[len(columns) :]):
                    refuse(
                        refused, f"line {line}: has {len(cells)} cells where the header has {len(columns)}"
                    )
                else:
                    yield line, _filled(columns, cells)


def _header(path: Path, reader: Iterator[list[str]], wanted: str) -> list[str]:
    try:
        for cells, _ in zip(reader, range(_BEFORE), strict=False):
            columns = [column_key(cell) for cell in cells]
            if wanted in columns:
                return columns
    except csv.Error as error:
        raise ListError(f"{path}: is damaged in its first lines ({error}): download it again") from error
    raise ListError(f"{path}: has no column {wanted!r} in its first lines: download it again")


def _filled(columns: list[str], cells: list[str]) -> dict[str, str]:
    row: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        if cell:
            row.setdefault(column, cell)
    return row
