"""A name as its parts: the words that must agree, and those that may be left out."""

import re
from dataclasses import dataclass
from functools import lru_cache

from watchword.enrich.names.romanise import has_han, has_unread, latin, words
from watchword.enrich.names.spelling import one_syllable, wordset

#: No name of a person is longer than this; more is cut before it is read.
MAX_LETTERS = 200
MAX_WORDS = 12

#: Titles that are names too, and on which side of a name they are titles.
_AFTER_NAMES = frozenset({"san", "sama", "nim", "ssi", "bey", "hanim"})
_BEFORE_NAMES = frozenset({"pan", "ing"})

#: What carriers and forms write where no name was given.
_PLACEHOLDER = re.compile(
    r"front ?desk|mail ?room|reception(ist)?|left at (front )?door|front door|back door|side door|door ?man"
    r"|concierge|porch|garage|lobby|leasing office|office|security|guard|neighbou?r|resident|customer"
    r"|recipient|consignee|employee|signature (is )?on file|signature not required|no signature|on file|sof"
    r"|driver release|released?|locker|parcel room|package room|loading dock|dock|unknown|none"
    r"|not available|n a|null|test|self|name|signed|signature|refused|illegible"
    r"|homeowner|roommate|family member|agent"
)
_WHOLE_PLACEHOLDER = re.compile(rf"(?:(?:{_PLACEHOLDER.pattern}|at|by|the|left|with|in|of)(?: |$))+")
_APOSTROPHES = re.compile("['’‘`´ʼʻ]")
_AND = re.compile(r"\s(?:and|und|et|or|&|/|\+)\s|[&/+]")


@dataclass(frozen=True)
class Parts:
    """A name that was read.

    `named` are the words that must agree, in their order; `free` may be missing on the other side (particles,
    company words). `all` is both in order. `joint` tells that several people are named. `cut` is the last
    word where the text is long enough to have been cut by a bank (17 letters or more), else None.
    """

    named: tuple[str, ...]
    free: tuple[str, ...]
    all: tuple[str, ...]
    joint: bool
    cut: str | None


@lru_cache(maxsize=65_536)
def parts(text: str) -> Parts | None:
    """The parts of a name in any script; None where the text holds no name that could be compared."""
    shown = latin(_APOSTROPHES.sub("", text.strip()[:MAX_LETTERS]))
    if has_han(shown) or has_unread(shown):
        return None
    joint = _AND.search(shown) is not None
    found = words(_AND.sub(" ", shown))[:MAX_WORDS]
    untitled = _untitled(found)
    if sum(map(len, untitled)) < 2 or _WHOLE_PLACEHOLDER.fullmatch(" ".join(found)):
        return None
    free = _free(untitled)
    named = tuple(word for word in untitled if word not in free)
    cut = untitled[-1] if len(text.strip()) >= 17 else None
    return Parts(named, tuple(w for w in untitled if w in free), tuple(untitled), joint, cut)


def _untitled(found: list[str]) -> list[str]:
    """Without honorifics, unless nothing else is there, or what looks like one is a name (Wei Pan, San Das)."""
    last = len(found) - 1
    rest = [
        word
        for place, word in enumerate(found)
        if word not in wordset("honorifics")
        or (word in _AFTER_NAMES and place == 0)
        or (word in _BEFORE_NAMES and (place == last or all(map(one_syllable, found))))
    ]
    return rest or found


def _free(found: list[str]) -> frozenset[str]:
    """The words that may be left out; with fewer than two others, particles are names (Le, Do, Van)."""
    if all(map(one_syllable, found)):
        return frozenset()  # Do and Le are family names in Do Minh Duc and Le Van An
    companies = wordset("companies") & set(found)
    particles = wordset("particles") & set(found)
    others = [word for word in found if word not in companies | particles]
    if len(others) >= 2:
        return frozenset(companies | particles)
    return frozenset(companies) if set(found) - companies else frozenset()
