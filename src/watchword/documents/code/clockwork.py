"""Times that a program made: equal steps, whole minutes, time running backwards, a year's work in one hour."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import moment_of
from watchword.documents.code.history import History
from watchword.documents.code.work import Mask, Work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.equal-steps": (
        "share of steps between one author time and the next that have the most common length, 0 s left "
        "out; value: repository, number 0..1"
    ),
    "code.whole-minutes": (
        "share of author times on second 0, one in sixty by chance; value: repository, number 0..1"
    ),
    "code.backwards": (
        "share of commits that their author wrote a day or more before the commit that they stand on; "
        "rebasing and cherry-picking does it too; value: repository, number 0..1"
    ),
    "code.author-after-committer": (
        "share of commits written an hour or more after they were committed; value: repository, number 0..1"
    ),
    "code.nothing-changed": (
        "share of commits with the tree of the commit before or of another, merges left out; value: "
        "repository, number 0..1"
    ),
    "code.repeated-subjects": (
        "share of commits whose subject an earlier one has; value: repository, number 0..1; shown, never "
        "scored"
    ),
    "code.one-shot": (
        "a history of ten or more commits written and committed within half an hour; value: repository, "
        "number: commits, time: its start"
    ),
    "code.backdated": (
        "commits said to be written over half a year but committed within one hour, with marks of a "
        "program; value: repository, number: share of commits a week or more older than their committing, "
        "detail: the marks"
    ),
}
#: Fewest commits for a share to mean something.
FEWEST = 20
#: A one-shot history: ten commits in half an hour.
SHOT_COMMITS, SHOT_SECONDS = 10, 1800
#: Backdated: author times over half a year, thirty commits; each mark from this share on.
BACKDATED_COMMITS, BACKDATED_SPAN, WEEK = 30, 182 * 86_400, 7 * 86_400
MARKS = {"equal-steps": 0.3, "whole-minutes": 0.5, "nothing-changed": 0.3, "repeated-subjects": 0.5}


def shares(history: History, chosen: Mask) -> dict[str, float]:
    """The shares named in FACTS over the chosen commits."""
    times = history.author_time[chosen]
    parent = history.parent_place()
    known = chosen & (parent >= 0)
    earlier = history.author_time[parent[known]] - history.author_time[known]
    straight = chosen & (history.parents <= 1)
    trees, subjects = history.tree[straight & (history.tree != 0)], history.subject[chosen]
    late = history.author_time[chosen] - history.committer_time[chosen]
    return {
        "equal-steps": _most_common(times),
        "whole-minutes": float((times % 60 == 0).mean()),
        "backwards": float((earlier >= 86_400).mean()) if len(earlier) else 0.0,
        "author-after-committer": float((late >= 3600).mean()),
        "nothing-changed": 1 - len(np.unique(trees)) / len(trees) if len(trees) else 0.0,
        "repeated-subjects": 1 - len(np.unique(subjects)) / len(subjects),
    }


def _most_common(times: NDArray[np.int64]) -> float:
    steps = np.diff(np.sort(times)).astype(np.int64)
    moved = steps[steps > 0]
    if len(moved) < FEWEST // 2:
        return 0.0
    _, counts = np.unique(moved, return_counts=True)
    return float(counts.max() / len(moved))


def clockwork_facts(works: Sequence[Work]) -> tuple[Fact, ...]:
    """What the times of each repository's claimed commits say of a program; imports are left out."""
    facts: list[Fact] = []
    for work in works:
        chosen = work.claimed
        if work.origin.imported or work.origin.fork or work.origin.mirrored:
            continue
        facts += one_shot(work)
        if int(chosen.sum()) >= FEWEST:
            found = shares(work.history, chosen)
            facts += [Fact(f"code.{name}", work.repository, round(share, 4)) for name, share in found.items()]
            facts += backdated(work, found)
    return tuple(facts)


def one_shot(work: Work) -> list[Fact]:
    """A whole history within half an hour, by both clocks."""
    history = work.history
    if len(history) < SHOT_COMMITS or history.cut is not None:
        return []
    spans = [int(times.max() - times.min()) for times in (history.author_time, history.committer_time)]
    if max(spans) > SHOT_SECONDS:
        return []
    return [
        Fact(
            "code.one-shot",
            work.repository,
            float(len(history)),
            moment_of(int(history.committer_time.min())),
        )
    ]


def backdated(work: Work, found: Mapping[str, float]) -> list[Fact]:
    """A calendar filled afterwards. Rebasing gives the same two clocks, so marks of a program are asked for too."""
    history, start = work.history, work.origin.rewritten
    if start is None or len(history) < BACKDATED_COMMITS:
        return []
    if int(history.author_time.max() - history.author_time.min()) < BACKDATED_SPAN:
        return []
    marks = [name for name, least in MARKS.items() if found[name] >= least]
    if not marks:
        return []
    share = float((history.committer_time - history.author_time >= WEEK).mean())
    return [Fact("code.backdated", work.repository, round(share, 4), moment_of(start), ", ".join(marks))]
