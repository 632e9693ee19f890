"""The audit chain: each entry holds the hash of the one before, so that a change in the middle is seen.

A chain alone cannot show that its end was cut off: keep the newest hash elsewhere, and ask for it when verifying.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import orjson
from django.db import connection, transaction

from watchword.casework.models import AuditEntry

#: What stands for the entry before the first.
START = "0" * 64
#: The number under which PostgreSQL's writers of the chain wait for each other; any constant of our own.
_APPENDING = 7_741_206_002


@dataclass(frozen=True)
class Entry:
    """An entry of the chain: its number from 1, when (ISO 8601, UTC), who, what, and the details."""

    number: int
    at: str
    by: str
    action: str
    details: Mapping[str, Any]
    sha256: str


@dataclass(frozen=True)
class Broken:
    """The first entry that does not hold: its number, and what is wrong with it."""

    number: int
    why: str


def append_audit(action: str, by: str, at: datetime, details: Mapping[str, Any]) -> Entry:
    """Add an entry at the end of the chain, in the transaction of the caller or in one of its own.

    Writers wait for each other until that transaction ends; the entry is there if and only if what it tells of is.
    """
    with transaction.atomic():
        wait_for_writers()
        last = AuditEntry.objects.order_by("-number").first()
        number, previous = (last.number + 1, last.sha256) if last else (1, START)
        told = {"number": number, "at": at.isoformat(), "by": by, "action": action, "details": dict(details)}
        content = orjson.dumps(told, option=orjson.OPT_SORT_KEYS).decode()
        hashed = chained(previous, content)
        AuditEntry.objects.create(number=number, content=content, previous=previous, sha256=hashed)
    return Entry(number, at.isoformat(), by, action, dict(details), hashed)


def chained(previous: str, content: str) -> str:
    """The hash of an entry: SHA-256, in hex, of the hash before it, a line feed, and its canonical JSON."""
    return sha256(f"{previous}\n{content}".encode()).hexdigest()


def verify_audit(head: str | None = None) -> Broken | None:
    """The first entry that was changed, added, left out or put elsewhere; None where the chain is whole.

    head: a hash that was written down before; where no entry has it, the chain was cut off or made anew.
    """
    previous, number, seen = START, 0, head is None
    for number, row in enumerate(AuditEntry.objects.order_by("number").iterator(chunk_size=2_000), 1):
        if row.number != number:
            return Broken(number, "is missing")
        if row.previous != previous:
            return Broken(number, "does not follow the entry before it")
        if row.sha256 != chained(previous, row.content) or not _numbered(row.content, number):
            return Broken(number, "was changed")
        previous = row.sha256
        seen = seen or previous == head
    return None if seen else Broken(number + 1, "is missing: no entry has the hash that was kept elsewhere")


def entries() -> Iterator[Entry]:
    """The chain from its beginning, as it is kept; verify_audit says whether it holds."""
    for row in AuditEntry.objects.order_by("number").iterator(chunk_size=2_000):
        told = _told(row.content)
        details = told.get("details")
        yield Entry(
            row.number,
            str(told.get("at", "")),
            str(told.get("by", "")),
            str(told.get("action", "")),
            details if isinstance(details, dict) else {},
            row.sha256,
        )


def _told(content: str) -> dict[str, Any]:
    """What an entry tells; nothing where somebody made it unreadable."""
    try:
        told = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    return told if isinstance(told, dict) else {}


def _numbered(content: str, number: int) -> bool:
    return _told(content).get("number") == number


def wait_for_writers() -> None:
    """Wait, in a transaction, until no other one adds to the chain. SQLite's begin with the write lock anyhow."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_APPENDING])
