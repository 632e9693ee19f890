"""Times of birth as the advanced form has them: the first and the last day that are possible."""

import re
from calendar import monthrange

from tests.screening.lists.ofac_forms.numbered import element

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAY = re.compile(r"(?:(?:(\d\d) )?(\w{3}) )?(\d{4})$")

Day = tuple[int, int, int]


def period(born: str) -> str:
    """A DatePeriod of "10 Dec 1948", "Dec 1948", "circa 1948", "1948 to 1950" or "circa 1979-1981"."""
    bare = born.removeprefix("circa ")
    ends = re.split(r" to (?:circa )?|-", bare)
    days = [_bounds(end) for end in ends]
    vague = str(born.startswith("circa") or "circa" in bare).lower()
    first, last = min(day for day, _ in days), max(day for _, day in days)
    start = element("Start", _day("From", first) + _day("To", first), Approximate=vague)
    end = element("End", _day("From", last) + _day("To", last), Approximate=vague)
    return element("DatePeriod", start + end, CalendarTypeID="1", YearFixed="false")


def _bounds(text: str) -> tuple[Day, Day]:
    match = _DAY.match(text)
    assert match, text
    year = int(match[3])
    if not match[2]:
        return (year, 1, 1), (year, 12, 31)
    month = MONTHS.index(match[2]) + 1
    if not match[1]:
        return (year, month, 1), (year, month, monthrange(year, month)[1])
    return (year, month, int(match[1])), (year, month, int(match[1]))


def _day(tag: str, day: Day) -> str:
    parts = zip(("Year", "Month", "Day"), map(str, day), strict=True)
    return element(tag, "".join(element(name, number) for name, number in parts))
