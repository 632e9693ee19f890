"""What analysts have judged of two people: kept by the pair, so it outlives every re-run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from watchword.linkage.kinds import JUDGED
from watchword.linkage.ties import Ties


class Verdict(StrEnum):
    """What an analyst says of two people: one hand, not one hand, or seen and undecided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Judgement:
    """An analyst's word on two people. at: an aware UTC moment; of one pair the latest counts."""

    a: str
    b: str
    verdict: Verdict
    by: str
    why: str
    at: datetime

    @property
    def pair(self) -> tuple[str, str]:
        """The two, in one order."""
        return (self.a, self.b) if self.a <= self.b else (self.b, self.a)

    def says(self) -> str:
        """The judgement in words."""
        return f"judged {self.verdict.value} by {self.by} on {self.at:%d %b %Y}: {self.why}"


def latest(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The judgement in force for each pair; one of a person with themselves is none."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        before = found.get(judgement.pair)
        if judgement.a != judgement.b and (before is None or before.at <= judgement.at):
            found[judgement.pair] = judgement
    return found


def by_first(judgements: Iterable[Judgement], first: Mapping[str, str]) -> list[Judgement]:
    """The judgements under the ids that stand for people. first: a later application's id -> the person's first id.

    So what was said of an application holds when an earlier one of the same person becomes known.
    """
    return [replace(each, a=first.get(each.a, each.a), b=first.get(each.b, each.b)) for each in judgements]


def judged_different(judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """The pairs that were judged different last."""
    return frozenset(pair for pair, word in latest(judgements).items() if word.verdict is Verdict.DIFFERENT)


Pairs = NDArray[np.int32]


def pairs(judgements: Iterable[Judgement], verdict: Verdict, number: Mapping[str, int]) -> Pairs:
    """The pairs of this verdict, (n, 2), the lower number first. number: a person's id -> their number.

    A judgement of somebody who is not among the people, as one who was erased, is left out.
    """
    found = [
        sorted((number[each.a], number[each.b]))
        for each in judgements
        if each.verdict is verdict and each.a in number and each.b in number
    ]
    return np.array(found, dtype=np.int32).reshape(-1, 2)


def with_same(ties: Ties, same: Pairs) -> Ties:
    """The ties with those judged same, each in the place of what was computed for its two."""
    gone = {(a, b) for a, b in same.tolist()}
    if gone:
        each = zip(ties.a.tolist(), ties.b.tolist(), strict=True)
        ties = ties.kept(np.fromiter((pair not in gone for pair in each), dtype=bool, count=len(ties.a)))
    return ties.with_pairs(same[:, 0], same[:, 1], JUDGED)


def kept_together(groups: NDArray[np.int64], same: Pairs) -> NDArray[np.int64]:
    """The groups with each two of them as one that hold a pair judged same: no community parts what a person joined."""
    for a, b in same.tolist():
        if groups[a] != groups[b]:
            groups[groups == groups[b]] = groups[a]
    return groups
