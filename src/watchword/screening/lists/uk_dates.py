"""Birth dates as the UK writes them: day, month, year, with what is unknown left open."""

import re
from datetime import date

from watchword.screening.lists.dates import birth_dates

_SLASHED = re.compile(r"([0-9]{1,2}|[a-z-]{2})/([0-9]{1,2}|[a-z-]{2})/((?:18|19|20)\d\d)", re.I)


def uk_dates(text: str) -> tuple[str, ...]:
    """Every date in a text as ISO 8601, as far as known: "00/06/1951", "dd/mm/1951", "--/--/1951", "19/06/1951"."""
    found = tuple(dict.fromkeys(_partial(*match) for match in _SLASHED.findall(text)))
    return found or birth_dates(text.partition("T")[0])


def _partial(day: str, month: str, year: str) -> str:
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return year
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return f"{year}-{int(month):02}"
