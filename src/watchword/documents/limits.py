"""How much of an untrusted file is read before it is refused in one line."""

from dataclasses import dataclass

from watchword.errors import WatchwordError


class DocumentError(WatchwordError):
    """A document that cannot be read; said in one line with the file's name, the reason and what to do."""


@dataclass(frozen=True)
class Limits:
    """Bounds on one document.

    bytes and unpacked in bytes; pages, members and characters are counts; pixels is width times height;
    seconds bounds what a reader may spend on one file.
    """

    bytes: int = 50_000_000
    unpacked: int = 100_000_000
    expansion: int = 200
    members: int = 2_000
    pages: int = 200
    characters: int = 2_000_000
    pixels: int = 50_000_000
    frames: int = 1
    seconds: float = 20.0
