"""Rows of tables: which only name their columns, and what of the others is said."""

import re
from collections.abc import Sequence
from functools import cache

from watchword.intel.reading.tables import table

#: A cell that numbers its row, or says that there is nothing.
_IDLE = re.compile(r"#?\d{1,3}[.)]?|[-–—]*|n/?a", re.I)
_MOST_CELLS = 20


@cache
def _words() -> frozenset[str]:
    return frozenset(table("headings")["columns"])


def row_of(cells: Sequence[str]) -> str:
    """A row's words, without cells that only number it; empty where the row only names its columns."""
    said = [cell.strip() for cell in cells if not _IDLE.fullmatch(cell.strip())]
    names = len(said) > 1 and len(said) <= _MOST_CELLS and all(_is_name(cell) for cell in said)
    return "" if names else " | ".join(said)


def _is_name(cell: str) -> bool:
    """Whether a cell is a column's name: one to three words, of which the last is a usual one."""
    words = re.findall(r"[a-z/&]+", cell.lower().strip("* "))
    return 1 <= len(words) <= 3 and not re.search(r"\d", cell) and words[-1] in _words()
