"""What somebody probably meant who mistyped a name."""

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

#: Below this likeness (0..1) a suggestion would puzzle more than help.
_LIKE_ENOUGH = 0.7
#: Most names that are listed where none is near.
_MOST = 15


def nearest(word: str, known: Collection[str]) -> str:
    """The end of a complaint about an unknown word: the nearest known one, else the known ones, else nothing."""
    ordered = sorted(known)
    best = process.extractOne(word, ordered, scorer=JaroWinkler.similarity)
    if best is not None and best[1] >= _LIKE_ENOUGH:
        return f"; did you mean {best[0]}?"
    more = ", …" if len(ordered) > _MOST else ""
    return f"; known: {', '.join(ordered[:_MOST])}{more}" if ordered else ""
