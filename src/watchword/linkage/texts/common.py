"""Words that are nobody's own: the job advertisement's, and templates that many strangers use."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from watchword.linkage.texts.shingles import Places, Shingles, shingles

#: So many otherwise unlinked people make a template of a shingle …
STRANGERS = 30
#: … or this share of all people, where that is at least FEWEST.
SHARE, FEWEST = 0.005, 10
#: Counters of the first, rough count; fewer would only leave more to the exact one.
COUNTERS = 1 << 24


def own_words(texts: Iterable[str], groups: Places, advertisements: Iterable[str]) -> Shingles:
    """The texts' shingles without those of the advertisements and of templates.

    groups: for each text a number that only people who are linked by other things share, so that a ring's own
    text is never taken for a template, however many of its personas send it.
    """
    numbers: dict[str, int] = {}
    found = shingles(texts, numbers)
    told = np.unique(shingles(advertisements, numbers).hashes)
    if len(told):
        found = found.without(_among(found.hashes, told))
    return found.without(_templates(found, groups))


def common_runs(
    runs: Sequence[str], texts: Iterable[str], groups: Places, advertisements: Iterable[str]
) -> list[bool]:
    """Which runs of five words, parted by blanks, are nobody's own. texts, groups, advertisements: as in `own_words`."""
    numbers: dict[str, int] = {}
    found = shingles(texts, numbers)
    templates = found.hashes[_templates(found, groups)]
    common = np.unique(np.concatenate([shingles(advertisements, numbers).hashes, templates]))
    asked = shingles(runs, numbers)
    return [bool(len(each) and _among(each, common).all()) for each in map(asked.of, range(len(runs)))]


def strangers(people: int) -> int:
    """How many otherwise unlinked people make a template among so many."""
    return min(STRANGERS, max(FEWEST, int(people * SHARE)))


def _templates(found: Shingles, groups: Places) -> NDArray[np.bool_]:
    """Which shingles are a template's: first counted roughly, then exactly where the rough count is high."""
    many = strangers(len(np.unique(groups)))
    bits = np.uint64(64 - COUNTERS.bit_length() + 1)
    slots = (found.hashes >> bits).astype(np.int32)
    rough = np.bincount(slots, minlength=1) >= many
    high = np.flatnonzero(rough[slots])
    hashes, whose = found.hashes[high], groups[found.owners()[high]]
    order = np.lexsort((whose, hashes))
    hashes, whose = hashes[order], whose[order]
    fresh = np.ones(len(hashes), dtype=bool)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (whose[1:] != whose[:-1])
    values, counts = np.unique(hashes[fresh], return_counts=True)
    gone = np.zeros(len(found.hashes), dtype=bool)
    gone[high] = _among(found.hashes[high], values[counts >= many])
    return gone


def _among(hashes: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which hashes are among the known ones, which are sorted."""
    if not len(known):
        return np.zeros(len(hashes), dtype=bool)
    at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    return np.asarray(known[at] == hashes)
