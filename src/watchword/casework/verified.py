"""Whether the audit chain is whole, and whether the tables say what it tells."""

import hmac
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from watchword.casework.audit import (
    START,
    AuditChain,
    Entry,
    chained,
    entry_of,
    hash_of,
    read,
    wait_for_writers,
)
from watchword.casework.erasure import ERASED
from watchword.casework.head import Head
from watchword.casework.models import AuditEntry
from watchword.casework.seal import sealed
from watchword.casework.told_rows import ToldRows


@dataclass(frozen=True)
class Broken:
    """What does not hold first: an entry of that number, or a row of a table, and what is wrong with it."""

    number: int
    why: str
    table: str | None = None

    @property
    def where(self) -> str:
        """The place in words."""
        return f"entry {self.number:,}" if self.table is None else f"row {self.number:,} of {self.table}"


def verify(chain: AuditChain, head: str | None = None) -> Broken | None:
    """The first entry that was changed, added, left out or put elsewhere, or row that no entry tells of; None if all holds.

    head: a hash that was written down before; where no entry has it, the chain was cut off or made anew. Writers wait
    meanwhile. Raises CaseworkError where the hash kept beside the database cannot be read.
    """
    with transaction.atomic():
        wait_for_writers()
        walk = _Walk(chain.key, {kept} if (kept := chain.head.read()) else set(), head)
        for row in AuditEntry.objects.order_by("number").iterator(chunk_size=2_000):
            if (broken := walk.step(row)) is not None:
                return broken
        return walk.end() or _differing(walk.rows)


@dataclass
class _Walk:
    """The chain as far as it was read."""

    key: bytes
    kept: set[Head]
    head: str | None
    number: int = 0
    previous: str = START
    rows: ToldRows = field(default_factory=ToldRows)
    emptied: set[int] = field(default_factory=set)

    def step(self, row: Any) -> Broken | None:
        """Look at the next entry."""
        self.number += 1
        if why := self._wrong(row):
            return Broken(self.number, why)
        self.previous = row.sha256
        self.head = None if row.sha256 == self.head else self.head
        self.kept.discard(Head(self.number, row.sha256))
        self._told(entry_of(row))
        return None

    def _wrong(self, row: Any) -> str | None:
        if row.number != self.number:
            return "is missing"
        if row.previous != self.previous:
            return "does not follow the entry before it"
        outside = read(row.content)
        whole = row.sha256 == chained(self.previous, row.content) and outside.get("number") == self.number
        if not whole or (row.told and hash_of(row.told) != outside.get("told")):
            return "was changed"
        if not hmac.compare_digest(row.seal.encode(), sealed(self.key, row.sha256).encode()):
            return "does not bear this installation's seal (keys/audit.key): it was forged, or the key is another one"
        return None

    def _told(self, entry: Entry) -> None:
        if entry.erased:
            self.emptied.add(entry.number)
        elif entry.action == ERASED:
            self.emptied -= set(entry.details.get("entries", ()))
        else:
            self.rows.add(entry)

    def end(self) -> Broken | None:
        """What is missing at the end."""
        if self.head is not None:
            return Broken(self.number + 1, "is missing: no entry has the hash that was kept elsewhere")
        for kept in self.kept:
            why = "is missing or another one: this installation wrote an entry of another hash"
            return Broken(min(kept.number, self.number + 1), f"{why}, number {kept.number:,}")
        if self.emptied:
            return Broken(min(self.emptied), "was emptied, and no erasure after it says so")
        return None


def _differing(rows: ToldRows) -> Broken | None:
    """The first entry that tells of what its table does not say, else the first row that no entry tells of."""
    missing, untold = rows.compared()
    if missing:
        number, table = min(missing)
        return Broken(number, f"tells of what {table} does not say: a row was changed or removed there")
    if untold:
        table, number = min(untold)
        return Broken(number, "is told of by no entry: it was added past the program", table)
    return None
