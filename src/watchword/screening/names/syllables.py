"""East Asian names as sequences of syllables, whatever words they are written in.

"Jong In Chol", "Jong In-chol", "JONGINCHOL" and "정인철" are three syllables. A word of Latin letters may be read in
more than one way (jong|in, jon|gin): all are kept, up to a bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from watchword.screening.names import chinese, korean

#: The longest spelling of one syllable ("shuang", "kyoung").
_LONGEST = 6
#: Readings kept of one word, and of one name.
_MOST = 6
_MOST_OF_NAME = 24
#: Syllables of an East Asian person's name.
FEWEST, LONGEST_NAME = 2, 4

#: Letters of a whole name written as one word.
SHORTEST_JOINED = 8

LANGUAGES = {"Korean": korean, "Chinese": chinese}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: the language, the syllables as spelt, and what sounds each may stand for."""

    language: str
    spelt: tuple[str, ...]
    sounds: tuple[frozenset[str], ...]


@lru_cache(maxsize=65_536)
def word_readings(word: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The ways to divide a word into syllables of a language; none where it cannot be."""
    if len(word) > LONGEST_NAME * _LONGEST:
        return ()
    spelt = LANGUAGES[language].written
    if LANGUAGES[language].spelt(word) and not spelt(word):
        return ((word,),)  # a customary spelling is a whole word, never a part of one
    ways: list[list[tuple[str, ...]]] = [[] for _ in word] + [[()]]  # from each letter to the end
    for start in range(len(word) - 1, -1, -1):
        if not any(ways[start + 1 : start + 1 + _LONGEST]):
            return ()  # no syllable reaches over what cannot be read
        for end in range(min(start + _LONGEST, len(word)), start, -1):
            if ways[end] and spelt(word[start:end]):
                ways[start] += [(word[start:end], *rest) for rest in ways[end]]
        del ways[start][_MOST:]
    return tuple(way for way in ways[0] if len(way) <= LONGEST_NAME)


def readings(words: Sequence[str], language: str) -> list[Reading]:
    """The ways to read several words as one name; none where a word is of no such language."""
    each = [word_readings(word, language) for word in words]
    if not all(each) or sum(min(map(len, ways)) for ways in each) > LONGEST_NAME:
        return []
    found = []
    for choice, _ in zip(product(*each), range(_MOST_OF_NAME), strict=False):
        spelt = tuple(syllable for word in choice for syllable in word)
        if FEWEST <= len(spelt) <= LONGEST_NAME:
            found.append(Reading(language, spelt, tuple(map(LANGUAGES[language].spelt, spelt))))
    return found


def as_person(words: Sequence[str]) -> tuple[Reading, ...]:
    """The readings of a person's name; none where it is no Korean or Chinese one.

    Such a name has a family name of the language as a word of its own, first or last; or is one word of three
    syllables that begins with a family name. Without that, Kimo and Nadra would be Korean.
    """
    found = []
    for language, tables in LANGUAGES.items():
        family = tables.family_names()
        for reading in readings(words, language):
            ends = (words[0] == reading.spelt[0], words[-1] == reading.spelt[-1])
            first, last = (not family.isdisjoint(reading.sounds[at]) for at in (0, -1))
            short = all(len(min(word_readings(word, language), key=len)) <= 2 for word in words)
            if (len(words) > 1 and short and ((ends[0] and first) or (ends[1] and last))) or (
                len(words) == 1 and len(words[0]) >= SHORTEST_JOINED and len(reading.spelt) == 3 and first
            ):
                found.append(reading)
    return tuple(found)


def keys(reading: Reading) -> set[str]:
    """What a reading is found by: the same for all spellings of one name, in either order of family and given name."""
    classes = [LANGUAGES[reading.language].key(sounds) for sounds in reading.sounds]
    found = set()
    for choice, _ in zip(product(*classes), range(_MOST_OF_NAME), strict=False):
        rotated = (".".join((*choice[at:], *choice[:at])) for at in range(len(choice)))
        found.add(f"{reading.language[0]} {min(rotated)}")
    return found


def same(a: Reading, b: Reading) -> bool:
    """Whether two readings may be one name in the same order of syllables."""
    return (
        a.language == b.language
        and len(a.sounds) == len(b.sounds)
        and all(not x.isdisjoint(y) for x, y in zip(a.sounds, b.sounds, strict=True))
    )


def turned(reading: Reading) -> Reading:
    """The reading with its last syllable first: asked for with the family name last, listed with it first."""
    return Reading(
        reading.language,
        (reading.spelt[-1], *reading.spelt[:-1]),
        (reading.sounds[-1], *reading.sounds[:-1]),
    )


def turned_back(reading: Reading) -> Reading:
    """The reading with its first syllable last: asked for with the family name first, listed with it last."""
    return Reading(
        reading.language, (*reading.spelt[1:], reading.spelt[0]), (*reading.sounds[1:], reading.sounds[0])
    )


@lru_cache(maxsize=131_072)
def alike(a: str, b: str) -> str | None:
    """The language in which two words may be spellings of one, or None."""
    if _classes_of(a).isdisjoint(_classes_of(b)):
        return None
    for language in LANGUAGES:
        for x, y in product(_of_word(a, language), _of_word(b, language)):
            if same(x, y):
                return language
    one, other = _single(a), _single(b)
    return next((language for language in LANGUAGES if one[language] & other[language]), None)


@lru_cache(maxsize=65_536)
def _of_word(word: str, language: str) -> tuple[Reading, ...]:
    return tuple(readings([word], language))


@lru_cache(maxsize=65_536)
def _classes_of(word: str) -> frozenset[str]:
    """What a word has in common with every word that it may be alike to, and with few others."""
    found = {key for language in LANGUAGES for reading in _of_word(word, language) for key in keys(reading)}
    for language, syllables in _single(word).items():
        found |= {f"{language} {key}" for key in LANGUAGES[language].key(syllables)}
    return frozenset(found)


@lru_cache(maxsize=16_384)
def _single(word: str) -> dict[str, frozenset[str]]:
    return {language: tables.spelt(word) for language, tables in LANGUAGES.items()}


@lru_cache(maxsize=16_384)
def is_syllable(word: str) -> bool:
    """Whether a word is one syllable of Korean or Chinese; another one is then another name, no slip of the pen."""
    return any(_single(word).values())
