"""Collections as folders of STIX bundles on disk."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.documents import content_of, json_of
from watchword.intel.exchange.feeds.stix_objects import merge, objects_in, version_of
from watchword.intel.exchange.identity import stable_uuid
from watchword.intel.report import IntelligenceError

#: What tells one state of a folder from the next: its files, their sizes, and when they came.
Signature = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Held:
    """A version of an object: when it came into the collection, and its own version, both to the microsecond."""

    id: str
    added: str
    version: str
    content: dict[str, Any]

    @property
    def key(self) -> tuple[str, str, str]:
        """What collections are ordered by."""
        return self.added, self.id, self.version

    @property
    def spec_version(self) -> str:
        """The version of STIX; objects of 2.0 say none, but neither must observables of 2.1."""
        said = self.content.get("spec_version")
        return str(said) if said else "2.0" if "created" in self.content else "2.1"


class Collections:
    """The folders under one folder, each a collection; read again whenever its files change."""

    def __init__(self, folder: Path, bounds: Bounds | None = None) -> None:
        if not folder.is_dir():
            raise IntelligenceError(
                f"{folder}: is no folder; make it, and in it a folder of bundles a collection"
            )
        self._folder = folder
        self._bounds = bounds or Bounds()
        self._kept: dict[str, tuple[Signature, list[Held]]] = {}
        self._lock = Lock()

    def names(self) -> dict[str, str]:
        """The name of each collection, which is its folder's, by its id, which is made of the name."""
        found = (
            each.name for each in self._folder.iterdir() if each.is_dir() and not each.name.startswith(".")
        )
        return {stable_uuid("taxii-collection", name): name for name in sorted(found)}

    def objects(self, name: str) -> list[Held]:
        """All versions of all objects of a collection, in the order in which they were added."""
        with self._lock:
            signature = self._signature(name)
            kept = self._kept.get(name)
            if kept is None or kept[0] != signature:
                kept = (signature, self._read(signature))
                self._kept[name] = kept
            return kept[1]

    def _signature(self, name: str) -> Signature:
        files = sorted(each for each in (self._folder / name).rglob("*.json") if not each.is_symlink())
        stats = [(each, each.stat()) for each in files[: self._bounds.files] if each.is_file()]
        # A copied file may bear an old time of writing; when it came here is the later of its two times.
        return tuple(
            (str(each), max(stat.st_mtime_ns, stat.st_ctime_ns), stat.st_size) for each, stat in stats
        )

    def _read(self, signature: Signature) -> list[Held]:
        found: dict[tuple[str, str], Held] = {}
        # A version that two files hold came with the first of them.
        for path, came, _ in sorted(signature, key=lambda each: each[1]):
            for each in self._of_file(Path(path), datetime.fromtimestamp(came / 1e9, UTC)):
                found.setdefault((each.id, each.version), each)
        return sorted(found.values(), key=lambda each: each.key)

    def _of_file(self, path: Path, came: datetime) -> list[Held]:
        """The objects of one file; one that cannot be read is told of, and the others are served."""
        account, added = Account(), f"{came:%Y-%m-%dT%H:%M:%S.%fZ}"
        held: list[Held] = []
        try:
            objects = objects_in(json_of(content_of(path, self._bounds), str(path)))
            for each in objects or ():
                one: dict[str, dict[str, Any]] = {}
                merge(one, [each], account, self._bounds)
                held += [Held(key, added, _version(made, added), made) for key, made in one.items()]
        except IntelligenceError as error:
            print(f"watchword: not served: {error}", file=sys.stderr)  # noqa: T201 - the server's own log
            return []
        if account.refused_count or not held:
            said = account.refused[0] if account.refused else "holds no STIX object"
            print(f"watchword: {path}: {account.refused_count} not served: {said}", file=sys.stderr)  # noqa: T201
        return held


def _version(made: dict[str, Any], added: str) -> str:
    """An object's version; of what has none, when it was added (TAXII 2.1, section 3.4)."""
    at = version_of(made)
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}" if at.year > 1 else added
