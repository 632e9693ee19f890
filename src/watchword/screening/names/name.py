"""A name taken apart: which of its words tell who it is, and which are legal forms, business, places, titles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from watchword.screening.names import syllables
from watchword.screening.names.script import in_latin
from watchword.screening.names.words import Words, words

#: Words of a name that are compared; a longer text is no name.
MOST_WORDS = 24

#: How much a word tells, by its sort; of other words by their length (`_distinct`). A name's words are weighed against
#: each other only, so the unit is arbitrary: one telling word of middling length is 1.
WEIGHTS = {
    "legal": 0.0,
    "title": 0.05,
    "particle": 0.1,
    "generic": 0.25,
    "place": 0.3,
    "initial": 0.3,
    "common": 0.55,
}

_ACRONYM = re.compile(r"[(\[]\s*([A-Z]{2,8})\s*[)\]]")
_REFERENCE = re.compile(r"[(\[][^)\]\d]*\d[^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in Latin letters, or the one word that stands for it; its sort, how much it tells, and as it was spelt."""

    text: str
    sort: str
    weight: float
    spelt: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was read: all its words in Latin letters, those that count, and the sum of their weights.

    texts: the words that tell who it is, without titles and particles.
    """

    plain: str
    words: tuple[Word, ...]
    weight: float
    person: bool
    texts: tuple[str, ...]


@lru_cache(maxsize=131_072)
def names(text: str, person: bool) -> tuple[Name, ...]:
    """The readings of a text as the name of a person, or of anything else; empty where it holds no name."""
    found = []
    for reading in in_latin(_plain(text), person):
        parts = _person(reading) if person else _firm(reading)
        weight = sum(part.weight for part in parts)
        if weight >= WEIGHTS["generic"]:
            texts = tuple(part.text for part in parts if part.sort not in ("title", "particle"))
            found.append(Name(reading, tuple(parts), weight, person, texts))
    return tuple(found)


def says_firm(name: Name) -> bool:
    """Whether a name says itself that it is no person's: by a legal form that is nobody's name, or by words of business."""
    given = name.plain.split()
    return any(word.sort == "generic" for word in name.words) or not words().firm.isdisjoint(given)


def _plain(text: str) -> str:
    """Without short forms and the list's own numbers in brackets, unless nothing else is there."""
    bare = _REFERENCE.sub(" ", _ACRONYM.sub(" ", text[:1000]))
    return bare if bare.strip() else text


def acronym(text: str) -> str | None:
    """The short form that a list writes behind a name in brackets, if there is one."""
    match = _ACRONYM.search(text)
    return match[1] if match and match[0] != text.strip() else None


def _person(reading: str) -> list[Word]:
    table = words()
    given = reading.split()[:MOST_WORDS]
    found = []
    for at, text in enumerate(given):
        last = at == len(given) - 1  # Lê and Do are family names where they stand last
        of_family = at > 0 and given[at - 1] in table.articles  # al-Sayed is a family, Sayed Ali a title
        sort = (
            "title" if text in table.titles and not of_family
            else "particle" if text in table.particles and not last
            else "common" if text in table.people or text in table.titles
            else "initial" if len(text) == 1 and text not in "aeiou" else "name"
        )  # fmt: skip
        found.append(Word(text, sort, WEIGHTS.get(sort, 1.0), text))
    if not any(
        word.weight >= WEIGHTS["common"] for word in found
    ):  # titles and particles may be all there is
        found = [Word(word.text, "common", WEIGHTS["common"], word.text) for word in found]
    return found


def _firm(reading: str) -> list[Word]:
    table, given = words(), reading.split()[:MOST_WORDS]
    found: list[Word] = []
    at = 0
    while at < len(given):
        length, meant = _phrase(given, at)
        text = meant if meant is not None else given[at]
        if meant != "":  # else a legal form
            spelt = "".join(given[at : at + length])
            found.append(_word(text, spelt, table, known=meant is not None))
        at += length
    return [word for word in found if word.weight]


def _phrase(given: list[str], at: int) -> tuple[int, str | None]:
    """How many words from here on mean one thing, and what; None for a word of its own."""
    table = words()
    for rest, meant in table.phrases.get(given[at], ()):
        if tuple(given[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest), meant
    if given[at] in table.meaning:
        return 1, table.meaning[given[at]]
    return 1, "" if given[at] in table.legal else table.mistyped(given[at])


def _word(text: str, spelt: str, table: Words, *, known: bool) -> Word:
    if known:
        sort = "place" if text in table.places else "generic"
    elif text.isdigit():
        sort = "number"
    else:
        sort = "common" if text in table.common else "name"
    return Word(text, sort, WEIGHTS[sort] if sort in WEIGHTS else _distinct(text), spelt)


def _distinct(text: str) -> float:
    """How much a word tells that is nobody's but its bearer's: the longer, the more."""
    lengths = {1: 0.3, 2: 0.5, 3: 0.75, 4: 0.9, 5: 1.0, 6: 1.1, 7: 1.2, 8: 1.3}
    return 0.8 if text.isdigit() else lengths.get(len(text), 1.4)


def as_person(name: Name) -> tuple[syllables.Reading, ...]:
    """The readings of a person's name as Korean or Chinese; none where it cannot be such a name.

    Particles of other languages may be its syllables (An, Do): only the whole name tells.
    """
    if not name.person or any(word.sort in ("title", "initial") for word in name.words):
        return ()
    return _east_asian(tuple(word.text for word in name.words))


@lru_cache(maxsize=65_536)
def _east_asian(texts: tuple[str, ...]) -> tuple[syllables.Reading, ...]:
    return syllables.as_person(texts) if 1 <= len(texts) <= syllables.LONGEST_NAME else ()
