"""Reads partial dates as people write them; what is no date of a marked or common calendar is not read."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from watchword.documents.resume.date_words import (
    BIKRAM_SAMBAT,
    BUDDHIST,
    DEGREES,
    ERAS,
    ETHIOPIAN,
    LUNAR_HIJRI,
    MONTHS,
    PRESENT,
    SEASONS,
    SOLAR_HIJRI,
)
from watchword.documents.resume.month import Month, in_range

MAX_LETTERS = 60

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_SEASON = "|".join(sorted(map(re.escape, SEASONS), key=len, reverse=True))
_ERA = "|".join(sorted(map(re.escape, ERAS), key=len, reverse=True))
_OF = r"(?:\s*(?:of|de|del|d')\s+|[\s.,'’/-]{1,3})"


def _lunar(year: int) -> Month | None:
    start = 622.54 + (year - 1) * 0.970224
    return _checked(int(start), int(start % 1 * 12) + 1, 14)


#: Marks behind a year, and the common months of such a year.
_CALENDARS: tuple[tuple[tuple[str, ...], Callable[[int], Month | None]], ...] = (
    (SOLAR_HIJRI, lambda year: _checked(year + 621, 3, 13)),  # begins on 20 or 21 March
    (LUNAR_HIJRI, _lunar),
    (BUDDHIST, lambda year: _checked(year + ERAS["be"])),
    (ETHIOPIAN, lambda year: _checked(year + 7, 9, 13)),  # begins on 11 or 12 September
    (BIKRAM_SAMBAT, lambda year: _checked(year - 57, 4, 13)),  # begins in the middle of April
    (("minguo", "roc"), lambda year: _checked(year + ERAS["roc"])),
)
#: By their marks without a last full stop, which may be the sentence's.
_BY_MARK = {mark.rstrip("."): common for marks, common in _CALENDARS for mark in marks}
_AFTER = rf"(?:{'|'.join(sorted(map(re.escape, _BY_MARK), key=len, reverse=True))})\.?"
_CALENDAR = re.compile(rf"^({_ERA})\s?\d|\d\s?({_AFTER})$")

#: A date's text within a line of lower-case letters; the alternatives are tried in this order. ASCII digits only:
#: `plain_digits` comes first.
DATE = (
    rf"(?:{_ERA})\s?\d{{1,4}}(?:年|\b)(?:\s?\d{{1,2}}月)?"
    rf"|\d{{3,4}}\s?(?:{_AFTER})(?![\w.])"
    r"|\d{4}\s?年\s?(?:\d{1,2}\s?月)?"
    r"|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d])"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)"
    r"|\d{1,2}\s?[/.-]\s?\d{4}(?!\d)"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+)?(?:{_MONTH})(?![^\W\d_])\.?(?:\s+\d{{1,2}},)?{_OF}(?:\d{{4}}|['’]\d{{2}})(?!\d)"
    r"|q[1-4][\s/-]?\d{4}(?!\d)|\d{4}[\s/-]?q[1-4](?!\d)"
    rf"|(?:{_SEASON}){_OF}\d{{4}}(?!\d)"
    r"|\d{4}(?!\d)"
)
PRESENT_WORDS = "|".join(sorted(map(re.escape, PRESENT), key=len, reverse=True))


@dataclass(frozen=True)
class ReadDate:
    """A date's meaning. month: None where it cannot be read; ongoing: it says today."""

    month: Month | None = None
    ongoing: bool = False

    @property
    def readable(self) -> bool:
        """Whether it says any time at all."""
        return self.ongoing or self.month is not None


@lru_cache(maxsize=4_096)
def read_date(text: str) -> ReadDate:
    """One date alone: `May 2019`, `05/2019`, `2019-05-01`, `Q2 2019`, `Frühjahr 2019`, `令和元年`, `Present`.

    Years of other calendars are read only where they are marked; a lunar year may mean fourteen months. A number
    that cannot be a year (1940 to 2039) gives an unreadable date, never a wrong one.
    """
    plain = plain_digits(text[:MAX_LETTERS].casefold()).replace("元年", "1年").strip(" \t.,;:()[]")
    if plain in PRESENT:
        return ReadDate(ongoing=True)
    for reader in _READERS:
        month = reader(plain)
        if month is not None:
            return ReadDate(month)
    return ReadDate()


