"""Whether one history is a copy of another: by root trees and by moments, which rewriting the authors leaves alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from watchword.documents.code.distinctive import FEWEST, Keys, moment_keys, subjects, trees
from watchword.documents.code.history import History
from watchword.documents.code.whose import AGREE
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


@dataclass(frozen=True)
class CopiedHistory:
    """How two histories overlap; shares are of the smaller one's trees, moments, commits or subjects (0..1).

    by: which of `trees`, `moments` and `subjects` have most in common, and shared: how many of those. in_order: share
    of neighbouring shared ones that stand in the same order. older: `mine`, `theirs` or `same`, by the committer time
    of the first shared one. authors_differ: share of shared ones whose author's address and name differ.
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


def _share(mine: int, theirs: int, both: int) -> float:
    return both / min(mine, theirs) if mine and theirs else 0.0


def compare_histories(
    mine: History, theirs: History, same_name: Callable[[str, str], str] | None = None
) -> CopiedHistory:
    """How much of one history is in the other, and under whose names."""
    kinds: dict[str, tuple[Keys, Keys]] = {
        "trees": (trees(mine), trees(theirs)),
        "moments": (moment_keys(mine), moment_keys(theirs)),
        "subjects": (subjects(mine), subjects(theirs)),
    }
    shared = {kind: [key for key in ours if key in others] for kind, (ours, others) in kinds.items()}
    shares = {
        kind: _share(len(ours), len(others), len(shared[kind])) for kind, (ours, others) in kinds.items()
    }
    by = next((kind for kind in ("trees", "moments") if shares[kind] >= COPIED_SHARE), "subjects")
    pairs = [(kinds[by][0][key], kinds[by][1][key]) for key in shared[by]]
    ids = set(mine.commit.tolist()), set(theirs.commit.tolist())
    return CopiedHistory(
        by=by,
        shared=len(pairs),
        **shares,
        commits=_share(len(ids[0]), len(ids[1]), len(ids[0] & ids[1])),
        in_order=_in_order(pairs),
        older=_older(mine, theirs, pairs),
        authors_differ=_differing(mine, theirs, pairs, same_name),
    )


def _in_order(pairs: list[tuple[int, int]]) -> float:
    ordered = [other for _, other in sorted(pairs)]
    steps = [after > before for before, after in pairwise(ordered)]
    return sum(steps) / len(steps) if steps else 0.0


def _older(mine: History, theirs: History, pairs: list[tuple[int, int]]) -> str:
    if not pairs:
        return "same"
    first = min(int(mine.committer_time[place]) for place, _ in pairs)
    other = min(int(theirs.committer_time[place]) for _, place in pairs)
    return "same" if first == other else "mine" if first < other else "theirs"


def _differing(
    mine: History, theirs: History, pairs: list[tuple[int, int]], same_name: Callable[[str, str], str] | None
) -> float:
    if not pairs:
        return 0.0
    people: dict[tuple[int, int], int] = {}
    for place, other in pairs:
        key = int(mine.author[place]), int(theirs.author[other])
        people[key] = people.get(key, 0) + 1
    differing = 0
    for (place, other), many in people.items():
        ours, other_one = mine.people[place], theirs.people[other]
        agree = ours.email.lower() == other_one.email.lower() or ours.name.lower() == other_one.name.lower()
        if not agree and not (same_name and same_name(ours.name, other_one.name) in AGREE):
            differing += many
    return differing / len(pairs)


def copied_facts(
    mine: History, others: Mapping[str, History], same_name: Callable[[str, str], str]
) -> tuple[Fact, ...]:
    """Facts of those among the others of which this history is a copy under other authors, or they of it."""
    facts = []
    for name, other in others.items():
        found = compare_histories(mine, other, same_name)
        if found.copied:
            detail = (
                f"{mine.repository[:80]}: by {found.by}; older: {found.older}; in order: {found.in_order:.2f}"
            )
            facts.append(Fact("code.copied-from", name[:200], round(found.share, 4), detail=detail))
    return tuple(facts)
