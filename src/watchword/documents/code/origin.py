"""How a history came to be, where that explains old, odd or foreign commits and blames nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import moment_of
from watchword.documents.code.history import History
from watchword.documents.code.mailboxes import SVN_UUID, is_host
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.imported": (
        "a history that bears another version control system's marks; value: repository, number: share of "
        "commits looked into that bear one"
    ),
    "code.mirrored": (
        "a mirror: it has a host's pull or merge request refs and is mostly others' work; value: repository"
    ),
    "code.rewritten": (
        "a history whose commits were all made anew at once (rebase, filter-repo, squash of an import) "
        "though written over months; explains, blames nobody; value: repository, number: days that the "
        "author times span, time: when"
    ),
    "code.team": (
        "a repository that several people write; value: repository, number: share of commits by the person"
    ),
    "code.fork": "a fork by the host's own word; value: repository",
}
#: A tenth of the commits looked into with an import's mark: the rest was written after the import.
IMPORTED_SHARE = 0.1
#: Made anew at once: nine in ten committer times in one hour, author times over a month, at least ten commits.
BULK_SHARE, BULK_SECONDS, SPREAD_SECONDS, FEWEST = 0.9, 3600, 30 * 86_400, 10
#: A team: two more people with five commits each or a twentieth of all, who interleave or whose work a host merged.
TEAM_COMMITS, TEAM_SHARE = 5, 0.05
MIRROR_REFS = ("refs/pull/", "refs/merge-requests/", "refs/pull-requests/")


@dataclass(frozen=True)
class Origin:
    """What explains a history; rewritten is the second of the bulk's start, or None."""

    fork: bool = False
    imported: bool = False
    mirrored: bool = False
    team: bool = False
    rewritten: int | None = None

    @property
    def excuses(self) -> tuple[str, ...]:
        """Why commits older than the account are nothing odd here."""
        named = {
            "fork": self.fork,
            "imported": self.imported,
            "mirrored": self.mirrored,
            "team": self.team,
            "rewritten": self.rewritten is not None,
        }
        return tuple(name for name, so in named.items() if so)


def bulk_start(times: NDArray[np.int64]) -> int | None:
    """The start of the hour that holds nine tenths of the times, or None."""
    if len(times) < FEWEST:
        return None
    ordered = np.sort(times)
    need = int(np.ceil(BULK_SHARE * len(ordered)))
    spans = ordered[need - 1 :] - ordered[: len(ordered) - need + 1]
    best = int(np.argmin(spans))
    return int(ordered[best]) if spans[best] <= BULK_SECONDS else None


def rewritten_at(history: History) -> int | None:
    """When the commits were all made anew, or None: author times spread over a month, committer times are not."""
    start = bulk_start(history.committer_time)
    if start is None:
        return None
    spread = np.quantile(history.author_time, 0.95) - np.quantile(history.author_time, 0.05)
    return start if spread > SPREAD_SECONDS else None


def is_team(history: History, own: NDArray[np.bool_], human: NDArray[np.bool_]) -> bool:
    """Whether several people write it: others in number, and merges or a host's own commits among them."""
    others = human & ~own
    counts = np.bincount(history.author[others], minlength=len(history.people))
    need = max(TEAM_COMMITS, min(50, TEAM_SHARE * int(human.sum())))
    if int((counts >= need).sum()) < 2:
        return False
    by_host = np.array([is_host(person.email) for person in history.people] or [False])[history.committer]
    merged = (history.parents > 1) | by_host
    return int(merged.sum()) >= max(2, 0.005 * len(history))


def origin_of(
    history: History, own: NDArray[np.bool_], human: NDArray[np.bool_], fork: bool, hosted: bool | None
) -> Origin:
    """What explains the history; hosted: whether the account lists it, None where no list was given."""
    svn = np.array([bool(SVN_UUID.search(person.email)) for person in history.people] or [False])
    by_uuid = float(svn[history.author].mean()) if len(history) else 0.0
    mostly_own = len(history) > 0 and float(own.mean()) >= 0.5
    team = is_team(history, own, human) or (hosted is False and bool((human & ~own).any()))
    return Origin(
        fork=fork,
        imported=history.imported >= IMPORTED_SHARE or by_uuid >= IMPORTED_SHARE,
        mirrored=any(name.startswith(MIRROR_REFS) for name in history.refs) and not mostly_own,
        team=team,
        rewritten=rewritten_at(history),
    )


def origin_facts(history: History, origin: Origin, own: NDArray[np.bool_]) -> tuple[Fact, ...]:
    """The origin as facts."""
    name = history.repository
    facts = []
    if origin.imported:
        facts.append(Fact("code.imported", name, round(history.imported, 3)))
    if origin.mirrored:
        facts.append(Fact("code.mirrored", name))
    if origin.rewritten is not None:
        days = float(history.author_time.max() - history.author_time.min()) / 86_400
        facts.append(Fact("code.rewritten", name, round(days, 1), moment_of(origin.rewritten)))
    if origin.team:
        facts.append(Fact("code.team", name, round(float(own.mean()) if len(own) else 0.0, 3)))
    if origin.fork:
        facts.append(Fact("code.fork", name))
    return tuple(facts)
