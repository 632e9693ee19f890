"""Whether one history is a copy of another: by root trees and by moments, which rewriting the authors leaves alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from watchword.documents.code.distinctive import FEWEST, Held, moment_keys, subjects, trees
from watchword.documents.code.history import History
from watchword.documents.code.same_work import SameWork, same_work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.copied-from": (
        "a history compared with one that came with it or was given as reference and found to be a copy "
        "under other authors; value: the other repository, number: share of commits, detail: by what, who "
        "is older"
    ),
}
#: A copy: five distinctive trees or moments, and a third of the smaller history.
COPIED_SHARE = 1 / 3
#: A copy by subjects alone: ten of over twenty letters, half of the smaller history's, in order.
FEWEST_SUBJECTS = 10
#: What two histories may share, the surest first.
_KINDS: Mapping[str, Callable[[History], Held]] = {
    "trees": trees,
    "moments": moment_keys,
    "subjects": subjects,
}


@dataclass(frozen=True)
class CopiedHistory:
    """How two histories overlap; shares are of the smaller one's trees, moments, commits or subjects (0..1).

    by: which of `trees`, `moments` and `subjects` have most in common, and shared: how many of those. in_order: share
    of neighbouring shared ones that stand in the same order. older: `mine`, `theirs` or `same`, by the committer time
    of the first shared one. authors_differ: share of shared ones that are there under an author whose address and name
    are none of those they have in the other.
    """

    by: str
    shared: int
    trees: float
    moments: float
    subjects: float
    commits: float
    in_order: float
    older: str
    authors_differ: float

    @property
    def share(self) -> float:
        """The share of what they have most in common."""
        return {"trees": self.trees, "moments": self.moments, "subjects": self.subjects}[self.by]

    @property
    def copied(self) -> bool:
        """Whether one is a copy of the other under other authors: the same commits with the same authors are a fork.

        Subjects alone are words that people share, so more of them are asked for, and their order.
        """
        if self.authors_differ < 0.5:
            return False
        if self.by == "subjects":
            return self.shared >= FEWEST_SUBJECTS and self.share >= 0.5 and self.in_order >= 0.8
        return self.shared >= FEWEST and self.share >= COPIED_SHARE


def compare_histories(
    mine: History, theirs: History, same_name: Callable[[str, str], str] | None = None
) -> CopiedHistory:
    """How much of one history is in the other, and under whose names.

    Told by the first kind that shows a copy; where none does, by the first with a third in common, or by subjects.
    """
    shares, told = dict[str, Any](), list[dict[str, Any]]()
    for kind, held in _KINDS.items():
        same = same_work((mine, held(mine)), (theirs, held(theirs)), same_name)
        shares[kind] = same.share
        if same.share >= COPIED_SHARE or kind == "subjects":
            older, order = older_of(mine, theirs, same), order_of(same)
            told.append({"by": kind, "shared": len(same), "in_order": order, "older": older,
                         "authors_differ": same.differ})  # fmt: skip
    ids = np.unique(mine.commit), np.unique(theirs.commit)
    smaller = min(map(len, ids))
    commits = len(np.intersect1d(*ids, assume_unique=True)) / smaller if smaller else 0.0
    found = [CopiedHistory(**shares, commits=commits, **each) for each in told]
    return next((each for each in found if each.copied), found[0])


def order_of(same: SameWork) -> float:
    """The share (0..1) of neighbours that stand in the same order in both histories."""
    ordered = same.theirs[np.lexsort((same.theirs, same.mine))]
    return float((np.diff(ordered) > 0).mean()) if len(same) > 1 else 0.0


def older_of(mine: History, theirs: History, same: SameWork) -> str:
    """Whose first shared commit is older by committer time: `mine`, `theirs` or `same`."""
    if not len(same):
        return "same"
    first, other = mine.committer_time[same.mine].min(), theirs.committer_time[same.theirs].min()
    return "same" if first == other else "mine" if first < other else "theirs"


def copied_facts(
    mine: History, others: Mapping[str, History], same_name: Callable[[str, str], str]
) -> tuple[Fact, ...]:
    """Facts of those among the others of which this history is a copy under other authors, or they of it."""
    facts = []
    for name, other in others.items():
        found = compare_histories(mine, other, same_name)
        if found.copied:
            told = copied_from(mine, name, found.by, found.share, found.older, found.in_order)
            facts.append(told)
    return tuple(facts)


def copied_from(mine: History, name: str, by: str, share: float, older: str, in_order: float) -> Fact:
    """The fact that a history is a copy of the one of that name, or that one of it."""
    detail = f"{mine.repository[:80]}: by {by}; older: {older}; in order: {in_order:.2f}"
    return Fact("code.copied-from", name[:200], round(share, 4), detail=detail)
