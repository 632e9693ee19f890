"""What changed in a list since it was last asked: the entries before and after whose matches may differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from watchword.screening.difference import difference
from watchword.screening.entry import Entry

#: Owners of owners that are followed, as when a question is asked.
_DEEPEST = 8


@dataclass(frozen=True)
class Changes:
    """Entries of one list: `before` as they were, `after` as they are. An id may be in both, or in one of them."""

    list_id: str
    because: str
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]


def changes(
    list_id: str, because: str, old: Iterable[Entry], new: Iterable[Entry], then: str, now: str
) -> Changes:
    """Compare a list as it was asked at one time (ISO 8601, UTC) with what it is at another.

    What was added, removed or changed counts; what began or ceased to hold in between; and what such entries own, since
    what a listed person comes to own by half, or owns no longer, is as listed as its owner.
    """
    was = {entry.entry_id: entry for entry in old}
    is_now = {entry.entry_id: entry for entry in new}
    found = difference(was.values(), is_now.values())
    touched = {entry.entry_id for entry in (*found.added, *found.removed)}
    touched |= {change.after.entry_id for change in found.changed}
    touched |= {entry.entry_id for entry in is_now.values() if begun_or_ended(entry, then, now)}
    ids = sorted(touched | _owned(was, touched) | _owned(is_now, touched))
    return Changes(list_id, because, _those(was, ids), _those(is_now, ids))


def begun_or_ended(entry: Entry, then: str, now: str) -> bool:
    """Whether an entry that holds only for a time began or ceased to hold between two moments."""
    return entry.validity.holds(then) != entry.validity.holds(now)


def _those(entries: Mapping[str, Entry], ids: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(entries[each] for each in ids if each in entries)


def _owned(entries: Mapping[str, Entry], owners: set[str]) -> set[str]:
    """What these own, and what that owns in turn."""
    owned: dict[str, list[str]] = {}
    for entry in entries.values():
        for relation in entry.relations:
            if relation.kind == "owned-by":
                owned.setdefault(relation.other, []).append(entry.entry_id)
    found, front = set(owners), owners
    for _ in range(_DEEPEST):
        front = {each for owner in front for each in owned.get(owner, ())} - found
        found |= front
    return found - owners
