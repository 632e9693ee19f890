"""Which rows of a kept file are due to be asked again: by what changed in the lists, and by what changed in the rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from watchword.screening.ask import AskedList, Match, ask
from watchword.screening.query import Query
from watchword.screening.rescreen.changes import Changes
from watchword.screening.rescreen.kept import KeptRows
from watchword.screening.rescreen.rows_changed import RowsBefore
from watchword.screening.rescreen.shard import Shard
from watchword.screening.searchable import SearchableList


@dataclass(frozen=True)
class Ended:
    """A match of before that no longer stands: the list, the entry as it was called, and why."""

    list_id: str
    entry_id: str
    name: str
    because: str


@dataclass
class Reason:
    """Why a row is due, and which of its matches ended."""

    because: list[str] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)


@dataclass(frozen=True)
class _Side:
    """Changed entries as they were or as they are, and the moment at which they are asked."""

    asked: AskedList
    at: str

    def matches(self, query: Query) -> tuple[Match, ...]:
        return ask(query, [self.asked], None, self.at).matches if self.asked.entries.size else ()


def add_touched(
    due: dict[int, Reason], shards: Iterable[Shard], changed: Changes, then: str, now: str
) -> None:
    """Add the rows that matched what a list was, or match what it is; rows are numbered through the shards, from 0."""
    was, is_now = (
        _Side(AskedList(changed.list_id, "", False, SearchableList.of(entries)), at)
        for entries, at in ((changed.before, then), (changed.after, now))
    )
    first = 0
    for shard in shards:
        near = {row for entry in (*changed.before, *changed.after) for row in shard.near(entry)}
        for row in sorted(near):
            query = shard.row(row)
            before, after = was.matches(query), is_now.matches(query)
            if before or after:
                reason = due.setdefault(first + row, Reason())
                reason.because.append(changed.because)
                reason.ended += _ended(changed, before, after)
        first += shard.size


def _ended(changed: Changes, before: Iterable[Match], after: Iterable[Match]) -> list[Ended]:
    stands = {match.entry_id for match in after if match.verdict != "none"}
    return [
        Ended(changed.list_id, match.entry_id, match.name, changed.because)
        for match in before
        if match.verdict != "none" and match.entry_id not in stands
    ]


def add_changed_rows(
    due: dict[int, Reason], kept: KeptRows, before: tuple[str, ...], after: tuple[str, ...]
) -> int:
    """Add new and changed rows, and give how many rows are gone. Shards that stayed as they were are not read.

    What another row of the same number matched is no match of this one that ended.
    """
    both = set(before) & set(after)
    rows = RowsBefore(kept.shards(name for name in before if name not in both))
    numbered: list[tuple[int, Shard]] = []
    first = 0
    for name, shard in zip(after, kept.shards(after), strict=True):
        if name not in both:
            numbered.append((first, shard))
        first += shard.size
    for number, news in rows.news(numbered):
        due[number] = Reason([news])
    return rows.gone(shard for _, shard in numbered)
