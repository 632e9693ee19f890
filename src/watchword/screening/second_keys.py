"""What else is known of two subjects of one name: it raises, lowers or excludes the match, and says so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from watchword.knowledge.countries import country_code
from watchword.screening.entry import Entry
from watchword.screening.keys import address_key, any_keys, identifier_key
from watchword.screening.lists.dates import birth_dates
from watchword.screening.query import Query

#: What a second key adds to a score, or takes from it.
SAME_DATE, SAME_PART, SAME_COUNTRY, OTHER_COUNTRY, SAME_ADDRESS = 0.05, 0.02, 0.01, -0.03, 0.05
#: Years by which listed birth dates are often wrong; and those of which a list knows only the year, often a guess.
YEARS_APART, YEARS_APART_VAGUE = 2, 5
#: Letters of a cell that may hold a date.
_DATE_TEXT = 200

_ISO = re.compile(r"((?:18|19|20)\d\d)(?:-(\d\d?))?(?:-(\d\d?))?")
_ORDERED = re.compile(r"(\d\d?)[./ -](\d\d?)[./ -]((?:18|19|20)\d\d)")

_Date = tuple[int, int, int]


@dataclass(frozen=True)
class Effect:
    """What second keys do to a match by name: added to its score; sure: it is the same; excluded: it is another."""

    adds: float
    sure: bool
    excluded: bool
    why: tuple[str, ...]


def second_keys(query: Query, entry: Entry) -> Effect:
    """Weigh everything that is known beside the name."""
    why: list[str] = []
    same = _same_identifier(query, entry)
    if same:
        why.append(f"the identifier {same} is the same")
    dated, date_says, date_sure, excluded = _birth_dates(query.birth_dates, entry.birth_dates)
    placed, place_says = _countries(query.countries, entry.countries)
    addressed = bool(
        {address_key(line) for line in query.addresses}
        & {address_key(line) for line in entry.addresses} - {""}
    )
    why += [date_says, place_says, "the address is the same" if addressed else ""]
    return Effect(
        adds=dated + placed + (SAME_ADDRESS if addressed else 0.0),
        sure=bool(same) or date_sure,
        excluded=excluded and not same,
        why=tuple(each for each in why if each),
    )


def _same_identifier(query: Query, entry: Entry) -> str:
    # An address of the net is shared by many, so it makes no name sure.
    listed = {identifier_key(one.kind, one.value): one.value for one in entry.identifiers if one.kind != "ip"}
    listed.pop("", None)
    for asked in query.identifiers:
        for key in sorted(any_keys(asked)):
            if key in listed:
                return listed[key]
    return ""


def dates(text: str) -> set[_Date]:
    """The dates that a text may stand for, unknown parts 0: 03/04/1980 is two, by day and month in either order.

    Of what is vague, as "circa 1971" or "1971 to 1975", the years alone.
    """
    plain = text.strip()[:_DATE_TEXT]
    ordered = _ORDERED.fullmatch(plain)
    if ordered:
        first, second, year = map(int, ordered.groups())
        both = {(year, second, first), (year, first, second)}
        return {each for each in both if 1 <= each[1] <= 12 and 1 <= each[2] <= 31}
    iso = _ISO.fullmatch(plain)
    if iso:
        year, month, day = (int(part or 0) for part in iso.groups())
        return {(year, month, day) if month <= 12 and day <= 31 else (year, 0, 0)}
    return {_as_numbers(each) for each in birth_dates(plain)}


def _as_numbers(iso: str) -> _Date:
    year, month, day, *_ = (*map(int, iso.split("-")), 0, 0)
    return year, month, day


def _birth_dates(asked: Iterable[str], listed: Iterable[str]) -> tuple[float, str, bool, bool]:
    """What is added, what is said, whether it is surely the same day, whether it excludes."""
    ours = {(text, date) for text in asked for date in dates(text)}
    theirs = {(text, date) for text in listed for date in dates(text)}
    if not ours or not theirs:
        return 0.0, "", False, False
    for mine, date in sorted(ours):
        for _, other in sorted(theirs):
            if date == other and date[2]:
                return SAME_DATE, f"the birth date {mine} is the same", True, False
    for mine, date in sorted(ours):
        for text, other in sorted(theirs):
            if _agree(date, other):
                return SAME_PART, f"the birth dates {mine} and {text} agree as far as they go", False, False
    apart = [(abs(date[0] - other[0]), bool(other[2])) for _, date in ours for _, other in theirs]
    told = f"the birth dates {_listed(ours)} and {_listed(theirs)} differ"
    if all(years > (YEARS_APART if exact else YEARS_APART_VAGUE) for years, exact in apart):
        return 0.0, f"{told} by {min(apart)[0]} years: another person", False, True
    return OTHER_COUNTRY, told, False, False


def _agree(a: _Date, b: _Date) -> bool:
    return a[0] == b[0] and all(not x or not y or x == y for x, y in zip(a[1:], b[1:], strict=True))


def _listed(dated: Iterable[tuple[str, _Date]]) -> str:
    return " or ".join(sorted({text for text, _ in dated})[:3])


def _countries(asked: Iterable[str], listed: Iterable[str]) -> tuple[float, str]:
    ours = {code for text in asked if (code := country_code(text))}
    theirs = {code for text in listed if (code := country_code(text))}
    if not ours or not theirs:
        return 0.0, ""
    shared = sorted(ours & theirs)
    if shared:
        return SAME_COUNTRY, f"the country {shared[0]} is the same"
    return (
        OTHER_COUNTRY,
        f"the countries {', '.join(sorted(ours))} and {', '.join(sorted(theirs))} differ, which excludes nothing",
    )
