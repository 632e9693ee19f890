"""Finds when something lasted in a line of a résumé: `Jan 2019 – Present`, `2019–21`, `05/2019 bis heute`."""

import re
from dataclasses import dataclass

from watchword.documents.resume.date_words import BETWEEN
from watchword.documents.resume.dates import (
    DATE,
    PRESENT_WORDS,
    ReadDate,
    plain_digits,
    read_date,
    read_year_like,
)
from watchword.documents.resume.month import Month, in_range

#: Of a longer line only so much is searched for dates.
MAX_LETTERS = 400

_WORDS = "|".join(sorted(map(re.escape, BETWEEN), key=len, reverse=True))
_DASH = rf"(?:\s*[-–—―−~〜～→>]{{1,3}}\s*|\s+(?:{_WORDS})\s+|\s*[\t|]\s*)"
_SINCE = re.compile(rf"(?<!\w)(?:since|from|seit|depuis|desde|dal|ab)\s+(?:el\s+|le\s+)?({DATE})(?!\w)")
_RANGE = re.compile(rf"(?<![\w/.])({DATE}){_DASH}(?:({DATE})|({PRESENT_WORDS})(?!\w)|(\d{{2}})(?![\d/.%]))")
_SHORT = re.compile(
    rf"(?<![\w/.])(\d{{2}}/\d{{2}}){_DASH}(?:(\d{{2}}/\d{{2}})(?![\d/])|({PRESENT_WORDS})(?!\w))"
)
_ONE = re.compile(rf"(?<![\w/.,$€£#+-])({DATE})(?![\w/%+])")
_MONTHS_OF_ONE_YEAR = re.compile(r"(?<!\w)([^\W\d_]{3,10})\.?\s*[-–—]\s*([^\W\d_]{3,10}\.?\s+\d{4})(?!\d)")
_YEAR_OR_MONTH = re.compile(r"(?:19|20)(\d\d)-(0[1-9]|1[0-2])")
#: In most lines there is none of these, and nothing needs to be searched.
_HINT = re.compile(r"\d\d|年")


@dataclass(frozen=True)
class Span:
    """When something lasted. left, right: its place in the line. unread: it stands like a date but cannot be read."""

    start: Month | None
    end: Month | None
    ongoing: bool
    left: int
    right: int
    unread: bool = False


def find_span(line: str) -> Span | None:
    """The first time span of a line, else a single date as its end; None where the line has none.

    A span with an end or a start that cannot be read (a year of an unmarked calendar) is `unread` and has neither.
    """
    head = line[:MAX_LETTERS]
    if not _HINT.search(head):
        return None
    plain = plain_digits(head.casefold().replace("元年", "1年"))
    if len(plain) != len(head):  # a few letters grow in lower case, and places would be wrong
        plain = plain_digits(head.lower() if len(head.lower()) == len(head) else head)
    return _short(plain) or _one_year(plain) or _ranged(plain) or _since(plain) or _alone(plain)


def _ranged(plain: str) -> Span | None:
    found = _RANGE.search(plain)
    if found is None or _YEAR_OR_MONTH.fullmatch(found[0]):
        return None
    start = read_date(found[1])
    end = read_date(found[2] or found[3]) if found[2] or found[3] else _two_digits(start, found[4])
    if found[2] and start.readable != end.readable:
        start = start if start.readable else read_year_like(found[1], found[2])
        end = end if end.readable else read_year_like(found[2], found[1])
    return _span(start, end, found.start(), found.end())


def _two_digits(start: ReadDate, digits: str) -> ReadDate:
    """The end of `2019–21`: only behind a year, and in its century or the next."""
    if start.month is None or start.month.month is not None:
        return ReadDate()
    year = start.month.year // 100 * 100 + int(digits)
    year += 100 if year < start.month.year else 0
    return ReadDate(Month.whole_year(year)) if in_range(year) and year - start.month.year < 60 else ReadDate()


def _short(plain: str) -> Span | None:
    """`01/19 – 03/21`: two numbers are month and year only where both ends are written so."""
    found = _SHORT.search(plain)
    if found is None:
        return None
    start, end = (
        read_date(_widened(part)) if part else ReadDate(ongoing=True) for part in found.groups()[:2]
    )
    return _span(start, end, found.start(), found.end())


def _widened(part: str) -> str:
    month, _, year = part.partition("/")
    return f"{month}/{'20' if int(year) < 50 else '19'}{year}"


def _one_year(plain: str) -> Span | None:
    """`May – August 2019`: the year stands once."""
    found = _MONTHS_OF_ONE_YEAR.search(plain)
    if found is None:
        return None
    end = read_date(found[2])
    start = read_date(f"{found[1]} {found[2][-4:]}")
    if start.month is None or end.month is None:
        return None
    return _span(start, end, found.start(), found.end())


def _since(plain: str) -> Span | None:
    found = _SINCE.search(plain)
    return _span(read_date(found[1]), ReadDate(ongoing=True), found.start(), found.end()) if found else None


def _alone(plain: str) -> Span | None:
    """A single date is when something ended or was given; a bare number that is no year is no date."""
    for found in _ONE.finditer(plain):
        date = read_date(found[1])
        if date.month is not None:
            return Span(None, _either(found[1], date.month), False, found.start(), found.end())
    return None


def _either(text: str, month: Month) -> Month:
    """`2008-10` alone is a month or a range of years: the end may be as late as the latter's."""
    found = _YEAR_OR_MONTH.fullmatch(text)
    if found is None or int(found[2]) <= int(found[1]):
        return month
    return Month(month.earliest, Month.whole_year(month.year - int(found[1]) + int(found[2])).latest)


def _span(start: ReadDate, end: ReadDate, left: int, right: int) -> Span:
    if not (start.readable and end.readable) or start.ongoing:
        return Span(None, None, False, left, right, unread=True)
    return Span(start.month, end.month, end.ongoing, left, right)
