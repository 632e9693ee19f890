"""Matches that people looked at and found to be somebody else: remembered for that pair, as both sides were."""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import orjson
from filelock import FileLock

from watchword.screening.query import Query

FILE = "cleared.jsonl"


@dataclass(frozen=True)
class Clearance:
    """That one query is not one entry: who said so, why, when (ISO 8601, UTC), and what both sides were then.

    asked, listed: SHA-256 of the question and of the entry as kept; with either changed the question is asked again.
    """

    list_id: str
    entry_id: str
    version: str
    asked: str
    listed: str
    by: str
    why: str
    at: str


def fingerprint(query: Query) -> str:
    """The question as a hash, whatever the order and the capitals in which it is put; no name is stored."""
    several = (query.birth_dates, query.countries, query.identifiers, query.addresses)
    parts = (_folded(query.text), query.kind.value, *(sorted(map(_folded, each)) for each in several))
    return sha256(orjson.dumps(parts)).hexdigest()


def _folded(text: str) -> str:
    """A text in small letters with single blanks; half of an emoji, which JSON cannot hold, becomes a question mark."""
    return " ".join(text.casefold().split()).encode(errors="replace").decode()


class Clearances:
    """The decisions under a folder of lists, newest last; a line each, never changed.

    notes: the lines that could not be read, each in a sentence. A program that is killed while it writes leaves at most
    one, the last; its decision does not count.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.notes: list[str] = []
        self._by_pair: dict[tuple[str, str, str], Clearance] = {
            (each.asked, each.list_id, each.entry_id): each for each in self._kept()
        }

    def _kept(self) -> Iterator[Clearance]:
        if not self._path.exists():
            return
        for number, line in enumerate(self._path.read_bytes().split(b"\n"), start=1):
            try:
                if line:
                    yield _clearance(line)
            except (TypeError, ValueError):
                self.notes.append(
                    f"{self._path} line {number:,}: is no whole decision and does not count; record it again"
                )

    def newest(self) -> list[Clearance]:
        """The newest decision on every pair, in the order in which pairs were first decided."""
        return list(self._by_pair.values())

    def of(self, query: Query, list_id: str, entry_id: str) -> Clearance | None:
        """The decision on a pair, whatever the entry has become since."""
        return self._by_pair.get((fingerprint(query), list_id, entry_id))

    def record(self, clearance: Clearance) -> None:
        """Keep a decision; it is on disk when this returns."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(self._path.with_name(".cleared.lock")):
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "ab") as file:
                file.write(self._after_a_torn_line() + orjson.dumps(asdict(clearance)) + b"\n")
                file.flush()
                os.fsync(file.fileno())
        self._by_pair[clearance.asked, clearance.list_id, clearance.entry_id] = clearance

    def _after_a_torn_line(self) -> bytes:
        """What ends a last line that a killed program left without its end."""
        with self._path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1))
            return b"\n" if file.read(1) not in (b"", b"\n") else b""


def _clearance(line: bytes) -> Clearance:
    """A decision from its line. Raises ValueError or TypeError for what is none."""
    kept = orjson.loads(line)
    if not isinstance(kept, dict) or not all(isinstance(each, str) for each in kept.values()):
        raise ValueError("no decision")
    return Clearance(**kept)


def digest(line: bytes) -> str:
    """An entry as kept, as a hash."""
    return sha256(line).hexdigest()


def moment(now: datetime) -> str:
    """A time as decisions carry it."""
    return f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
