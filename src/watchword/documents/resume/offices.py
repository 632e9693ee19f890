"""The table of sites that employers really had, as the user supplies it."""

import csv
import io
from dataclasses import dataclass

from watchword.documents.limits import DocumentError
from watchword.documents.resume.dates import read_date
from watchword.documents.resume.month import Month

MAX_LETTERS = 5_000_000
_COLUMNS = ["employer", "city", "from", "to"]


@dataclass(frozen=True)
class Office:
    """One site. opened, closed: None where it is not said, which is always and still."""

    employer: str
    city: str
    opened: Month | None = None
    closed: Month | None = None


def read_offices(text: str, name: str) -> tuple[Office, ...]:
    """Rows of a CSV with the columns `employer,city,from,to` (or `site city`); dates as in résumés, empty ones are open.

    A city may have its state or country behind a comma. Raises DocumentError.
    """
    if len(text) > MAX_LETTERS:
        raise DocumentError(f"{name}: over {MAX_LETTERS:,} letters; give only the employers that matter")
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    try:
        header = [cell.strip().lower().removeprefix("site ") for cell in next(reader, [])]
        if header != _COLUMNS:
            raise DocumentError(
                f"{name}: line 1: the columns must be {','.join(_COLUMNS)}; correct the header"
            )
        return tuple(_office(row, f"{name}: line {reader.line_num}") for row in reader if any(row))
    except csv.Error as error:
        raise DocumentError(f"{name}: line {reader.line_num}: {error}; save it as plain CSV") from None


def _office(row: list[str], place: str) -> Office:
    if len(row) != len(_COLUMNS) or not row[0].strip() or not row[1].strip():
        raise DocumentError(f"{place}: employer and city are needed, and four cells; correct the row")
    dates = [read_date(cell) for cell in row[2:]]
    for cell, date in zip(row[2:], dates, strict=True):
        if cell.strip() and not date.readable:
            raise DocumentError(f"{place}: {cell.strip()[:40]!r} is no date; write 2019-05, 2019 or nothing")
    return Office(row[0].strip(), row[1].strip(), dates[0].month, dates[1].month)
