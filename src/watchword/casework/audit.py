"""The audit chain: each entry holds the hash of the one before, so that a change in the middle is seen.

What an entry tells of a person stands beside it, and the entry holds only its salted hash: it can be emptied when the
person is erased, and the chain still holds. Each entry bears the installation's seal, which who has the database alone
cannot make; and its newest hash is kept outside the database, since a chain cannot show that its end was cut off.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from typing import Any

import orjson
from django.db import connection, transaction

from watchword.casework.head import KeptHead
from watchword.casework.login import login
from watchword.casework.models import AuditEntry
from watchword.casework.seal import sealed

#: What stands for the entry before the first.
START = "0" * 64
#: The number under which PostgreSQL's writers of the chain wait for each other; any constant of our own.
_APPENDING = 7_741_206_002


@dataclass(frozen=True)
class Entry:
    """An entry of the chain: its number from 1, when (ISO 8601, UTC), who, what, and the details.

    by: who did it, as the program was told. login: the machine's account that ran the program, "" where unreadable.
    erased: the details were emptied, as they were about a person who was erased since.
    """

    number: int
    at: str
    by: str
    action: str
    details: Mapping[str, Any]
    sha256: str
    login: str
    erased: bool = False

    def concerns(self, person_id: str) -> bool:
        """Whether its details are about this person."""
        people = self.details.get("people")
        return self.details.get("person") == person_id or (isinstance(people, list) and person_id in people)


class AuditChain:
    """The chain of one installation: its key for seals, and its newest hash outside the database."""

    def __init__(self, key: bytes, head: KeptHead) -> None:
        self.key = key
        self.head = head

    def append(self, action: str, by: str, at: datetime, details: Mapping[str, Any]) -> Entry:
        """Add an entry at the end, in the transaction of the caller or in one of its own.

        Writers wait for each other until that transaction ends; the entry is there if and only if what it tells of is.
        """
        with transaction.atomic():
            wait_for_writers()
            last = AuditEntry.objects.order_by("-number").first()
            number, previous = (last.number + 1, last.sha256) if last else (1, START)
            told = _canonical({"salt": secrets.token_hex(16), "details": dict(details)})
            when = at.astimezone(UTC).isoformat()
            account = login()
            outside = {"number": number, "at": when, "by": by, "login": account, "action": action}
            content = _canonical(outside | {"told": hash_of(told)})
            hashed = chained(previous, content)
            AuditEntry.objects.create(
                number=number, content=content, told=told, previous=previous, sha256=hashed,
                seal=sealed(self.key, hashed),
            )  # fmt: skip
            transaction.on_commit(partial(self.head.keep, number, hashed, _is_entry))
        return Entry(number, when, by, action, dict(details), hashed, account)

    def entries(self) -> Iterator[Entry]:
        """The chain from its beginning, as it is kept; whether it holds, `verified.verify` says."""
        return map(entry_of, AuditEntry.objects.order_by("number").iterator(chunk_size=2_000))


def entry_of(row: Any) -> Entry:
    """An entry from its row, empty where somebody made it unreadable."""
    outside = read(row.content)
    details = read(row.told).get("details")
    return Entry(
        row.number,
        str(outside.get("at", "")),
        str(outside.get("by", "")),
        str(outside.get("action", "")),
        details if isinstance(details, dict) else {},
        row.sha256,
        str(outside.get("login", "")),
        erased=not row.told,
    )


def chained(previous: str, content: str) -> str:
    """The hash of an entry: SHA-256, in hex, of the hash before it, a line feed, and its canonical JSON."""
    return sha256(f"{previous}\n{content}".encode()).hexdigest()


def hash_of(told: str) -> str:
    """What an entry holds of its details: SHA-256, in hex, of their canonical JSON with its salt."""
    return sha256(told.encode()).hexdigest()


def read(text: str) -> dict[str, Any]:
    """A JSON object; an empty one where somebody made it unreadable."""
    try:
        told = orjson.loads(text)
    except orjson.JSONDecodeError:
        return {}
    return told if isinstance(told, dict) else {}


def wait_for_writers() -> None:
    """Wait, in a transaction, until no other one adds to the chain. SQLite's begin with the write lock anyhow."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_APPENDING])


def _canonical(told: Mapping[str, Any]) -> str:
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS).decode()


def _is_entry(number: int, hashed: str) -> bool:
    return bool(AuditEntry.objects.filter(number=number, sha256=hashed).exists())
