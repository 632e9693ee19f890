"""Watch lists on disk: every version whole, the current one named in one small file."""

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

import orjson
from filelock import FileLock

from watchword.screening import kept_form
from watchword.screening.entry import Entry, ListError

#: Versions kept of each list, the current one among them: a quarter of daily ones.
KEPT = 90


@dataclass(frozen=True)
class Version:
    """One version of a list: how many entries it has, where it came from, and when (ISO 8601, UTC).

    `version` is the time at which it was first read and the beginning of its content's hash; `fetched` the last
    time that the same content was read.
    """

    list_id: str
    version: str
    entries: int
    origin: str
    fetched: str
    sha256: str


class ListStore:
    """The lists under one folder: `ID/VERSION/entries.jsonl`, and `ID/current.json` that names a version.

    A version is written aside and renamed, and only then named as current, so that whoever reads finds the
    old list or the new one, whole.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lists(self) -> list[Version]:
        """The current version of every list, by id."""
        marks = sorted(self.folder.glob("*/current.json"))
        return [version for mark in marks if (version := self.current(mark.parent.name))]

    def current(self, list_id: str) -> Version | None:
        """The current version of a list, or None where it was never read."""
        if not list_id.replace("-", "").isalnum():  # an id is a folder's name, never a way out of the folder
            return None
        mark = self.folder / list_id / "current.json"
        return Version(**orjson.loads(mark.read_bytes())) if mark.exists() else None

    def versions(self, list_id: str) -> list[str]:
        """The names of all versions that are kept, the oldest first."""
        return sorted(path.parent.name for path in (self.folder / list_id).glob("*/entries.jsonl"))

    def entries_file(self, version: Version) -> Path:
        """The file of a version's entries."""
        return self.folder / version.list_id / version.version / "entries.jsonl"

    def entries(self, list_id: str, version: str | None = None) -> Iterator[Entry]:
        """The entries of a version, the current one by default. Raises ListError where there is none."""
        current = self.current(list_id)
        if current is None:
            raise ListError(f"{list_id}: no such list; `watchword lists status` names those that were read")
        name = version or current.version
        if name not in self.versions(list_id):
            raise ListError(f"{list_id}: no version {name}; there are {', '.join(self.versions(list_id))}")
        with (self.folder / list_id / name / "entries.jsonl").open("rb") as file:
            for kept in file:
                yield kept_form.entry(kept)

    def keep(self, list_id: str, entries: Iterable[Entry], origin: str, now: datetime) -> Version:
        """Keep a list that was read to its end and make it current; equal content only renews `fetched`."""
        lines = sorted(kept_form.line(entry) for entry in entries)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(self.folder / ".lock"):
            return self._keep(list_id, lines, origin, now)

    def _keep(self, list_id: str, lines: list[bytes], origin: str, now: datetime) -> Version:
        digest = sha256(b"".join(lines)).hexdigest()
        before, fetched = self.current(list_id), f"{now:%Y-%m-%dT%H:%M:%SZ}"
        if before is not None and before.sha256 == digest:
            version = Version(list_id, before.version, before.entries, origin, fetched, digest)
        else:
            name = f"{now:%Y%m%dT%H%M%S.%fZ}-{digest[:8]}"  # two a second keep their order
            version = Version(list_id, name, len(lines), origin, fetched, digest)
            self._write(list_id, name, lines)
        _replace(self.folder / list_id / "current.json", orjson.dumps(asdict(version)))
        self._forget(list_id, version.version)
        return version

    def _write(self, list_id: str, name: str, lines: list[bytes]) -> None:
        home = self.folder / list_id
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = home / f".draft-{token_hex(8)}"
        draft.mkdir(mode=0o700)
        with (draft / "entries.jsonl").open("wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        shutil.rmtree(home / name, ignore_errors=True)
        draft.rename(home / name)

    def _forget(self, list_id: str, current: str) -> None:
        """Remove drafts that an interrupted run left, and versions beyond the newest."""
        old = [name for name in self.versions(list_id) if name != current][: -(KEPT - 1)]
        drafts = (self.folder / list_id).glob(".draft-*")
        for path in (*drafts, *(self.folder / list_id / name for name in old)):
            shutil.rmtree(path, ignore_errors=True)


def _replace(path: Path, content: bytes) -> None:
    """Write a small file so that it is either wholly there or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{token_hex(8)}")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
