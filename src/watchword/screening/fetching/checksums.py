"""Checksums that a server sends with a list, or that a publisher lays beside it."""

import base64
import hashlib
import re
from collections.abc import Mapping

from watchword.screening.fetching.addresses import FetchError

#: MD5 and SHA-1 are no proof against an enemy, but tell a broken file; they are what some servers have.
_BY_DIGITS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}
_BY_HEADER_NAME = {"md5": "md5", "sha": "sha1", "sha-256": "sha256", "sha-512": "sha512"}
_HEADERS = ("digest", "content-digest", "repr-digest")
_PART = re.compile(r"([A-Za-z0-9-]+)=:?([A-Za-z0-9+/]+=*):?\s*(?:,|$)")
_HEX = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{128}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32})(?![0-9A-Za-z])"
)


class Digests:
    """The checksums of a body, in every way that one may be published."""

    def __init__(self) -> None:
        self._running = {name: hashlib.new(name, usedforsecurity=False) for name in _BY_DIGITS.values()}

    def add(self, chunk: bytes) -> None:
        """Count the next bytes in."""
        for running in self._running.values():
            running.update(chunk)

    def of(self, name: str) -> bytes:
        """The checksum of all bytes so far: md5, sha1, sha256 or sha512."""
        return self._running[name].digest()


def announced(headers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every checksum that an answer's headers name: the algorithm, and the value in base64."""
    found = [("md5", headers["content-md5"].strip())] if "content-md5" in headers else []
    for header in _HEADERS:
        for name, value in _PART.findall(headers.get(header, "")):
            if algorithm := _BY_HEADER_NAME.get(name.lower()):
                found.append((algorithm, value))
    return found


def verify_headers(headers: Mapping[str, str], sent: Digests, published: Digests) -> bool:
    """Whether there was a checksum to compare. Raises FetchError where one differs.

    Standards count the bytes as sent, but servers that pack on the way often keep the file's own: either will do.
    """
    found = announced(headers)
    for name, value in found:
        if value not in (base64.b64encode(each.of(name)).decode() for each in (sent, published)):
            raise FetchError(f"is not what its server's {name} checksum says; fetch it again later")
    return bool(found)


def verify_beside(text: str, file_name: str, published: Digests) -> None:
    """Compare with a published checksum file, of one line or of a line a file. Raises FetchError."""
    lines = [line for line in text.splitlines() if _HEX.search(line)]
    naming = [line for line in lines if file_name.lower() in line.lower()] or lines
    if len(naming) != 1 or not (found := _HEX.search(naming[0])):
        raise FetchError("its checksum file names no checksum for it; correct checksum in [lists]")
    name = _BY_DIGITS[len(found[0])]
    if bytes.fromhex(found[0]) != published.of(name):
        raise FetchError(f"is not what its published {name} checksum says; fetch it again later")
