"""What changed in the lists since a file was last screened: entry by entry, or so much that all has to be asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from watchword.screening import kept_form
from watchword.screening.entry import Entry, ListError
from watchword.screening.lists import shipped
from watchword.screening.rescreen.changes import Changes, begun_or_ended, changes
from watchword.screening.rescreen.kept import State
from watchword.screening.store import ListStore

#: How an entry that holds for ever ends as it is kept, in the order of its fields.
_FOR_EVER = (b'"since":""', b'"until":""')


@dataclass(frozen=True)
class ListChanges:
    """Changes list by list; `everything` says why all has to be asked of all lists, where that is so."""

    changes: tuple[Changes, ...]
    everything: str = ""


def list_changes(store: ListStore, before: State, after: State, since: Iterable[str]) -> ListChanges:
    """Compare the lists of two runs. `since` names versions to compare with in place of those of the run before.

    Raises ListError for a version that no list has.
    """
    was = {**before.lists, **dict(_list_of(store, version) for version in since)}
    news = [f"list {list_id} is new" for list_id in after.lists if list_id not in was]
    news += [f"list {list_id} is gone" for list_id in was if list_id not in after.lists]
    found = []
    for list_id in sorted(was.keys() & after.lists.keys()):
        old, new = was[list_id], after.lists[list_id]
        because = f"list {list_id} changed from {old} to {new}"
        if old == new:
            found.append(_in_time(store, list_id, new, before.at, after.at))
        elif list_id != shipped.LIST_ID and old in store.versions(list_id):
            sides = store.entries(list_id, old), store.entries(list_id, new)
            found.append(changes(list_id, because, *sides, before.at, after.at))
        else:
            news.append(f"{because}, and {old} is not kept any more")
    return ListChanges(tuple(each for each in found if each.before or each.after), "; ".join(sorted(news)))


def _list_of(store: ListStore, version: str) -> tuple[str, str]:
    for each in store.lists():
        if version in store.versions(each.list_id):
            return each.list_id, version
    raise ListError(
        f"{version[:100]}: no list has this version; `watchword lists status` names the current ones"
    )


def _in_time(store: ListStore, list_id: str, version: str, then: str, now: str) -> Changes:
    """Entries of a list that is as it was, which began or ceased to hold since."""
    some: list[Entry] = []
    if list_id != shipped.LIST_ID:
        path = store.folder / list_id / version / "entries.jsonl"
        some = [entry for entry in _for_a_time(path) if begun_or_ended(entry, then, now)]
    because = f"what list {list_id} says of it began or ceased to hold since {then}"
    return Changes(list_id, because, tuple(some), tuple(some))


def _for_a_time(path: Path) -> Iterator[Entry]:
    """The entries that do not hold for ever; only these are taken apart, which few lists have."""
    with path.open("rb") as file:
        for line in file:
            bounds = line[line.rfind(b'"validity":') :]
            if not all(each in bounds for each in _FOR_EVER):
                yield kept_form.entry(line)
