"""Dates as forms, cards and vendors write them; where the order of day and month is open, both are kept."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"((?:19|20|21)\d\d)[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[t ]\d{1,2}:\d\d.*)?")
_TURNED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ]((?:19|20|21)\d\d)")
_AMERICAN = re.compile(r"(\d\d)(\d\d)((?:19|20|21)\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-. ]+([a-z]{3})[a-z]*\.?,?[-. ]+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z]*\.?[-. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-. ]+(\d{4})")


def dates_written(text: str) -> frozenset[date]:
    """Every date that `text` may mean; empty where it is none. 03/04/1990 means two, 1990-03-04 one.

    Behind it only a time of day may stand: other words may name another calendar, as in `1966-12-06 (Ethiopian)`.
    """
    plain = " ".join(text[:60].split()).lower()
    if found := _ISO.fullmatch(plain):
        return _made((found[1], found[2], found[3]))
    if found := _TURNED.fullmatch(plain) or _AMERICAN.fullmatch(plain):
        return _made((found[3], found[1], found[2]), (found[3], found[2], found[1]))
    if found := _DAY_FIRST.fullmatch(plain):
        return _made((found[3], _month(found[2]), found[1]))
    if found := _MONTH_FIRST.fullmatch(plain):
        return _made((found[3], _month(found[1]), found[2]))
    return frozenset()


def _month(name: str) -> str:
    return str(_MONTHS.index(name) + 1) if name in _MONTHS else "0"


def _made(*parts: tuple[str, str, str]) -> frozenset[date]:
    found = set()
    for year, month, day in parts:
        try:
            found.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return frozenset(found)
