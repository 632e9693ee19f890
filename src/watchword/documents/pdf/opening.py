"""Opening a PDF that nobody trusts: no stream may unfold beyond a bound, no error leaves as a traceback."""

import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
from pikepdf import settings

from watchword.documents.limits import DocumentError, Limits

# The parser's own limits hold for the whole process and for xref and object streams, which unfold while a
# file opens. A résumé's largest sound stream, an embedded colour profile or font, is some megabytes.
_STREAM_BYTES = 100_000_000
settings.set_qpdf_limits(
    doc_max_warnings=1_000,
    parser_max_nesting=100,
    parser_max_container_size=1_000_000,
    max_stream_filters=4,
    flate_max_memory=_STREAM_BYTES,
    png_max_memory=_STREAM_BYTES,
    tiff_max_memory=_STREAM_BYTES,
    run_length_max_memory=_STREAM_BYTES,
    dct_max_memory=_STREAM_BYTES,
)

# What the parser mends in a damaged file is told as a fact, not on the console.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

_STREAM = re.compile(rb"\bstream\r?\n")
_PIECE = 1 << 20
# The parser bounds every filter but this one; no program packs a file's own directory with it.
_PACKED_DIRECTORY = re.compile(
    rb"/Type\s{0,9}/(?:ObjStm|XRef)\b[^>]{0,400}/LZW|/LZW[^>]{0,400}/Type\s{0,9}/(?:ObjStm|XRef)\b"
)
# A blank page scanned at 300 dots an inch: some kilobytes that unfold a thousandfold and harm nobody.
_SMALL = 20_000_000


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[pikepdf.Pdf]:
    """The opened file; raises DocumentError for one that is locked, broken beyond repair, or a bomb."""
    _measure(data, limits)
    with _open(data) as pdf:
        yield pdf


def _open(data: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(BytesIO(data), inherit_page_attributes=False)
    except pikepdf.PasswordError:
        raise DocumentError(
            "is locked with a password; ask for a copy that opens without one, by the channel it came by"
        ) from None
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, RecursionError, OverflowError) as error:
        reason = re.sub(r"^.*?<_io\.BytesIO[^>]*>:?\s*", "", " ".join(str(error).split()))[:160]
        raise DocumentError(
            f"is no readable PDF ({reason}); ask for it again, or as another format"
        ) from None


def _measure(data: bytes, limits: Limits) -> None:
    """Unfold every Flate stream in small pieces and stop at the bound, before any parser unfolds it whole."""
    if _PACKED_DIRECTORY.search(data):
        raise DocumentError(
            "packs its directory as no program does; do not open it, and ask for another copy"
        )
    bound = granted = min(limits.unpacked, max(len(data) * limits.expansion, _SMALL))
    for start in _STREAM.finditer(data):
        granted -= _unfolds_to(memoryview(data)[start.end() :], granted)
        if granted <= 0:
            raise DocumentError(
                f"unfolds to more than {bound:,} bytes, as no sound document does; do not open it, "
                "and ask for another copy"
            )


def _unfolds_to(stream: memoryview, most: int) -> int:
    """Bytes to which a Flate stream unfolds (0 where it is none), counting a second fold in it too."""
    if len(stream) < 2 or stream[0] & 0x0F != 8 or (stream[0] << 8 | stream[1]) % 31:
        return 0
    unfolding = zlib.decompressobj()
    total, at, left = 0, 0, b""
    first = b""
    try:
        while not unfolding.eof and total <= most and (left or at < len(stream)):
            if not left:
                left = bytes(stream[at : at + 65_536])
                at += len(left)
            piece = unfolding.decompress(left, _PIECE)
            left = unfolding.unconsumed_tail
            first = first or piece
            total += len(piece)
    except zlib.error:
        return total
    return total + (_unfolds_to(memoryview(first), most) if total <= most else 0)
