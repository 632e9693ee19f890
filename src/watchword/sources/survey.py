"""One look over a whole file before it is parsed: its hash, its lines, and what would trip a parser."""

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from watchword.sources.bounds import MEGABYTE
from watchword.sources.nesting import Crowds

#: What is hashed and then searched at once: small enough to stay in a core's cache between the two.
_CHUNK = MEGABYTE // 4


@dataclass(frozen=True)
class Survey:
    """What one sequential read of a file tells.

    `size` is in bytes; `newlines` counts line feeds; `longest` is the longest run of bytes between line
    feeds, exact where it passes one megabyte; `closed` says that the last byte ends a line; `brackets` is at
    least the most brackets that open on one line.
    """

    sha256: str
    size: int
    newlines: int
    longest: int
    closed: bool
    brackets: int

    @property
    def lines(self) -> int:
        """The number of lines, the last one counted even if nothing ends it."""
        return self.newlines + (0 if self.closed or self.size == 0 else 1)


def survey(path: Path) -> Survey:
    """Read `path` once in chunks; memory stays flat whatever the file holds."""
    digest, crowds = hashlib.sha256(), Crowds(_CHUNK)
    size = newlines = longest = 0
    last_feed = -1
    final = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            if found := crowds.add(chunk):
                longest = max(longest, size + chunk.find(b"\n") - last_feed - 1)
                last_feed = size + chunk.rfind(b"\n")
                newlines += found
            size += len(chunk)
            final = chunk[-1:]
    longest = max(longest, size - last_feed - 1)
    return Survey(digest.hexdigest(), size, newlines, longest, final == b"\n", crowds.most)


def surveying(path: Path) -> "Future[Survey]":
    """The survey of `path`, under way beside whatever else the program does."""
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="survey")
    begun = pool.submit(survey, path)
    pool.shutdown(wait=False)
    return begun
