"""How deep JSON is nested, told from its bytes: a parsed value too deep to walk is never made."""

import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_FEED = ord("\n")
#: Both opening brackets, `[` and `{`, are this byte once its bit of 32 is set.
_OPENING, _BIT = ord("{"), 32

_ONE_KIND = bytes.maketrans(b"{}", b"[]")
_PLAIN = bytes(byte for byte in range(256) if byte not in b'{}[]"\\')
_STRINGS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)


def crowded(text: bytes | str, levels: int) -> bool:
    """Whether so many brackets open in a text, strings included, that it may be nested deeper than `levels`."""
    if isinstance(text, str):
        return text.count("{") + text.count("[") > levels
    return text.count(b"{") + text.count(b"[") > levels


def deeper(text: bytes, levels: int) -> bool:
    """Whether sound JSON is nested deeper than `levels`; of text that is no JSON, nothing is promised."""
    if not crowded(text, levels):
        return False
    bare = text.translate(_ONE_KIND, _PLAIN).replace(b'""', b"")
    if (
        b'"' in bare or b"\\" in bare
    ):  # a string holds a bracket or an escape: the strings are to be taken out
        bare = _STRINGS.sub(b"", text).translate(_ONE_KIND, _PLAIN)
    for _ in range(levels):  # each round takes off the innermost level
        shorter = bare.replace(b"[]", b"")
        if len(shorter) == len(bare):
            return False
        bare = shorter
    return bool(bare)


def value_deeper(value: object, levels: int) -> bool:
    """Whether a parsed value is nested deeper than `levels`; without recursion."""
    level = [value]
    for _ in range(levels):
        level = [
            inner
            for each in level
            if isinstance(each, Mapping | list)
            for inner in (each.values() if isinstance(each, Mapping) else each)
        ]
        if not level:
            return False
    return any(isinstance(each, Mapping | list) for each in level)


def too_deep(levels: int) -> str:
    """Why a row is refused, and what to do."""
    return f"nested deeper than {levels} levels; if its system writes so, raise max_nesting in [limits]"


class Crowds:
    """The lines of a file that comes in chunks, and the most brackets that open on one of them.

    `most` is never too low; it may count neighbours on either side within 64 bytes of a line's ends.
    """

    def __init__(self, chunk: int) -> None:
        """Room for chunks of at most `chunk` bytes, a multiple of 64."""
        self.most = 0
        self._line = 0
        self._lowered = np.empty(chunk, np.uint8)
        self._mask = np.empty(chunk, np.bool_)

    def add(self, chunk: bytes) -> int:
        """Count one more chunk; the number of line feeds in it."""
        bytes_ = np.frombuffer(chunk, np.uint8)
        lowered = np.bitwise_or(bytes_, _BIT, out=self._lowered[: len(bytes_)])
        opened = self._words(lowered, _OPENING).cumsum(dtype=np.int64)
        feeds = self._words(bytes_, _FEED)
        ends = np.flatnonzero(feeds > 0)
        if not len(ends):
            self._line += int(opened[-1])
            self.most = max(self.most, self._line)
            return 0
        before = np.where(ends > 0, opened[ends - 1], 0)  # opened before the word in which a line ends
        between = int((opened[ends[1:]] - before[:-1]).max(initial=0))
        until, self._line = self._line + int(opened[ends[0]]), int(opened[-1] - before[-1])
        self.most = max(self.most, until, between, self._line)
        return int(feeds[ends].sum(dtype=np.int64))

    def _words(self, bytes_: NDArray[np.uint8], wanted: int) -> NDArray[np.uint8]:
        """How many bytes of each 64 are `wanted`: counted in bits, eight bytes of bits a word."""
        bits = np.packbits(np.equal(bytes_, wanted, out=self._mask[: len(bytes_)]))
        bits = bits if len(bits) % 8 == 0 else np.pad(bits, (0, -len(bits) % 8))
        return np.bitwise_count(bits.view(np.uint64))
