"""What of a history is its own: root trees and moments that no template and no chance gives to another."""

from collections.abc import Mapping
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.history import History
from watchword.documents.code.mailboxes import is_bot
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.tree-key": (
        "one of the sixteen root trees of a history that stand for it; a copy under other authors has the "
        "same; value: the tree's id, detail: the repository"
    ),
    "code.moment-key": (
        "one of the sixteen author times with subject that stand for a history; a copy with a file put in "
        "has the same; value: a hash, detail: the repository"
    ),
}
#: What each of some commits has of one kind, as a number, and the commits' places, newest first.
Held = tuple[NDArray[np.uint64], NDArray[np.int64]]
#: The tree without a file, under SHA-1 and SHA-256.
EMPTY_TREES = frozenset(
    bytes.fromhex(value)
    for value in (
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
        "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
    )
)
#: Keys that stand for a history: its smallest, so that two copies pick the same.
KEYS = 16
#: A history with fewer trees or moments than this has no keys.
FEWEST = 5


def trees(history: History) -> Held:
    """Distinctive root trees, by the first eight bytes of their ids.

    Neither the empty tree nor those that many projects start with: every tree of a commit without parents is left out, since
    a template gives it to all, and early trees of three entries or fewer (see `samples.looked_into`).
    """
    common = np.array([int.from_bytes(value[:8], "big") for value in _common(history)], dtype=np.uint64)
    chosen = np.flatnonzero(~np.isin(history.tree, common))
    return history.tree[chosen], chosen


def _smallest(history: History) -> list[bytes]:
    """The smallest distinctive trees, found by the ids' first eight bytes without a look at all the others."""
    common = _common(history)
    heads = np.unique(history.tree)[: KEYS + len(common)]
    near = np.flatnonzero(history.tree <= heads[-1]).tolist() if len(heads) else []
    return nsmallest(KEYS, {history.tree_id(place) for place in near} - common)


def _common(history: History) -> frozenset[bytes]:
    """Trees that say nothing: empty, of starters, or not told."""
    return EMPTY_TREES | history.starters | {bytes(history.width)}


def moment_keys(history: History) -> Held:
    """Author second with subject, hashed; those of merges and of commits without parents are left out."""
    chosen = np.flatnonzero(history.parents == 1)
    return _moments(history)[chosen], chosen


def _moments(history: History) -> NDArray[np.uint64]:
    """Author second and subject of each commit, mixed."""
    return history.subject ^ (history.author_time.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))


def subjects(history: History) -> Held:
    """Subjects of over twenty letters by people, hashed; merges are left out."""
    human = np.array([not is_bot(*person) for person in history.people] or [False])[history.author]
    chosen = np.flatnonzero((history.subject_length > 20) & (history.parents == 1) & human)
    return history.subject[chosen], chosen


def key_facts(history: History) -> tuple[Fact, ...]:
    """The keys by which linkage finds two applicants with one history."""
    moments = [f"{key:016x}" for key in np.unique(_moments(history)[history.parents == 1])[:KEYS].tolist()]
    known = [value.hex() for value in _smallest(history)]
    return tuple(
        Fact(name, value, detail=history.repository)
        for name, keys in (("code.tree-key", known), ("code.moment-key", moments))
        if len(keys) >= FEWEST
        for value in keys
    )
