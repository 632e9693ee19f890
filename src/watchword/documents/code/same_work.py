"""What two histories share, by place, and under whose names each of them has it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.distinctive import Held
from watchword.documents.code.history import History
from watchword.documents.code.whose import AGREE

#: Sets of authors compared, those with most commits first, and names compared; what is not compared blames nobody.
MOST_PEOPLE, MOST_NAMES = 10_000, 30_000

SameName = Callable[[str, str], str]
Places = NDArray[np.int64]
#: Authors of one thing in mine and in theirs.
Both = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, eq=False)
class SameWork:
    """What is in both: one place in each for every shared thing.

    share: of the smaller one's things (0..1). differ: share (0..1) of the shared things that mine has under a name that
    theirs does not have them under.
    """

    mine: Places
    theirs: Places
    share: float
    differ: float

    def __len__(self) -> int:
        """How many things are in both."""
        return len(self.mine)


@dataclass(frozen=True, eq=False)
class _Side:
    """The shared things of one history, by number, and for each of its authors the oldest commit's place.

    starts: where the rows of each thing begin, and their end.
    """

    author: Places
    place: Places
    starts: Places

    def authors(self, thing: int) -> tuple[int, ...]:
        return tuple(self.author[self.starts[thing] : self.starts[thing + 1]].tolist())

    def places(self, thing: int) -> tuple[int, ...]:
        return tuple(self.place[self.starts[thing] : self.starts[thing + 1]].tolist())

    def oldest(self) -> Places:
        return np.maximum.reduceat(self.place, self.starts[:-1]) if len(self.starts) > 1 else self.place


class _Authors:
    """Whether an author of mine agrees with one of theirs, by address or name; remembers what it was asked."""

    def __init__(self, mine: History, theirs: History, same_name: SameName | None) -> None:
        self._mine, self._theirs, self._same_name = mine, theirs, same_name
        self._asked: dict[tuple[int, int], bool] = {}

    def others(self, mine: Iterable[int], theirs: tuple[int, ...]) -> frozenset[int]:
        """Those authors of mine who agree with none of theirs."""
        return frozenset(one for one in mine if not any(self._agree(one, other) for other in theirs))

    def _agree(self, one: int, other: int) -> bool:
        if (one, other) not in self._asked:
            self._asked[one, other] = self._compared(one, other)
        return self._asked[one, other]

    def _compared(self, one: int, other: int) -> bool:
        ours, theirs = self._mine.people[one], self._theirs.people[other]
        if ours.email.lower() == theirs.email.lower() or ours.name.lower() == theirs.name.lower():
            return True
        if self._same_name is None:
            return False
        return len(self._asked) >= MOST_NAMES or self._same_name(ours.name, theirs.name) in AGREE


def same_work(
    mine: tuple[History, Held], theirs: tuple[History, Held], same_name: SameName | None
) -> SameWork:
    """What is in both of two histories that come with what they hold.

    A history may hold a thing twice, under its author's name and anew under another: every author of mine is compared, so
    that a ref to the originals does not hide a copy beside it. The place is then the other's.
    """
    ours, others = np.unique(mine[1][0]), np.unique(theirs[1][0])
    shared = np.intersect1d(ours, others, assume_unique=True)
    smaller = min(len(ours), len(others))
    sides = _side(*mine, shared), _side(*theirs, shared)
    authors = _Authors(mine[0], theirs[0], same_name)
    places, differ = _under_other_names(sides, len(theirs[0].people), authors)
    return SameWork(places, sides[1].oldest(), len(shared) / smaller if smaller else 0.0, differ)


def _side(history: History, held: Held, shared: NDArray[np.uint64]) -> _Side:
    """A merge repeats what it merges, so it counts only for a thing that no other commit has."""
    keys, places = held
    known = np.isin(keys, shared)
    thing, places = np.searchsorted(shared, keys[known]), places[known]
    merge = history.parents[places] > 1
    plain = np.zeros(len(shared), dtype=np.bool_)
    plain[thing[~merge]] = True
    kept = ~(merge & plain[thing])
    thing, places = thing[kept], places[kept]
    author = history.author[places].astype(np.int64)
    order = np.lexsort((-places, author, thing))
    thing, author, places = thing[order], author[order], places[order]
    first = np.ones(len(thing), dtype=np.bool_)
    first[1:] = (thing[1:] != thing[:-1]) | (author[1:] != author[:-1])
    starts = np.searchsorted(thing[first], np.arange(len(shared) + 1)).astype(np.int64)
    return _Side(author[first], places[first], starts)


def _under_other_names(sides: tuple[_Side, _Side], people: int, authors: _Authors) -> tuple[Places, float]:
    """For each thing the place in mine, another's where there is one; and the share of things that have another's."""
    ours, others = sides
    alone = (np.diff(ours.starts) == 1) & (np.diff(others.starts) == 1)
    single, several = np.flatnonzero(alone), np.flatnonzero(~alone).tolist()
    pair = ours.author[ours.starts[single]] * people + others.author[others.starts[single]]
    pairs, which, times = np.unique(pair, return_inverse=True, return_counts=True)
    singles: list[Both] = [((code // people,), (code % people,)) for code in pairs.tolist()]
    held = {thing: (ours.authors(thing), others.authors(thing)) for thing in several}
    counts = Counter(dict(zip(singles, times.tolist(), strict=True)))
    counts.update(held.values())
    asked = dict(counts.most_common(MOST_PEOPLE))
    apart = {both: authors.others(*both) for both in asked}
    foreign = np.zeros(len(alone), dtype=np.bool_)
    foreign[single] = np.array([bool(apart.get(both)) for both in singles], dtype=np.bool_)[which]
    places = ours.oldest()
    for thing, both in held.items():
        if named := apart.get(both):
            foreign[thing] = True
            rows = zip(both[0], ours.places(thing), strict=True)
            places[thing] = max(place for who, place in rows if who in named)
    counted = sum(asked.values())
    return places, float(foreign.sum()) / counted if counted else 0.0
