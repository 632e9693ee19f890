"""The real lists, where they are at hand: OFAC's of 2021 and the UN's."""

import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.screening.folding import folded
from watchword.flows.watch_lists import import_lists
from watchword.screening.entry import Entry
from watchword.screening.store import ListStore

#: Where real watch lists lie, as for the tests: they are their publishers' and are never copied here.
LISTS = Path(os.environ.get("WATCHWORD_LISTS", Path(__file__).parents[3] / "shared" / "lists"))
#: What is read, each as list id and path.
FILES = {"ofac-sdn": "ofac-sdn-2021", "un-sc": "un-2026/UN_consolidated.xml"}


def at_hand() -> bool:
    """Whether both lists are there."""
    return all((LISTS / path).exists() for path in FILES.values())


def store(folder: Path, ids: Iterable[str]) -> ListStore:
    """A folder of lists with those of them that are named."""
    kept = ListStore(folder)
    for each in ids:
        import_lists(kept, LISTS / FILES[each], datetime.now(UTC))
    return kept


def subjects(entries: Iterable[Entry]) -> dict[str, int]:
    """A number for each entry (list and id), the same for entries of two lists with a name in common."""
    by_name: dict[str, list[str]] = defaultdict(list)
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    for entry in entries:
        key = f"{entry.list_id} {entry.entry_id}"
        parent[key] = key
        for name in entry.names:
            by_name[f"{entry.kind} {folded(name.text)}"].append(key)
    for keys in by_name.values():
        for other in keys[1:]:
            parent[root(other)] = root(keys[0])
    numbers = {each: number for number, each in enumerate(sorted({root(key) for key in parent}))}
    return {key: numbers[root(key)] for key in parent}
