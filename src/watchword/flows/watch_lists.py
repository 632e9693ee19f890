"""The job of keeping watch lists: a publisher's file in, a version kept; never a worse list for a better one."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.flows.home import home
from watchword.screening.difference import Difference, difference
from watchword.screening.entry import Entry, ListError
from watchword.screening.lists.formats import recognised
from watchword.screening.store import ListStore, Version

#: Share of its entries that a list may lose from one version to the next before a person must say that it is right.
MAY_SHRINK = 0.2


@dataclass(frozen=True)
class Imported:
    """A list that was read: its version, the one before, and the rows that could not be read (the first of them)."""

    version: Version
    before: Version | None
    refused: tuple[str, ...]

    @property
    def unchanged(self) -> bool:
        """Whether the content is that of the version before."""
        return self.before is not None and self.before.sha256 == self.version.sha256


def list_store(folder: Path | None) -> ListStore:
    """The lists under a folder, by default those of this installation."""
    return ListStore(folder or home() / "lists")


def import_lists(
    store: ListStore, path: Path, now: datetime, list_id: str | None = None, *, may_shrink: float = MAY_SHRINK
) -> list[Imported]:
    """Read a publisher's file or folder to its end and make it current; a folder may hold two lists.

    `list_id` names a list of the employer's own; publishers' lists have theirs. Raises ListError for what is not
    recognised, does not parse, or has lost more than `may_shrink` (0..1) of the entries of the version before:
    the old lists then stay as they are.
    """
    refused: list[str] = []
    lists: dict[str, list[Entry]] = {}
    for entry in recognised(path, list_id)(refused):
        lists.setdefault(entry.list_id, []).append(entry)
    if not lists:
        raise ListError(f"{path}: has no entries; fetch it again, and look at it in an editor")
    for name, entries in lists.items():
        _check_size(path, store.current(name), len(entries), may_shrink)
    done = []
    for name, entries in lists.items():
        before = store.current(name)
        done.append(Imported(store.keep(name, entries, path.name, now), before, tuple(refused)))
    return done


def _check_size(path: Path, before: Version | None, entries: int, may_shrink: float) -> None:
    """Refuse a list that lost many entries: it is more often a broken download than good news."""
    if before is not None and entries < before.entries * (1 - may_shrink):
        raise ListError(
            f"{path}: has {entries:,} entries where {before.list_id} had {before.entries:,}: the old one stays; "
            "if it is right, import it with --shrunk"
        )


def compare(store: ListStore, list_id: str, old: str | None, new: str | None) -> Difference:
    """What changed from one version to another; by default to the current one, from the one before it.

    Raises ListError where the list or a version is not there, or there is none before.
    """
    names = store.versions(list_id)
    current = store.current(list_id)
    after = new or (current.version if current else "")
    earlier = [name for name in names if name < after]
    if old is None and after in names and not earlier:
        raise ListError(f"{list_id}: {after} is the only version yet; nothing to compare it with")
    before = old or (earlier[-1] if earlier else "")
    return difference(store.entries(list_id, before), store.entries(list_id, after))
