"""The job of keeping intelligence: a feed read to its end becomes the list's current version."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.feed import feed_entries
from watchword.intel.report import IntelligenceError
from watchword.screening.entry import Entry
from watchword.screening.store import ListStore, Version

#: Lists of intelligence are told apart from publishers' and the employer's own by this.
PREFIX = "intel-"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,50}")


@dataclass(frozen=True)
class Kept:
    """A feed that was read: the list's version, the one before, what became of what was read, what holds now."""

    version: Version
    before: Version | None
    account: Account
    holding: int

    @property
    def unchanged(self) -> bool:
        """Whether the content is that of the version before."""
        return self.before is not None and self.before.sha256 == self.version.sha256


def list_id_of(name: str) -> str:
    """The list's id for a name: `intel-` before it. Raises IntelligenceError for what is no name."""
    bare = name.removeprefix(PREFIX)
    if not _NAME.fullmatch(bare):
        raise IntelligenceError(
            f"--id {name[:60]}: give a name in small letters, digits and hyphens, such as our-feed"
        )
    return PREFIX + bare


def import_feed(store: ListStore, path: Path, name: str, now: datetime, bounds: Bounds | None = None) -> Kept:
    """Read a whole feed from a file or folder, and make it the current version of the list `intel-NAME`.

    What the feed no longer names, or says is revoked or deleted, leaves the list. What has expired stays in it and
    does not hold (`Validity.holds`). Raises IntelligenceError for what cannot be read: the old list then stays.
    """
    list_id = list_id_of(name)
    entries, account = feed_entries(path, list_id, path.name, bounds or Bounds())
    return keep_entries(store, list_id, entries, account, path.name, now)


def keep_entries(
    store: ListStore, list_id: str, entries: list[Entry], account: Account, origin: str, now: datetime
) -> Kept:
    """Make entries the current version of a list; a feed of which not one thing could be used leaves the old one."""
    if not entries and not account.withdrawn and account.refused_count:
        raise IntelligenceError(
            f"{origin}: none of its {account.read:,} parts can be used; the first: {account.refused[0]}"
        )
    before = store.current(list_id)
    version = store.keep(list_id, entries, origin, now)
    moment = f"{now:%Y-%m-%dT%H:%M:%SZ}"
    return Kept(version, before, account, sum(entry.validity.holds(moment) for entry in entries))
