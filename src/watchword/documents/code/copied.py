"""Whether one history is a copy of another: by root trees and by moments, which rewriting the authors leaves alone."""

from collections import Counter
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
#: Pairs of authors compared by name: those with most commits.
MOST_PEOPLE = 10_000

#: Places of one shared thing in two histories.
Pairs = list[tuple[int, int]]
#: What two histories may share, the surest first.
_KINDS: Mapping[str, Callable[[History], Keys]] = {
    "trees": trees,
    "moments": moment_keys,
    "subjects": subjects,
}


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
    by, shares, pairs = "", dict[str, float](), list[tuple[int, int]]()
    for kind, keys in _KINDS.items():  # one kind at a time: a million commits' keys take some 300 MB
        ours, others = keys(mine), keys(theirs)
        found = [(place, others[key]) for key, place in ours.items() if key in others]
        shares[kind] = _share(len(ours), len(others), len(found))
        if not by and (shares[kind] >= COPIED_SHARE or kind == "subjects"):
            by, pairs = kind, found
    ids = set(mine.commit.tolist()), set(theirs.commit.tolist())
    return CopiedHistory(
        by=by,
        shared=len(pairs),
        **shares,
        commits=_share(len(ids[0]), len(ids[1]), len(ids[0] & ids[1])),
        in_order=order_of(pairs),
        older=older_of(mine, theirs, pairs),
        authors_differ=differing(mine, theirs, pairs, same_name),
    )


def order_of(pairs: Pairs) -> float:
    """The share (0..1) of neighbours that stand in the same order in both histories."""
    ordered = [other for _, other in sorted(pairs)]
    steps = [after > before for before, after in pairwise(ordered)]
    return sum(steps) / len(steps) if steps else 0.0


def older_of(mine: History, theirs: History, pairs: Pairs) -> str:
    """Whose first shared commit is older by committer time: `mine`, `theirs` or `same`."""
    if not pairs:
        return "same"
    first = min(int(mine.committer_time[place]) for place, _ in pairs)
    other = min(int(theirs.committer_time[place]) for _, place in pairs)
    return "same" if first == other else "mine" if first < other else "theirs"


def differing(
    mine: History, theirs: History, pairs: Pairs, same_name: Callable[[str, str], str] | None
) -> float:
    """The share (0..1) of shared commits whose authors' addresses and names differ."""
    if not pairs:
        return 0.0
    people = Counter((int(mine.author[place]), int(theirs.author[other])) for place, other in pairs)
    counted = people.most_common(MOST_PEOPLE)
    apart = 0
    for (place, other), many in counted:
        ours, other_one = mine.people[place], theirs.people[other]
        agree = ours.email.lower() == other_one.email.lower() or ours.name.lower() == other_one.name.lower()
        if not agree and not (same_name and same_name(ours.name, other_one.name) in AGREE):
            apart += many
    return apart / sum(many for _, many in counted)


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
