"""Birth dates as lists write them, as ISO 8601 as far as they are known."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"(?:(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?,?\s+)?(?<!\d)((?:18|19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)"
)
_BETWEEN = re.compile(
    r"(?:between|from)\s+(?:\D{0,12})((?:18|19|20)\d\d)\s+(?:and|to)\s+(?:\D{0,12})((?:18|19|20)\d\d)", re.I
)
#: Years of a range that is believed; a longer one is a mistake.
LONGEST_SPAN = 40


def birth_dates(text: str) -> tuple[str, ...]:
    """Every date in a text as ISO 8601, as exact as it is unambiguous; years alone where it is vague.

    Of "between 1950 and 1965" all the years, since each may be the one.
    """
    span = _BETWEEN.search(text)
    if span and 0 <= int(span[2]) - int(span[1]) <= LONGEST_SPAN:
        return tuple(str(year) for year in range(int(span[1]), int(span[2]) + 1))
    rough = re.search(r"circa|approx|between|\babout\b", text, re.I)
    found: list[str] = []
    for match in _DATE.finditer(text.lower()):
        day, word, year, month, day_after = match.groups()
        if word in _MONTHS:
            month, day_after = f"{_MONTHS.index(word) + 1:02}", day
        found.append(year if rough else _partial(year, month, day_after))
    return tuple(dict.fromkeys(found))


def _partial(year: str, month: str | None, day: str | None) -> str:
    if not month or not 1 <= int(month) <= 12:
        return year
    try:
        return date(int(year), int(month), int(day or 0)).isoformat()
    except ValueError:
        return f"{year}-{month}"
