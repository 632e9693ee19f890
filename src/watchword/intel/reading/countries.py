"""The countries that a report names, with the parts that they have."""

import re
from collections.abc import Sequence

from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import country_names, places
from watchword.intel.reading.roles import country_roles
from watchword.intel.report import Country, Role

_ORDER = tuple(Role)
_ATTRIBUTED = re.compile(r"attribut|sponsor|origin|nexus|nationality", re.I)
_OPERATING = re.compile(r"based|locat|operat|infrastructure|front", re.I)


def countries_of(
    passages: Sequence[Passage], masked: Sequence[str], accused: frozenset[str] = frozenset()
) -> tuple[Country, ...]:
    """Every country with its roles, in the order of their first mention; `mentioned` only where there is no other.

    accused: codes of countries whose public bodies are held responsible. masked: each passage's plain text with the
    names of firms blanked, since a firm's name is no mention of a country.
    """
    gathered: Gathered[str] = Gathered()
    roles: dict[str, set[Role]] = {}
    for passage, plain in zip(passages, masked, strict=True):
        named = places(plain)
        spans = [(each.start, each.end) for each in named]
        for at, place in enumerate(named):
            gathered.add(place.code, passage.quote)
            role = country_roles(plain, spans, at) or _by_section(passage)
            roles.setdefault(place.code, set()).add(role)
    for code in accused & set(roles):
        roles[code].add(Role.ATTRIBUTION)
    names = country_names()
    return tuple(Country(code, names[code], _kept(roles[code]), quotes) for code, quotes in gathered)


def _by_section(passage: Passage) -> Role:
    """What a label or section says of a country that no words near it tell of."""
    if _ATTRIBUTED.search(passage.label):
        return Role.ATTRIBUTION
    if "supplier" in passage.label.lower():
        return Role.SUPPLIER
    if passage.topic == "aliases":
        return Role.OPERATIONS
    if passage.label_kind == "targeting" or (
        passage.kind == "targeting" and not _OPERATING.search(passage.label)
    ):
        return Role.TARGET
    if passage.topic in ("attribution",) and passage.label:
        return Role.ATTRIBUTION
    return Role.MENTIONED


def _kept(roles: set[Role]) -> tuple[Role, ...]:
    told = roles - {Role.MENTIONED} or roles
    return tuple(sorted(told, key=_ORDER.index))
