"""Time offsets in the person's commits against the places that they say they live in; never a country."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from watchword.documents.code.account import ClaimedPlace, moment_of
from watchword.documents.code.claimed import DAY, Column, outside
from watchword.documents.code.history import NO_OFFSET
from watchword.documents.code.summer_time import folded_places
from watchword.documents.code.work import Work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.offset": (
        "an offset from UTC in the person's commits; value: as +02:00, number: share of their commits; "
        "shown, never scored"
    ),
    "code.offset-utc": (
        "share of the person's commits with offset +00:00, as containers and CI have; not judged unless a "
        "claimed place is near it; shown, never scored"
    ),
    "code.offset-places": (
        "how many offsets the person works from, summer and winter time of one place counted once, each "
        "with a twentieth of the commits; shown, never scored"
    ),
    "code.offset-outside-claim": (
        "share of the person's judged commits whose offset is over two hours from every claimed place's at "
        "that time: does not fit the claimed place; value: repository, or empty for all together; detail: "
        "how many were judged"
    ),
    "code.offset-flips": (
        "times the offset went to another place's, three hours or more away, and back within a day; value "
        "empty, number: times per hundred active days"
    ),
    "code.offset-committer-differs": (
        "share of the person's commits where they are also committer with another offset by three hours or "
        "more; value empty"
    ),
}
#: A flip: three hours apart is beyond any one place's summer time and beyond a slip of the zone next door.
APART = 180
#: An offset counts as a place from a twentieth of the commits and three of them.
PLACE_SHARE, PLACE_COMMITS = 0.05, 3
#: Facts of single offsets shown.
MOST_SHOWN = 12
#: A repository is judged by itself from this many commits.
FEWEST = 10


def written(value: int) -> str:
    """An offset in minutes as +02:00."""
    return f"{'-' if value < 0 else '+'}{abs(value) // 60:02}:{abs(value) % 60:02}"


def flips(times: Column, offsets: Column) -> int:
    """How often the offset went three hours away and came back within a day; UTC is passed over."""
    order = np.argsort(times, kind="stable")
    order = order[offsets[order] != 0]
    when, where = times[order], offsets[order]
    turns = np.flatnonzero(np.abs(np.diff(where)) >= APART)
    back = turns[1:][
        (np.abs(where[turns[1:] + 1] - where[turns[:-1]]) < APART)
        & (when[turns[1:] + 1] - when[turns[:-1]] <= DAY)
    ]
    return len(back)


def offset_facts(works: Sequence[Work], claimed: Sequence[ClaimedPlace]) -> tuple[Fact, ...]:
    """What the offsets of the person's own commits say."""
    parts = [_own(work) for work in works]
    times = np.concatenate([part[0] for part in parts]) if parts else np.zeros(0, dtype=np.int64)
    offsets = np.concatenate([part[1] for part in parts]) if parts else np.zeros(0, dtype=np.int64)
    if not len(times):
        return ()
    facts = [*_shown(times, offsets)]
    if claimed:
        facts += _against(claimed, "", times, offsets, 1)
        for work, part in zip(works, parts, strict=True):
            facts += _against(claimed, work.repository, *part, FEWEST)
    days = len(np.unique(times // DAY))
    facts.append(Fact("code.offset-flips", number=round(100 * flips(times, offsets) / days, 2)))
    return (*facts, *_committed(works))


def _own(work: Work) -> tuple[Column, Column]:
    history = work.history
    known = work.own & (history.author_offset != NO_OFFSET)
    return history.author_time[known], history.author_offset[known].astype(np.int64)


def _shown(times: Column, offsets: Column) -> list[Fact]:
    counts = Counter(offsets.tolist())
    facts = [
        Fact("code.offset", written(value), round(many / len(offsets), 4))
        for value, many in counts.most_common(MOST_SHOWN)
    ]
    facts.append(Fact("code.offset-utc", number=round(counts[0] / len(offsets), 4)))
    places = Counter(folded_places(times, offsets).tolist())
    least = max(PLACE_COMMITS, PLACE_SHARE * len(offsets))
    facts.append(Fact("code.offset-places", number=float(sum(many >= least for many in places.values()))))
    return facts


def _against(
    claimed: Sequence[ClaimedPlace], name: str, times: Column, offsets: Column, fewest: int
) -> list[Fact]:
    odd, judged = outside(times, offsets, claimed)
    if judged < fewest:
        return []
    last = moment_of(int(odd.max())) if len(odd) else None
    share = round(len(odd) / judged, 4)
    return [Fact("code.offset-outside-claim", name, share, last, f"{judged} commits judged")]


def _committed(works: Sequence[Work]) -> tuple[Fact, ...]:
    differing, judged = 0, 0
    for work in works:
        history = work.history
        own = np.isin(history.committer, np.unique(history.author[work.own])) & work.own
        own &= (history.author_offset != NO_OFFSET) & (history.committer_offset != NO_OFFSET)
        own &= (history.author_offset != 0) & (history.committer_offset != 0)
        apart = np.abs(history.author_offset.astype(np.int64) - history.committer_offset)
        judged += int(own.sum())
        differing += int((apart[own] >= APART).sum())
    return (Fact("code.offset-committer-differs", number=round(differing / judged, 4)),) if judged else ()
