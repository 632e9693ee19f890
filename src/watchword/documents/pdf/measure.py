"""What a PDF would unfold to, found out in small pieces before any parser unfolds or builds it whole."""

import re
import zlib
from collections.abc import Iterator

from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits

_STREAM = re.compile(rb"\bstream\r?\n")
_PIECE = 1 << 20
_READ = 1 << 14
# The parser bounds every filter but this one; no program packs a file's own directory with it.
_PACKED_DIRECTORY = re.compile(
    rb"/Type\s{0,9}/(?:ObjStm|XRef)\b[^>]{0,400}/LZW|/LZW[^>]{0,400}/Type\s{0,9}/(?:ObjStm|XRef)\b"
)
# A file of some kilobytes may unfold a thousandfold and harm nobody.
_SMALL = 20_000_000
# Numbers, names and lists of the file and its object streams; the parser takes about 150 bytes for each. Pictures
# of 50 MB have 1.6 million such signs by chance, a book of a thousand pages two million.
_PARTS = 4_000_000
_SIGNS = (b" ", b"\n", b"\r", b"\t", b"[", b"/", b"<", b"(")
_HEAD = 2_000
_PICTURE = re.compile(rb"/Subtype\s{0,9}/Image\b")
_NO_PICTURE = re.compile(rb"#|/First\b|/Type(?!\s{0,9}/XObject\b)")


def measure(data: bytes, limits: Limits, deadline: Deadline) -> None:
    """Raise a DocumentError for a file that unfolds beyond the bound, has too many parts, or takes too long.

    Pictures do not count: nothing here unfolds them, and a page scanned without loss has 26 MB.
    """
    if _PACKED_DIRECTORY.search(data):
        raise DocumentError(
            "packs its directory as no program does; do not open it, and ask for another copy"
        )
    bound = left = min(limits.unpacked, max(len(data) * limits.expansion, _SMALL))
    parts = _parts(data)
    for start in _STREAM.finditer(data):
        deadline.check()
        head = _head(data, start.start())
        if parts > _PARTS:
            break
        for piece in () if _is_picture(head) else _unfolded(memoryview(data)[start.end() :], deadline):
            left -= len(piece)
            if left <= 0:
                raise DocumentError(
                    f"unfolds to more than {bound:,} bytes, as no sound document does; do not open it, "
                    "and ask for another copy"
                )
            parts += _parts(piece) if _may_hold_objects(head) else 0
    if parts > _PARTS:
        raise DocumentError(
            "has more parts than any document that people read; do not open it, and ask for another copy"
        )


def _parts(data: bytes) -> int:
    return sum(data.count(sign) for sign in _SIGNS)


def _head(data: bytes, end: int) -> bytes | None:
    """The dictionary before a stream; None where it does not begin near."""
    before = data[max(0, end - _HEAD) : end]
    start = before.rfind(b"obj")
    return before[start:] if start >= 0 else None


def _is_picture(head: bytes | None) -> bool:
    """Whether a stream is a picture and cannot be read as anything else, however its names are written."""
    return head is not None and _PICTURE.search(head) is not None and _NO_PICTURE.search(head) is None


def _may_hold_objects(head: bytes | None) -> bool:
    """Whether the parser may build objects of a stream: it asks for /First, which may be written with escapes."""
    return head is None or b"/First" in head or b"#" in head


def _unfolded(stream: memoryview, deadline: Deadline) -> Iterator[bytes]:
    """A Flate stream's content in pieces, and after it that of a second fold in it; nothing of any other stream."""
    if len(stream) < 2 or stream[0] & 0x0F != 8 or (stream[0] << 8 | stream[1]) % 31:
        return
    unfolding = zlib.decompressobj()
    at, left, first = 0, b"", b""
    try:
        while not unfolding.eof and (left or at < len(stream)):
            deadline.check()
            if not left:
                left = bytes(stream[at : at + _READ])
                at += len(left)
            piece = unfolding.decompress(left, _PIECE)
            left = unfolding.unconsumed_tail
            first = first or piece
            yield piece
    except zlib.error:
        return
    yield from _unfolded(memoryview(first), deadline)
