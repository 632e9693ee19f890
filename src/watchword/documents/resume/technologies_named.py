"""Finds the technologies that a line names; ordinary words count only among other technologies."""

import re
from collections.abc import Iterator
from functools import cache

from watchword.documents.resume.claim import YearsOf
from watchword.knowledge.technologies import Technology, technology_by_spelling

#: Of a longer line only so much is searched.
MAX_LETTERS = 2_000
#: Pieces between these are items of a list.
_LIST = re.compile(r"[,;|/•·()\[\]:\t]+|\s+(?:and|und|et|y|e|in|with|using|mit|avec|con|com)\s+|\s{2,}")
_WORD = re.compile(r"[^\s,;|()\[\]•·]+")
_YEARS = re.compile(
    r"(?i)(?<![\d.])(\d{1,2}(?:[.,]5)?)\s?\+?\s*(?:years?|yrs?|jahren?|ans?|años|anos)"
    r"(?:\s+(?:of|in|with|mit|de|en|com|experience|experiencia|experiência|d'expérience|professional|hands-on|working|erfahrung)){0,4}\s+"
    r"([^\s,;()]+(?:\s[^\s,;()]+){0,2})"
)
#: Most words that one spelling has.
_LONGEST = 4


def technologies_in(line: str, *, listed: bool = False) -> tuple[Technology, ...]:
    """The technologies of a line in its order. listed: the line stands under a heading for skills.

    A word such as Go or Swift counts where it is an item of its own in a list that also has a technology without an
    ordinary meaning, or under such a heading.
    """
    plain = line[:MAX_LETTERS].lower()
    found = dict.fromkeys(_plain_ones(plain))
    if listed or found:
        found |= dict.fromkeys(_items(plain))
    return tuple(found)


def _plain_ones(plain: str) -> Iterator[Technology]:
    known = _unambiguous()
    words = [match[0].strip(".:'\"“”") for match in _WORD.finditer(plain)]
    at = 0
    while at < len(words):
        size = next((size for size in range(_LONGEST, 0, -1) if _run(words, at, size) in known), 0)
        if size:
            yield known[_run(words, at, size)]
        elif "/" in words[at]:
            yield from (known[part] for part in words[at].split("/") if part in known)
        at += size or 1


def _run(words: list[str], at: int, size: int) -> str:
    return " ".join(words[at : at + size]) if at + size <= len(words) else ""


@cache
def _unambiguous() -> dict[str, Technology]:
    return {
        spelling: each
        for spelling, each in technology_by_spelling().items()
        if not each.ambiguous or spelling != each.written[0]
    }


def _items(plain: str) -> Iterator[Technology]:
    known = technology_by_spelling()
    items = (item.strip(" .-–*•") for item in _LIST.split(plain))
    return (known[item] for item in items if item in known)


def years_in(line: str) -> Iterator[YearsOf]:
    """Claims such as `7 years of Kubernetes` or `5+ Jahre Erfahrung mit Java`."""
    for found in _YEARS.finditer(line[:MAX_LETTERS]):
        words = found[2].lower().strip(".").split()
        runs = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        known = technology_by_spelling()
        named = next((known[run.strip(".:")] for run in runs if run.strip(".:") in known), None)
        if named is not None:
            yield YearsOf(named.name, float(found[1].replace(",", ".")), found[0][:300])
