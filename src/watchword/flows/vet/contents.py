"""What a pack holds, byte by byte: read in bounds, and told apart from what was read before."""

from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.object_store import git_folder
from watchword.documents.code.refs import read_refs
from watchword.documents.limits import DocumentError
from watchword.documents.pack import Pack

#: Bytes at the head of a bundle that are looked at: its refs stand there.
_HEAD = 65_536


def content(path: Path, most: int) -> bytes:
    """The file's bytes, at most so many; raises OSError."""
    with path.open("rb") as stream:
        return stream.read(most)


class Digest:
    """One digest of a pack's contents and of whose they are: two applicants may hand in the very same files."""

    def __init__(self, candidate: str) -> None:
        self._whole = sha256(f"{candidate}\0".encode("utf-8", "surrogateescape"))

    def add(self, name: str, data: bytes) -> None:
        """One file, or what stands for a clone."""
        head = f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape")
        self._whole.update(head + sha256(data).digest())

    def hex(self) -> str:
        """The digest's first half, which is enough to tell packs apart."""
        return self._whole.hexdigest()[:32]


def refs_of(clone: Path) -> bytes:
    """What of a clone or bundle changes with every commit: its refs; why they cannot be read, where they cannot."""
    try:
        if clone.is_file():
            return content(clone, _HEAD) + str(clone.stat().st_size).encode()
        refs = read_refs(git_folder(clone), CloneLimits())
    except (DocumentError, OSError, ValueError) as error:
        return type(error).__name__.encode()
    return "\n".join(f"{name} {value}" for name, value in sorted(refs.items())).encode()


def oldest(pack: Pack, now: datetime) -> datetime:
    """When the first of the files was written, by their own dates; `now` where those lie ahead or are none."""
    found = now.timestamp()
    for file in pack.files:
        with suppress(OSError):
            found = min(found, file.path.lstat().st_mtime)
    return datetime.fromtimestamp(max(found, 0), UTC)
