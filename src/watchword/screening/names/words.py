"""What words of names mean and how much they tell: legal forms, words of business, places, what many bear."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from watchword.screening.names.syllables import LANGUAGES, word_readings

#: Letters of a word of business that is known in spite of a slip.
LONG_ENOUGH = 6


@dataclass(frozen=True)
class Words:
    """The table of words, ready to look up.

    legal, firm (legal forms that are nobody's name), common, people, particles, titles, articles: plain words.
    meaning: a word of business or a place, in any of its spellings, to the one word that stands for all. phrases: the
    first word of those of several words, to what follows and what the whole means ("" for a legal form). places: those
    of the meanings that are places.
    """

    legal: frozenset[str]
    firm: frozenset[str]
    common: frozenset[str]
    people: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    articles: frozenset[str]
    meaning: dict[str, str]
    places: frozenset[str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    characters: dict[str, dict[str, str]]

    def mistyped(self, text: str) -> str | None:
        """What a word of business, or "" what a long legal form, means with one wrong letter; None for no such slip."""
        if len(text) < LONG_ENOUGH or text in self.common or text in self.people or _east_asian(text):
            return None
        for shorter in (text, *(text[:at] + text[at + 1 :] for at in range(1, len(text)))):
            for word in _one_shorter().get(shorter, ()):
                if word[0] == text[0] and OSA.distance(word, text, score_cutoff=1) <= 1:
                    return self.meaning.get(word, "")
        return None


def _east_asian(text: str) -> bool:
    """Whether a word may be Korean or Chinese: Ryonha is no slip of ryonhap."""
    return any(word_readings(text, language) for language in LANGUAGES)


@cache
def _one_shorter() -> dict[str, list[str]]:
    """Long words of business and legal forms by what is left of them without one letter, and whole."""
    found: dict[str, list[str]] = {}
    for word in (*words().meaning, *sorted(words().legal)):
        if (
            len(word) >= LONG_ENOUGH
            and not _east_asian(word)
            and words().meaning.get(word) not in words().places
        ):
            for shorter in {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}:
                found.setdefault(shorter, []).append(word)
    return found


@cache
def words() -> Words:
    """The table that is shipped."""
    table = tomllib.loads(files("watchword.screening.names").joinpath("words.toml").read_text("utf-8"))
    meaning: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sort in ("generic", "places"):
        for meant, spellings in table[sort].items():
            for spelling in spellings.split():
                _place(spelling, meant, meaning, phrases)
    legal: dict[str, str] = {}
    for spelling in table["legal"].split():
        _place(spelling, "", legal, phrases)
    return Words(
        frozenset(legal),
        frozenset(table["firm"].split()),
        frozenset(table["common"]["words"].split()),
        frozenset(table["common"]["people"].split()),
        frozenset(table["persons"]["particles"].split()),
        frozenset(table["persons"]["titles"].split()),
        frozenset(table["persons"]["articles"].split()),
        meaning,
        frozenset(table["places"]),
        {first: tuple(sorted(rest, key=lambda row: -len(row[0]))) for first, rest in phrases.items()},
        {"hangul": table["hangul"], "han": table["han"]},
    )


def _place(
    spelling: str, meant: str, single: dict[str, str], phrases: dict[str, list[tuple[tuple[str, ...], str]]]
) -> None:
    """Enter one spelling: a word, or a phrase under its first word."""
    first, *rest = spelling.split("-")
    if rest:
        phrases.setdefault(first, []).append((tuple(rest), meant))
        single.setdefault("".join((first, *rest)), meant)
    else:
        single[first] = meant
