"""Reads a table of facts from the package's data into frozen dataclasses, refusing anything malformed.

The tables ship with the program, so an error here is a mistake in the data, found by the tests; the message
still says file, line and what is wrong. Cells become what the dataclass field's type says: `str`, `bool`
(yes or no), a `Literal` (one of its words) or `tuple[int, ...]` (numbers with spaces between, may be empty).
"""

import csv
import io
from dataclasses import fields
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)
else:
    Row = TypeVar("Row")

Platform = Literal["windows", "macos", "linux", "any"]
"""Where a name is seen; `any` when more than one platform uses it."""

_NUMBERS = tuple[int, ...]
_YES_NO = {"yes": True, "no": False}


class KnowledgeError(ValueError):
    """A shipped table is malformed: the message says which file and line, and what to correct."""


def read_data(name: str) -> str:
    """The text (UTF-8) of one file of the package's data, from a checkout, an installed tree or a zip."""
    return (files("watchword.knowledge") / "data" / name).read_text(encoding="utf-8")


def load_table(row_type: type[Row], name: str) -> tuple[Row, ...]:
    """All rows of the shipped CSV file `name`, in file order, as `row_type`. Raises KnowledgeError."""
    return parse_table(row_type, read_data(name), name)


def parse_table(row_type: type[Row], text: str, name: str) -> tuple[Row, ...]:
    """Rows of CSV `text`; its header must be exactly the fields of `row_type`. Raises KnowledgeError.

    An unknown or missing column, a cell too many or too few, an empty or unparsable cell and a row given
    twice are errors. `name` is only for the message.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    columns = [field.name for field in fields(row_type)]
    header = next(reader, [])
    if header != columns:
        raise KnowledgeError(f"{name}: line 1: the columns are {header}, they must be {columns}")
    types = get_type_hints(row_type)
    rows: dict[Row, int] = {}
    for cells in reader:
        place = f"{name}: line {reader.line_num}"
        if len(cells) != len(columns):
            raise KnowledgeError(f"{place}: {len(cells)} cells, there must be {len(columns)}")
        row = row_type(
            **{
                column: parse_cell(types[column], cell, f"{place}: {column}")
                for column, cell in zip(columns, cells, strict=True)
            }
        )
        if row in rows:
            raise KnowledgeError(f"{place}: the same as line {rows[row]}; remove one")
        rows[row] = reader.line_num
    return tuple(rows)


def parse_cell(wanted: Any, cell: str, place: str) -> object:
    """One cell as the field type `wanted`; `place` begins the message of a KnowledgeError."""
    if cell != cell.strip():
        raise KnowledgeError(f"{place}: spaces around {cell!r}; remove them")
    if wanted == _NUMBERS:
        return _numbers(cell, place)
    if not cell:
        raise KnowledgeError(f"{place}: empty; fill it or remove the row")
    if wanted is bool:
        if cell not in _YES_NO:
            raise KnowledgeError(f"{place}: {cell!r}; write yes or no")
        return _YES_NO[cell]
    if get_origin(wanted) is Literal and cell not in get_args(wanted):
        raise KnowledgeError(f"{place}: {cell!r}; write one of {', '.join(get_args(wanted))}")
    return cell


def _numbers(cell: str, place: str) -> tuple[int, ...]:
    if not all(word.isascii() and word.isdigit() for word in cell.split()):
        raise KnowledgeError(f"{place}: {cell!r}; write whole numbers with spaces between")
    return tuple(int(word) for word in cell.split())
