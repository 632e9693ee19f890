"""Records out of JSON documents of any size: an array, an object that wraps one, or values one after another.

The standard library's decoder works in C and says how far it came, so a document is read a window at a time
and never held whole; a broken element costs that element, not the file.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from watchword.sources.bounds import MEGABYTE, Bounds
from watchword.sources.nesting import crowded, too_deep, value_deeper

#: Keys under which vendors wrap a list of events.
WRAPPERS = (
    "value", "Records", "records", "events", "Events", "items", "data", "results", "Results", "resources", "logs",
    "entries", "rows", "authlogs",
)  # fmt: skip
_LISTS = re.compile(r'"(' + "|".join(WRAPPERS) + r')"\s*:\s*\[')
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"')
#: Keys that a wrapper may have beside its list: paging, counts, a schema.
MOST_BESIDE = 8
#: Bytes that are not UTF-8, as the decoder marks them; a replacement character that a vendor wrote is sound.
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")
_BLANK = "\ufeff \t\r\n"
_SPACE = re.compile(r"[\s,\x1e]*")
_NEXT = re.compile(r"\}\s*,?\s*\{")


@dataclass(frozen=True)
class Element:
    """One element of a document: its value, or why it could not be read; `number` counts from 1.

    `crowded` says that so many brackets open in it that JSON written as text inside may be nested too deeply.
    """

    number: int
    value: Any = None
    trouble: str | None = None
    excerpt: str = ""
    crowded: bool = False


def values(stream: IO[bytes], most: int) -> Iterator[dict[str, Any]]:
    """The first `most` objects of a document, for recognising it; what cannot be read is passed over."""
    found = 0
    for element in elements(stream, Bounds()):
        if isinstance(element.value, dict):
            yield element.value
            found += 1
        if found >= most:
            return


def elements(stream: IO[bytes], bounds: Bounds) -> Iterator[Element]:
    """All elements of the document in `stream`, with a last one that tells where it was cut short."""
    return _Document(stream, bounds).read()


class _Document:
    """A window that slides over a JSON document."""

    def __init__(self, stream: IO[bytes], bounds: Bounds) -> None:
        self.stream, self.bounds = stream, bounds
        self.decoder = codecs.getincrementaldecoder("utf-8")(errors="surrogateescape")
        self.damaged = False
        self.text, self.position = "", 0
        self.ended = False
        self.number = 0
        self.listed = False
        self.decode = json.JSONDecoder().raw_decode

    def read(self) -> Iterator[Element]:
        while self._grow() and not self.text.strip(_BLANK):
            continue
        self.text = self.text.lstrip(_BLANK)
        self._enter()
        while True:
            self._skip()
            if self.position >= len(self.text) and self.ended:
                break
            if self.listed and self.text[self.position] == "]":
                return
            yield self._element()
        if self.listed:
            self.number += 1
            yield Element(
                self.number, None, "the file ends inside its list: cut short, or still being written"
            )

    def _enter(self) -> None:
        """Step inside the outermost array, or the array that an object wraps."""
        if self.text.startswith("["):
            self.listed, self.position = True, 1
            return
        start = self.text[:65536]
        wrapped = next((match for match in _LISTS.finditer(start) if _wraps(match, start)), None)
        if wrapped:
            self.listed, self.position = True, wrapped.end()

    def _skip(self) -> None:
        """Move over white space and commas, reading on where they reach the window's end."""
        while True:
            match = _SPACE.match(self.text, self.position)
            self.position = match.end() if match else self.position
            if self.position < len(self.text) or not self._grow():
                return

    def _grow(self) -> bool:
        """Read one more window; what has been consumed is dropped."""
        if self.ended:
            return False
        chunk = self.stream.read(MEGABYTE)
        self.ended = not chunk
        more = self.decoder.decode(chunk, final=self.ended)
        self.damaged = self.damaged or bool(_NOT_UTF_8.search(more))
        self.text = self.text[self.position :] + more
        self.position = 0
        return bool(chunk)

    def _element(self) -> Element:
        self.number += 1
        while True:
            try:
                value, end = self.decode(self.text, self.position)
            except (ValueError, RecursionError) as error:
                if self._incomplete(error) and self._grow():
                    continue
                return self._broken(error)
            if self.damaged and _NOT_UTF_8.search(self.text, self.position, end):
                return self._broken(ValueError("holds bytes that are not UTF-8"), end)
            return self._sound(value, end)

    def _sound(self, value: Any, end: int) -> Element:
        """An element that was read, refused if it is nested deeper than the bound."""
        start, self.position, levels = self.position, end, self.bounds.nesting
        full = crowded(self.text[start:end], levels)
        excerpt = self.text[start : min(end, start + 2000)] if full else ""
        if full and value_deeper(value, levels):
            return Element(self.number, None, too_deep(levels), excerpt)
        return Element(self.number, value, None, excerpt, full)

    def _incomplete(self, error: Exception) -> bool:
        """Whether more of the file could mend this error."""
        room = len(self.text) - self.position < self.bounds.line
        at = getattr(error, "pos", 0)
        return room and (at >= len(self.text) - 64 or str(error).startswith("Unterminated string"))

    def _broken(self, error: Exception, end: int | None = None) -> Element:
        """Name a broken element and go on behind it, at the next place where an object begins after another."""
        excerpt = _NOT_UTF_8.sub("\ufffd", self.text[self.position : self.position + 2000])
        following = _NEXT.search(self.text, self.position + 1) if end is None else None
        if end is None and following is None and self.ended:
            self.position, self.listed = len(self.text), False
            return Element(
                self.number, None, "cut short or not JSON: the file ends inside this element", excerpt
            )
        self.position = end or (following.end() - 1 if following else len(self.text))
        if isinstance(error, RecursionError):
            return Element(self.number, None, too_deep(self.bounds.nesting), excerpt)
        return Element(self.number, None, f"not JSON: {getattr(error, 'msg', error)}", excerpt)


def _wraps(match: re.Match[str], start: str) -> bool:
    """Whether a list belongs to the outermost object, or, as Duo's answers have it, to its `response`."""
    return _depth(start[: match.start()]) <= (2 if match.group(1) == "authlogs" else 1)


def _depth(text: str) -> int:
    """How many objects and arrays are open at the end of a piece of JSON."""
    bare = _STRINGS.sub("", text)
    return bare.count("{") + bare.count("[") - bare.count("}") - bare.count("]")


def unwrapped(value: Any) -> list[Any] | None:
    """The events of an object that does nothing but wrap a list of them; None for any other value."""
    if not isinstance(value, dict) or len(value) > MOST_BESIDE:
        return None
    if isinstance(value.get("response"), dict):  # Duo's answers
        value = value["response"]
        if len(value) > MOST_BESIDE:
            return None
    for key in WRAPPERS:
        inner = value.get(key)
        if isinstance(inner, list) and inner and all(isinstance(each, dict) for each in inner):
            return inner
    return None
