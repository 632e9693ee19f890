"""An account that slept for years and then worked hard, perhaps for somebody else."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import Account, moment_of
from watchword.documents.code.rotation import apart
from watchword.documents.code.whose import Whose
from watchword.documents.code.work import Work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.longest-gap": (
        "the longest time without a commit or event, from the account's making on; number: years; shown, "
        "never scored"
    ),
    "code.wakeup": (
        "ten or more commits or events in one week within three months after three years without any; "
        "number: years of silence, time: the first after it; people return to work too"
    ),
    "code.wakeup-name-changed": (
        "whether the names before and after that silence agree: 1 where none does, 0 where one does; value "
        "empty"
    ),
}
#: Catalogue, dormant-account-wakeup: a gap of three years, then ten events a week.
GAP_YEARS, EVENTS, WEEK, SOON = 3.0, 10, 7 * 86_400, 90 * 86_400
YEAR = 365.25 * 86_400
#: Names compared on each side of the gap.
MOST_NAMES = 8


def dormant_facts(works: Sequence[Work], account: Account, whose: Whose) -> tuple[Fact, ...]:
    """The longest silence, whether work followed at once, and whether the name stayed.

    Imported and rewritten histories are left out: their author times say nothing of when the account was used.
    """
    used = [work for work in works if not (work.origin.imported or work.origin.rewritten is not None)]
    times, names = _activity(used, account.events)
    start = _seconds(account.created)
    if start is not None:
        kept = times >= start - YEAR / 52
        times, names = times[kept], names[kept]
        times, names = np.concatenate([[start], times]), np.concatenate([[-1], names])
    if len(times) < 2:
        return ()
    gaps = np.diff(times)
    place = _woken(times, gaps)
    facts = [Fact("code.longest-gap", number=round(float(gaps.max()) / YEAR, 2))]
    if place is not None:
        facts.append(
            Fact(
                "code.wakeup",
                number=round(float(gaps[place]) / YEAR, 2),
                time=moment_of(int(times[place + 1])),
            )
        )
        facts += _renamed(_names(used, names[: place + 1]), _names(used, names[place + 1 :]), whose)
    return tuple(facts)


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp())


def _activity(
    works: Sequence[Work], events: Sequence[datetime]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Times in order and, for each, a number for who: work * 2**32 + person, or -1 for an event."""
    times = [work.history.author_time[work.claimed] for work in works]
    who = [
        (number << 32) + work.history.author[work.claimed].astype(np.int64)
        for number, work in enumerate(works)
    ]
    times.append(np.array([int(event.timestamp()) for event in events], dtype=np.int64))
    who.append(np.full(len(events), -1, dtype=np.int64))
    joined, people = np.concatenate(times), np.concatenate(who)
    order = np.argsort(joined, kind="stable")
    return joined[order], people[order]


def _woken(times: NDArray[np.int64], gaps: NDArray[np.int64]) -> int | None:
    """The place of the longest gap of three years that ten events in one week follow within three months."""
    long = [int(place) for place in np.flatnonzero(gaps >= GAP_YEARS * YEAR)]
    for place in sorted(long, key=lambda one: -int(gaps[one])):
        after = times[place + 1 :]
        after = after[after <= after[0] + SOON]
        ends = np.searchsorted(after, after + WEEK, side="right")
        if int((ends - np.arange(len(after))).max()) >= EVENTS:
            return place
    return None


def _names(works: Sequence[Work], who: NDArray[np.int64]) -> list[str]:
    counts: Counter[str] = Counter()
    values, many = np.unique(who[who >= 0], return_counts=True)
    for value, count in zip(values.tolist(), many.tolist(), strict=True):
        counts[works[value >> 32].history.people[value & 0xFFFFFFFF].name] += count
    return [name for name, _ in counts.most_common(MOST_NAMES)]


def _renamed(before: Sequence[str], after: Sequence[str], whose: Whose) -> list[Fact]:
    if not before or not after:
        return []
    kept = any(
        whose.alike(old, new) or (whose.agrees(old) and whose.agrees(new)) for old in before for new in after
    )
    detail = f"{len(apart(before, whose))} names before, {len(apart(after, whose))} after"
    return [Fact("code.wakeup-name-changed", number=float(not kept), detail=detail)]
