"""Two words of names compared: how far they are one, from 0 to 1, and by which rule."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from watchword.enrich.names.spelling import keys
from watchword.screening.names import syllables
from watchword.screening.names.words import words

#: How far each rule makes two words one. A slip counts less, the shorter the word.
SAME, ROMANISED, SPELT, INITIAL = 1.0, 0.95, 0.92, 0.4
SLIP, SLIP_OF_SHORT, SLIPS = 0.86, 0.81, 0.78

#: Letters from which on a word may hold one slip of the pen, and two.
ONE_SLIP, TWO_SLIPS = 4, 8


@lru_cache(maxsize=262_144)
def similar(a: str, b: str, east_asian: bool) -> tuple[float, str]:
    """How far two words are one, and why; 0 and "" where they are not.

    east_asian: the names that they stand in are Korean or Chinese, or are those of firms, so that romanisations may
    be compared; of other names they would make one of Mari and Mali.
    """
    if a == b:
        return SAME, "same"
    if a.isdigit() or b.isdigit():
        return 0.0, ""
    if len(a) == 1 or len(b) == 1:
        return (INITIAL, "initial") if a[0] == b[0] else (0.0, "")
    if east_asian and (language := syllables.alike(a, b)):
        return ROMANISED, f"{language} romanisation"
    if not keys(a).isdisjoint(keys(b)) and _spelt_alike(a, b):
        return SPELT, "spelling"
    return _slip(a, b, east_asian)


def _spelt_alike(a: str, b: str) -> bool:
    """By a table of names or by sound; keys of syllables are coarser than what this room has."""
    return any(not key.startswith("syllables ") for key in keys(a) & keys(b))


def _slip(a: str, b: str, east_asian: bool) -> tuple[float, str]:
    shorter = min(len(a), len(b))
    if {a, b} <= words().people:
        return 0.0, ""  # Mary and Mark are two names, not one with a slip
    if east_asian and shorter < 6 and syllables.is_syllable(a) and syllables.is_syllable(b):
        return 0.0, ""  # Nam and Sam are two names, not one with a slip
    most = 2 if shorter >= TWO_SLIPS else 1 if shorter >= 2 else 0
    distance = OSA.distance(a, b, score_cutoff=most)
    if distance > most:
        return 0.0, ""
    if distance == 2:
        return SLIPS, "two letters differ"
    return (SLIP if shorter >= ONE_SLIP else SLIP_OF_SHORT), "one letter differs"


def slipped(asked: Sequence[str], listed: Sequence[str]) -> int | None:
    """The place of the one word in which two rows of words differ, by one letter; None where they differ otherwise."""
    places = [at for at, (a, b) in enumerate(zip(asked, listed, strict=False)) if a != b]
    if len(asked) != len(listed) or len(places) != 1:
        return None
    return places[0] if OSA.distance(asked[places[0]], listed[places[0]], score_cutoff=1) == 1 else None
