"""The few entries of EXIF (a TIFF directory, CIPA DC-008) that Watchword reads, with bounds.

Values are cut to 300 bytes save for the thumbnail; nothing is followed that lies outside the block, and a
directory is read once. Where a picture was taken is not read: only whether the file says so.
"""

from dataclasses import dataclass, field
from typing import Literal

#: Directories and entries read of one block: a camera writes at most six directories of some eighty entries.
DIRECTORIES = 1_000
ENTRIES = 2_000
#: Bytes of one value that are kept.
KEPT = 300
#: The longest thumbnail: EXIF must fit into one 64 KB segment of a JPEG.
THUMBNAIL = 65_536
_SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
_WORDS: dict[int, str] = {
    271: "make", 272: "model", 305: "software", 306: "changed", 11: "processing",
    36867: "taken", 36868: "digitised", 36880: "changed_offset", 36881: "taken_offset",
}  # fmt: skip
_ORIENTATION, _EXIF, _GPS, _COMMENT = 274, 34665, 34853, 37510
_THUMBNAIL_AT, _THUMBNAIL_BYTES = 513, 514


#: One entry of a directory: its tag, its kind, how many values, and where they lie.
Entry = tuple[int, int, int, int]


@dataclass(frozen=True)
class Exif:
    """What was read: words by name (make, model, software, taken …), orientation 1 to 8, and what is there.

    comment: the first 300 letters of the user's comment. position: whether a place is recorded (never which).
    thumbnail: the embedded small JPEG, or nothing. directories: how many the main chain has (frames of a TIFF).
    declared: bytes that the entries say they hold; more than the block has is a bomb.
    """

    words: dict[str, str] = field(default_factory=dict)
    orientation: int = 1
    position: bool = False
    comment: str = ""
    thumbnail: bytes = b""
    directories: int = 0
    declared: int = 0


@dataclass
class _Block:
    """A TIFF structure: its bytes, its byte order, and the width of its counts and offsets (BigTIFF has 8)."""

    data: bytes
    order: Literal["little", "big"]
    wide: bool

    def number(self, place: int, size: int) -> int:
        """An unsigned number, 0 beyond the end."""
        return (
            int.from_bytes(self.data[place : place + size], self.order)
            if place + size <= len(self.data)
            else 0
        )

    def after(self, place: int) -> int:
        """Where the directory after this one lies; 0 after the last."""
        head, each, word = self._widths()
        return self.number(place + head + self.number(place, head) * each, word)

    def _widths(self) -> tuple[int, int, int]:
        """Bytes of a directory's count, of an entry, and of an offset."""
        return (8, 20, 8) if self.wide else (2, 12, 4)

    def directory(self, place: int) -> list[Entry]:
        """The entries of the directory at a place."""
        head, each, word = self._widths()
        entries = []
        for number in range(min(self.number(place, head), ENTRIES) if place else 0):
            at = place + head + number * each
            if at + each > len(self.data):
                break
            kind, values = self.number(at + 2, 2), self.number(at + 4, word)
            inside = values * _SIZES.get(kind, 1) <= word
            entries.append(
                (
                    self.number(at, 2),
                    kind,
                    values,
                    at + 4 + word if inside else self.number(at + 4 + word, word),
                )
            )
        return entries

    def declared(self, place: int) -> int:
        """Bytes that a directory's entries say they hold; more than there are where it has too many entries."""
        if place and self.number(place, self._widths()[0]) > ENTRIES:
            return len(self.data) + 1
        return sum(count * _SIZES.get(kind, 1) for _, kind, count, _ in self.directory(place))


def read_exif(data: bytes) -> Exif | None:
    """What an EXIF block, or a whole TIFF file, says of itself; None where it is not one. Never raises."""
    data = data.removeprefix(b"Exif\0\0")
    block = _opened(data)
    if block is None:
        return None
    places = _chain(block)
    if not places:
        return None
    first, second = block.directory(places[0]), block.directory(places[1] if len(places) > 1 else 0)
    inner = {tag: block.number(at, 4) for tag, _, _, at in first if tag in {_EXIF, _GPS}}
    entries = first + block.directory(inner.get(_EXIF, 0))
    turned = next((block.number(at, 2) for tag, kind, _, at in first if tag == _ORIENTATION and kind == 3), 1)
    return Exif(
        words=_words(block, entries),
        orientation=turned if 1 <= turned <= 8 else 1,
        position=bool(block.directory(inner.get(_GPS, 0))),
        comment=_comment(block, entries),
        thumbnail=_thumbnail(block, second),
        directories=len(places),
        declared=sum(block.declared(place) for place in {places[0], *inner.values()}),
    )


def _chain(block: _Block) -> list[int]:
    """Where the directories of the main chain lie, at most `DIRECTORIES`, none twice."""
    size = 8 if block.wide else 4
    place, places = block.number(size, size), list[int]()
    while place and place < len(block.data) and place not in places and len(places) < DIRECTORIES:
        places.append(place)
        place = block.after(place)
    return places


def _opened(data: bytes) -> _Block | None:
    """The structure with its byte order, or None where the head is no TIFF's."""
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    if data[:2] not in {b"II", b"MM"} or len(data) < 8:
        return None
    version = int.from_bytes(data[2:4], order)
    return _Block(data, order, version == 43) if version in {42, 43} else None


def _words(block: _Block, entries: list[Entry]) -> dict[str, str]:
    """The text entries that are read, cleaned of what a terminal must not print."""
    found: dict[str, str] = {}
    for tag, kind, count, at in entries:
        if tag in _WORDS and kind == 2:
            text = block.data[at : at + min(count, KEPT)].split(b"\0")[0].decode("utf-8", "replace")
            if clean := printable(text):
                found.setdefault(_WORDS[tag], clean)
    return found


def _comment(block: _Block, entries: list[Entry]) -> str:
    """The user's comment, whose first eight bytes name its letters' code."""
    for tag, _, count, at in entries:
        if tag == _COMMENT and count > 8:
            body = block.data[at + 8 : at + 8 + min(count - 8, 2 * KEPT)]
            code = "utf-16-be" if b"\0" in body[:2] else "utf-8"
            return printable((body[1:] if body[1:2] == b"\0" else body).decode(code, "replace"))[:KEPT]
    return ""


def _thumbnail(block: _Block, entries: list[Entry]) -> bytes:
    """The small JPEG that the second directory points at."""
    values = {tag: block.number(at, 4) for tag, kind, _, at in entries if kind == 4}
    at, size = values.get(_THUMBNAIL_AT, 0), values.get(_THUMBNAIL_BYTES, 0)
    found = block.data[at : at + size] if at and 0 < size <= THUMBNAIL else b""
    return found if found[:2] == b"\xff\xd8" else b""


def printable(text: str) -> str:
    """Text with spaces for what cannot be printed, at most `KEPT` letters, without spaces around it."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:KEPT]).strip()