def read_year_like(text: str, other: str) -> ReadDate:
    """A bare year in the calendar that another date names, as in `2562 – 2565 BE`; nothing where it names none."""
    mark = _CALENDAR.search(other.strip())
    if mark is None or re.fullmatch(r"\d{2,4}", text.strip()) is None:
        return ReadDate()
    return read_date(f"{mark[1]} {text.strip()}" if mark[1] else f"{text.strip()} {mark[2]}")


def plain_digits(text: str) -> str:
    """Digits of every script as 0 to 9; the text keeps its length."""
    if text.isascii():
        return text
    return "".join(_digit(letter) for letter in text)


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None) if letter.isdecimal() else None
    return letter if value is None else str(value)


def _checked(year: int, month: int = 1, width: int = 12) -> Month | None:
    return Month.of(year, month, width) if in_range(year) and 1 <= month <= 12 else None


def _era(plain: str) -> Month | None:
    found = re.fullmatch(rf"({_ERA})\s?(\d{{1,4}})年?(?:\s?(\d{{1,2}})月)?", plain)
    if found is None:
        return None
    written = int(found[2])
    year = written if found[1].rstrip(".") in DEGREES and in_range(written) else written + ERAS[found[1]]
    return _checked(year, int(found[3]), 1) if found[3] else _checked(year)


def _marked(plain: str) -> Month | None:
    found = re.fullmatch(rf"(\d{{3,4}})\s?({_AFTER})", plain)
    if found is None:
        return None
    year, mark = int(found[1]), found[2].rstrip(".")
    return _checked(year) if mark in DEGREES and in_range(year) else _BY_MARK[mark](year)


def _numbered(plain: str) -> Month | None:
    if found := re.fullmatch(r"(\d{4})\s?[-/.年]\s?(\d{1,2})(?:[-/.月]\d{0,2})?\s?", plain):
        return _checked(int(found[1]), int(found[2]), 1)
    if found := re.fullmatch(r"(\d{1,2})\s?[/.-]\s?(\d{4})", plain):
        return _checked(int(found[2]), int(found[1]), 1)
    return None


def _three_numbers(plain: str) -> Month | None:
    """`3/4/2019` is March or April: both are kept. With full stops the day comes first."""
    found = re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", plain)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12:
        return _checked(year, second, 1)
    if second > 12:
        return _checked(year, first, 1)
    return _checked(year, min(first, second), abs(first - second) + 1)


def _named(plain: str) -> Month | None:
    found = re.fullmatch(
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+)?({_MONTH})\.?(?:\s+\d{{1,2}},)?{_OF}(\d{{4}}|['’]?\d{{2}})",
        plain,
    )
    if found is None:
        return None
    digits = found[2].lstrip("'’")
    return _checked(int(digits) if len(digits) == 4 else _full(int(digits)), MONTHS[found[1]], 1)


def _full(two: int) -> int:
    """Two digits as a year: 00 to 49 are this century's."""
    return two + (2000 if two < 50 else 1900)


def _part_of_year(plain: str) -> Month | None:
    if found := re.fullmatch(r"q([1-4])[\s/-]?(\d{4})|(\d{4})[\s/-]?q([1-4])", plain):
        return _checked(int(found[2] or found[3]), 3 * int(found[1] or found[4]) - 2, 3)
    if found := re.fullmatch(rf"({_SEASON}){_OF}(\d{{4}})", plain):
        start, width = SEASONS[found[1]]
        return _checked(int(found[2]), start, width)
    return None


def _year(plain: str) -> Month | None:
    found = re.fullmatch(r"(\d{4})\s?年?", plain)
    return _checked(int(found[1])) if found else None


_READERS: tuple[Callable[[str], Month | None], ...] = (
    _era, _marked, _three_numbers, _numbered, _named, _part_of_year, _year,
)  # fmt: skip
