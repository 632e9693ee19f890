"""Whether two names may be one person's; what is stored is this answer, never the names.

Only really different names are evidence, so every honest way of writing a name must come out as `same` or
`compatible`, in every naming culture alike.
"""

from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from watchword.enrich.names.far import in_another_language, may_be_one
from watchword.enrich.names.pairing import Paired, pair
from watchword.enrich.names.parts import Parts, parts
from watchword.enrich.names.spelling import one_syllable, same_name, table
from watchword.enrich.names.undecided import undecided


class Agreement(StrEnum):
    """What comparing two names says."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def agreement(a: str, b: str, *, known_as: Collection[str] = ()) -> Agreement:
    """Compares a name `a` with a person's name `b`; `known_as` holds other names of that person.

    `compatible` covers order, initials, words left out, truncation at 17 letters or more, folded letters,
    other romanisations, one name in two languages, short forms, titles, particles, joint accounts and company words.
    `unknown` is what cannot be compared (empty, one letter, a front desk, scripts that need a dictionary to be read),
    and what another way of writing a language might explain: two romanisations of Chinese, Arabic vowels, Ukrainian
    read as Russian. What cannot be told apart is never `different`.
    A preferred given name stands for itself with the family name: alone it would agree with any namesake.
    """
    direct = _compare(*sorted((a, b)))
    if direct in (Agreement.SAME, Agreement.COMPATIBLE):
        return direct
    others = (_whole(other, b) for other in known_as)
    if any(_compare(*sorted((a, other))) in (Agreement.SAME, Agreement.COMPATIBLE) for other in others):
        return Agreement.COMPATIBLE
    return direct


def _whole(other: str, name: str) -> str:
    """Another name of a person as a whole name: a single word gets the family name of the first."""
    words = name.split()
    return f"{other} {words[-1]}" if len(other.split()) == 1 and len(words) > 1 else other


def shares_family_name(a: str, b: str) -> bool:
    """Whether two names may have a family name in common, as a partner who signs at the door would.

    A family name stands last, before a comma, or, where only the first is an East Asian one, first; of a name of
    three words or more the last two count (double family names), unless the given name is shared. Particles do
    not count, and Min-jun is one word.
    """
    left, right = _units(a), _units(b)
    if not left or not right:
        return False
    most = 1 if left[0] == right[0] else 2
    return any(_one_family(x, y) for x in _family_names(a, left, most) for y in _family_names(b, right, most))


def _one_family(a: str, b: str) -> bool:
    """Relatives spell their name alike; but it may have a feminine ending, or have been folded by a bank."""
    return a == b or (not one_syllable(a) and not one_syllable(b) and same_name(a, b))


def _units(text: str) -> list[str]:
    """The words of a name that must agree, hyphened ones joined; empty where no name can be read."""
    name = parts(text)
    if name is None:
        return []
    read = (parts(unit) for unit in text.replace(",", " ").split())
    units = ["".join(word for word in unit.all if word in name.named) for unit in read if unit is not None]
    return [unit for unit in units if len(unit) > 1]


def _family_names(text: str, units: list[str], most: int) -> list[str]:
    before_comma, comma, _ = text.partition(",")
    if comma and (first := _units(before_comma)):
        return first
    eastern = _east_asian_families()
    if units[0] in eastern and units[-1] not in eastern:
        return units[:1]
    return units[-most:] if len(units) > 2 and not all(map(one_syllable, units)) else units[-1:]


@lru_cache(maxsize=1)
def _east_asian_families() -> frozenset[str]:
    return frozenset(word for row in table()["families"] for word in row.split())


@lru_cache(maxsize=65_536)
def _compare(a: str, b: str) -> Agreement:
    left, right = parts(a), parts(b)
    if left is None or right is None:
        alike = a.split() == b.split() and sum(map(str.isalpha, a)) > 1 and not a.isascii()
        return Agreement.SAME if alike else Agreement.UNKNOWN
    if left.all == right.all and left.joint == right.joint:
        return Agreement.SAME
    return _SAYS[pair(left, right, in_another_language)] or _unlike(left, right)


#: What pairing off two names says; None is left to `_unlike`.
_SAYS = {Paired.ALL: Agreement.COMPATIBLE, Paired.TOO_SHORT: Agreement.UNKNOWN, Paired.NOT: None}


def _unlike(left: Parts, right: Parts) -> Agreement:
    """Names that do not pair off are different only where no other way of writing a language could explain it."""
    doubt = pair(left, right, may_be_one) is not Paired.NOT or undecided(left, right)
    return Agreement.UNKNOWN if doubt else Agreement.DIFFERENT
