"""A clone's refs, read without git: names and object ids, bounded, links not followed."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.object_store import FEWER, beginning, refused
from watchword.documents.limits import DocumentError

ID = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
#: A folder in a folder of branch names: git's own names are never this deep.
DEEPEST = 12
#: Bytes of one loose ref; and of one line of packed refs, which git bounds by the path length.
MOST_LINE = 4_200


def read_refs(folder: Path, limits: CloneLimits) -> dict[str, str]:
    """Ref name -> object id in hex, of packed and loose refs and a HEAD that names a commit itself.

    Replacement refs (`refs/replace`) are left out: they would let other commits be shown than are there.
    More than `limits.refs` are refused in one line.
    """
    refs: dict[str, str] = {}
    for name, value in (*_packed(folder / "packed-refs", limits), *_loose(folder, limits)):
        if not name.startswith("refs/replace/"):
            refs[name] = value
        if len(refs) > limits.refs:
            raise too_many(folder, limits)
    return refs


def too_many(path: Path, limits: CloneLimits) -> DocumentError:
    """The error for more refs than are read."""
    return refused(path, f"has more than {limits.refs:,} refs", FEWER)


def _packed(path: Path, limits: CloneLimits) -> Iterator[tuple[str, str]]:
    if path.is_symlink() or not path.is_file():
        return
    with path.open("rb") as lines:
        for _ in range(4 * limits.refs + 4):
            line = lines.readline(MOST_LINE)
            if not line:
                return
            value, _, name = line.strip().partition(b" ")
            if name and ID.fullmatch(value):
                yield name.decode(errors="replace"), value.decode()
    raise too_many(path.parent, limits)


def _loose(folder: Path, limits: CloneLimits) -> Iterator[tuple[str, str]]:
    waiting = [(folder / "refs", "refs", 0)]
    looked = 0
    head = folder / "HEAD"
    if value := _one(head):
        yield "HEAD", value
    while waiting:
        place, name, depth = waiting.pop()
        if place.is_symlink() or not place.is_dir() or depth > DEEPEST:
            continue
        with os.scandir(place) as entries:
            for entry in entries:
                looked += 1
                if looked > 4 * limits.refs:
                    raise too_many(folder, limits)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((Path(entry.path), f"{name}/{entry.name}", depth + 1))
                elif entry.is_file(follow_symlinks=False) and (value := _one(Path(entry.path))):
                    yield f"{name}/{entry.name}", value


def _one(path: Path) -> str | None:
    if path.is_symlink() or not path.is_file():
        return None
    value = beginning(path, MOST_LINE).strip()
    return value.decode() if ID.fullmatch(value) else None


def read_shallow(folder: Path, limits: CloneLimits) -> list[str]:
    """Ids of the commits at which a shallow clone ends."""
    path = folder / "shallow"
    if path.is_symlink() or not path.is_file():
        return []
    text = beginning(path, 65 * limits.refs)
    return [line.decode() for line in text.split() if ID.fullmatch(line)]
