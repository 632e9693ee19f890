"""The dates that a report names, as far as its words are exact."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence

from watchword.intel.reading.passage import Passage
from watchword.intel.report import Dated

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ISO = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.I)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\s+((?:19|20)\d\d)\b", re.I)
_MONTH_YEAR = re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?((?:19|20)\d\d)\b", re.I)
_YEAR = re.compile(
    r"\b(?:in|since|during|from|by|until|early|late|mid-?|throughout|of|between|and)\s?((?:19|20)\d\d)(?![\d,.]\d|\d|%|-\d)\b",
    re.I,
)


def dates_of(passages: Sequence[Passage]) -> tuple[Dated, ...]:
    """Every date once, in the order of first mention: days, months ("July 2024"), years ("since 2019")."""
    found: dict[str, Dated] = {}
    for passage in passages:
        for _, date in sorted(_dates(passage.plain)):
            found.setdefault(date, Dated(date, passage.quote))
    return tuple(found.values())


def _dates(text: str) -> Iterator[tuple[int, str]]:
    for pattern, places in (
        (_ISO, (1, 2, 3)),
        (_MONTH_FIRST, (3, 1, 2)),
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_YEAR, (2, 1)),
        (_YEAR, (1,)),
    ):
        for match in pattern.finditer(text):
            date = _date(*(match[place] for place in places))
            if date:
                yield match.start(), date
                text = text[: match.start()] + "~" * len(match[0]) + text[match.end() :]


def _date(year: str, month: str = "", day: str = "") -> str | None:
    if not month:
        return year
    number = (
        int(month)
        if month.isdigit()
        else next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))
    )
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= monthrange(int(year), number)[1]):
        return None
    return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"
