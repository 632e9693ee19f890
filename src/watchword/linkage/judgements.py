"""What analysts have judged of two people: kept by the pair, so it outlives every re-run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np

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


def judged(ties: Ties, judgements: Iterable[Judgement], number: Mapping[str, int]) -> Ties:
    """The ties without those judged different, and with those judged same. number: a person's id -> their number.

    A judgement of somebody who is not among the people changes nothing.
    """
    pairs: dict[Verdict, list[tuple[int, int]]] = {verdict: [] for verdict in Verdict}
    for judgement in judgements:
        if judgement.a in number and judgement.b in number:
            a, b = sorted((number[judgement.a], number[judgement.b]))
            pairs[judgement.verdict].append((a, b))
    same = np.array(pairs[Verdict.SAME], dtype=np.int32).reshape(-1, 2)
    gone = set(pairs[Verdict.DIFFERENT]) | set(pairs[Verdict.SAME])  # a judged tie replaces the computed one
    if gone:
        each = zip(ties.a.tolist(), ties.b.tolist(), strict=True)
        ties = ties.kept(np.fromiter((pair not in gone for pair in each), dtype=bool, count=len(ties.a)))
    return ties.with_pairs(same[:, 0], same[:, 1], JUDGED)
