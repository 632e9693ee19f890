"""Commits gathered one by one into a History."""

from array import array
from binascii import hexlify, unhexlify
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

import numpy as np

from watchword.documents.code.history import NO_OFFSET, History, Signature

#: The widest offset in use is +14:00 (Kiribati), the lowest -12:00; beyond is a broken or invented clock.
WIDEST_OFFSET = 14 * 60
#: Times that a History may hold: after 1970 and before the year 2200; git itself writes 0 for what it cannot read.
LATEST_TIME = int((datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=84_000)).timestamp())
TYPES = {
    "author": "i",
    "committer": "i",
    "author_time": "q",
    "committer_time": "q",
    "author_offset": "h",
    "committer_offset": "h",
    "commit": "Q",
    "first_parent": "Q",
    "tree": "Q",
    "parents": "B",
    "subject": "Q",
    "subject_length": "H",
}


def moment(raw: bytes) -> tuple[int, int]:
    """Seconds and offset in minutes from git's raw form `1700000000 +0200`; ValueError where it has none."""
    seconds, _, zone = raw.partition(b" ")
    time = int(seconds)
    if not 0 < time < LATEST_TIME:
        raise ValueError("no time")
    clock = int(zone)
    minutes = abs(clock) // 100 * 60 + abs(clock) % 100
    if minutes > WIDEST_OFFSET or abs(clock) % 100 > 59:
        return time, NO_OFFSET
    return time, minutes if clock >= 0 else -minutes


def subject_digest(subject: bytes) -> bytes:
    """Eight bytes that equal subjects share, whatever their case."""
    return blake2b(subject.strip().lower(), digest_size=8).digest()


class Columns:
    """What has been read of a history so far."""

    def __init__(self, text: int) -> None:
        """Take names and addresses up to `text` bytes."""
        self.text = text
        self.values = {name: array(code) for name, code in TYPES.items()}
        self.people: dict[tuple[bytes, bytes], int] = {}
        self.commit_ids, self.tree_ids = bytearray(), bytearray()
        self.malformed = 0

    def __len__(self) -> int:
        """How many commits were taken."""
        return len(self.values["author"])

    def person(self, name: bytes, email: bytes) -> int:
        """The index of a name and address."""
        return self.people.setdefault((name[: self.text], email[: self.text]), len(self.people))

    def take(self, line: bytes) -> None:
        """Take one commit as `git_log.FORMAT` prints it; a line that is not so is counted as malformed."""
        try:
            ids, an, ae, at, cn, ce, ct, subject = line.split(b"\0")
            commit, tree, *parents = ids.split(b" ")
            self.add(
                unhexlify(commit),
                unhexlify(tree),
                [int(parent[:16], 16) for parent in parents if parent],
                (self.person(an, ae), *moment(at)),
                (self.person(cn, ce), *moment(ct)),
                subject,
            )
        except ValueError:
            self.malformed += 1

    def add(
        self,
        commit: bytes,
        tree: bytes,
        parents: list[int],
        author: tuple[int, int, int],
        committer: tuple[int, int, int],
        subject: bytes,
    ) -> None:
        """Add one commit; author and committer are index of the person, seconds and offset."""
        values = self.values
        values["author"].append(author[0])
        values["author_time"].append(author[1])
        values["author_offset"].append(author[2])
        values["committer"].append(committer[0])
        values["committer_time"].append(committer[1])
        values["committer_offset"].append(committer[2])
        values["commit"].append(int.from_bytes(commit[:8], "big"))
        values["tree"].append(int.from_bytes(tree[:8], "big"))
        values["first_parent"].append(parents[0] if parents else 0)
        values["parents"].append(min(len(parents), 255))
        values["subject"].append(int.from_bytes(subject_digest(subject), "big"))
        values["subject_length"].append(min(len(subject), 65_535))
        self.commit_ids += commit
        self.tree_ids += tree

    def history(self, repository: str, **more: Any) -> History:
        """The History of all that was taken; `more` are its fields that are not columns."""
        people = tuple(
            Signature(name.decode(errors="replace"), email.decode(errors="replace"))
            for name, email in self.people
        )
        columns: dict[str, Any] = {
            name: np.frombuffer(values, dtype=values.typecode)
            if values
            else np.zeros(0, dtype=values.typecode)
            for name, values in self.values.items()
        }
        width = len(self.commit_ids) // len(self) if len(self) else 20
        return History(
            repository=repository,
            people=people,
            **columns,
            commit_ids=bytes(self.commit_ids),
            tree_ids=bytes(self.tree_ids),
            width=width,
            malformed=self.malformed,
            **more,
        )


def hex_id(raw: bytes | bytearray) -> str:
    """An object id in hex."""
    return hexlify(raw).decode()
