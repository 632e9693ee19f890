"""What changed between two versions of a list, entry by entry."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from watchword.screening.entry import Entry


@dataclass(frozen=True)
class Change:
    """An entry that changed, and the names of its parts that did."""

    before: Entry
    after: Entry
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """Entries added, removed and changed, each in the order of their ids."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Change, ...]


def difference(before: Iterable[Entry], after: Iterable[Entry]) -> Difference:
    """Compare two versions by the publisher's numbers; an entry that has moved within the list has not changed."""
    old = {entry.entry_id: entry for entry in before}
    new = {entry.entry_id: entry for entry in after}
    both = sorted(old.keys() & new.keys())
    return Difference(
        added=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        removed=tuple(old[key] for key in sorted(old.keys() - new.keys())),
        changed=tuple(
            Change(old[key], new[key], _parts(old[key], new[key])) for key in both if old[key] != new[key]
        ),
    )


def _parts(before: Entry, after: Entry) -> tuple[str, ...]:
    return tuple(
        part.name for part in fields(Entry) if getattr(before, part.name) != getattr(after, part.name)
    )
