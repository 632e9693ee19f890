"""Commits of the person that are older than their account."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np

from watchword.documents.code.account import moment_of
from watchword.documents.code.work import Work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.first-own-commit": (
        "the person's first commit in a repository by author time; value: repository; shown, never scored"
    ),
    "code.older-than-account": (
        "share of the person's repositories, forks and mirrors left out, whose first own commit is older "
        "than the account and that nothing explains; number 0..1, time: the oldest, detail: which"
    ),
    "code.older-excused": (
        "repositories with own commits older than the account that a fork, import, mirror, team or "
        "rewriting explains; value: repository, detail: what explains them; shown, never scored"
    ),
}
#: A day of clocks that are wrong and of zones.
GRACE = 86_400


def older_facts(works: Sequence[Work], created: datetime | None) -> tuple[Fact, ...]:
    """Own commits before the account was made, what explains them, and the share that nothing explains."""
    firsts = [(work, int(work.history.author_time[work.own].min())) for work in works if work.own.any()]
    facts = [Fact("code.first-own-commit", work.repository, time=moment_of(first)) for work, first in firsts]
    if created is None:
        return tuple(facts)
    limit = created.timestamp() - GRACE
    judged = [(work, first) for work, first in firsts if not (work.origin.fork or work.origin.mirrored)]
    old = [(work, first) for work, first in firsts if first < limit]
    facts += [
        Fact(
            "code.older-excused",
            work.repository,
            time=moment_of(first),
            detail=", ".join(work.origin.excuses),
        )
        for work, first in old
        if work.origin.excuses
    ]
    unexplained = [(work, first) for work, first in old if not work.origin.excuses]
    if judged:
        facts.append(_share(unexplained, len(judged)))
    return tuple(facts)


def _share(unexplained: Sequence[tuple[Work, int]], judged: int) -> Fact:
    oldest = moment_of(int(np.min([first for _, first in unexplained]))) if unexplained else None
    named = ", ".join(work.repository[:40] for work, _ in unexplained[:6])
    detail = f"{len(unexplained)} of {judged} repositories" + (f": {named}" if named else "")
    return Fact(
        "code.older-than-account",
        number=round(len(unexplained) / judged, 4),
        time=oldest,
        detail=detail[:300],
    )
