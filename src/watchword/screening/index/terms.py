"""What a name is found by: its words, words run together, their sounds, and each with letters left out."""

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

import numpy as np

from watchword.enrich.names.spelling import keys
from watchword.screening.names import syllables
from watchword.screening.names.name import Name, as_person
from watchword.screening.names.similar import TWO_SLIPS

#: Letters of a word beyond which no slips are looked for: such a word is no word.
_LONGEST = 32
#: Words of one name that are run together.
_TOGETHER = 3
#: What a letter of a word weighs at least: a long one may stand for several listed words, which weigh more together.
_LETTER = 0.12
#: A weight that makes any name a candidate: the whole name sounds alike, however few words it is written in.
ENOUGH = 100.0
#: A mark before what is no word: the syllables of a whole name.
WHOLE = "="


@lru_cache(maxsize=1024)
def tokens(name: Name) -> dict[str, tuple[float, bool]]:
    """What a name is looked up by, words, two or three run together, whole East Asian readings.

    Each with its weight, and whether it is more than a word.
    """
    found: dict[str, tuple[float, bool]] = {}
    for word in name.words:
        if word.sort not in ("title", "particle"):
            twice, _ = found.get(word.text, (0.0, False))
            found[word.text] = (twice + max(word.weight, len(word.text) * _LETTER), False)
    for length in range(2, min(2 if name.person else _TOGETHER, len(name.words)) + 1):
        for at in range(len(name.words) - length + 1):
            run = name.words[at : at + length]
            if any(word.sort not in ("generic", "place") for word in run):
                weight = sum(word.weight for word in run)
                found.setdefault("".join(word.spelt for word in run), (weight, True))
    if name.person:
        for key in whole(name):
            found[key] = (ENOUGH, True)
    return found


def whole(name: Name) -> set[str]:
    """The keys of a person's whole name as Korean or Chinese; none where it cannot be such a name."""
    return {WHOLE + key for reading in as_person(name) for key in syllables.keys(reading)}


def plain_words(name: Name) -> int:
    """How many words a person's name has, if each is found for itself; else 0.

    Titles, particles and initials are not looked up, and of words of one or two letters not every slip is.
    """
    plain = name.person and all(word.sort in ("name", "common") and len(word.text) > 2 for word in name.words)
    return len(name.words) if plain else 0


@lru_cache(maxsize=65_536)
def hashes(token: str, together: bool) -> np.ndarray:
    """The same, to look up in several lists."""
    return np.fromiter(terms(token, together), dtype=np.uint32)


def terms(token: str, together: bool) -> set[int]:
    """The hashes under which a token lies and is looked for; similar tokens have one in common.

    together: it is a run of words. Those are found as they are written or as they sound, not with slips: names that
    are joined and mistyped at once have other words to be found by.
    """
    if token.startswith(WHOLE):
        return {crc32(token.encode())}
    found = {token}
    if len(token) >= 3:
        found.update(f"{WHOLE}{key}" for key in _sounds(token))
    if not together:
        found.update(f"~{key}" for key in keys(token) if not key.startswith("syllables "))
        if 3 <= len(token) <= _LONGEST and not token.isdigit():
            shorter = _without_one(token)
            found |= shorter
            if len(token) >= TWO_SLIPS:
                found.update(*map(_without_one, shorter))
    return {crc32(each.encode()) for each in found}


def _sounds(token: str) -> Iterator[str]:
    """The keys of a word that may be Korean or Chinese."""
    for language, tables in syllables.LANGUAGES.items():
        for spelt in syllables.word_readings(token, language):
            classes = [sorted(tables.key(tables.spelt(syllable))) for syllable in spelt]
            yield f"{language[0]}~{'.'.join(each[0] for each in classes)}"


def _without_one(token: str) -> set[str]:
    """A token with one letter left out, in every way."""
    return {token[:at] + token[at + 1 :] for at in range(len(token))}
