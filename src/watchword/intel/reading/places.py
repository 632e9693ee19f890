"""Countries as words name them: names, other names, abbreviations and adjectives."""

import re
from dataclasses import dataclass
from functools import cache

from watchword.intel.reading.tables import words_of
from watchword.knowledge.countries import country_table

_LOCATIVE = re.compile(
    r"(?:\b(?:in|from|through|via|of|to|and|or|into|across|within)|[,(/:;])\s*(?:the\s+)?$", re.I
)


@dataclass(frozen=True)
class Place:
    """A country in a text: its code, from where to where, and whether an adjective names it ("Chinese", "U.S.")."""

    code: str
    start: int
    end: int
    adjective: bool


@cache
def country_names() -> dict[str, str]:
    """English names by ISO 3166 alpha-2 code."""
    return {code: row["name"] for code, row in country_table().items()}


@cache
def _words() -> dict[str, tuple[str, bool, bool]]:
    """What each word tells: code, whether it is an adjective, whether it has other meanings."""
    told: dict[str, tuple[str, bool, bool]] = {}
    for code, row in country_table().items():
        for word in row.get("adjectives", ()):
            told.setdefault(word, (code, True, False))
        for word in (row["name"], *row.get("also", ())):
            told[word] = (code, False, bool(row.get("ambiguous")) and word == row["name"])
    told["Russia's"] = ("RU", False, False)
    for short in ("U.S.", "US", "U.K.", "UK", "DPRK", "PRC", "UAE", "USA"):
        told[short] = (told[short][0], True, False)
    return told


@cache
def _pattern() -> re.Pattern[str]:
    return words_of({*_words(), *(word.upper() for word in _words() if len(word) > 5)})


@cache
def _capitals() -> dict[str, str]:
    return {word.upper(): word for word in _words() if len(word) > 5}


def places(plain: str) -> list[Place]:
    """Every country that a text names, in order; longest names first, so that no Korea is found within another."""
    found = []
    for match in _pattern().finditer(plain):
        word = match[0] if match[0] in _words() else _capitals()[match[0]]
        code, adjective, ambiguous = _words()[word]
        if ambiguous and not _LOCATIVE.search(plain[max(0, match.start() - 12) : match.start()]):
            continue
        if ambiguous and re.match(r"\s+[A-Z][a-z]+", plain[match.end() :]):
            continue
        found.append(Place(code, match.start(), match.end(), adjective))
    return found
