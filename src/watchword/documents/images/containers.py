"""What lies beside the pixels in JPEG, PNG and WebP files, cut out without decoding anything.

Pillow reads EXIF while it opens a JPEG, and an EXIF block whose thousands of entries all point at the same bytes
then takes gigabytes. So the blocks are cut out here with bounds, and the decoder is given the picture alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from watchword.documents.limits import DocumentError

#: Blocks beside the pixels that one file may have; a camera writes fewer than a hundred.
BLOCKS = 5_000
#: Scans of one JPEG: a progressive one has about ten; thousands of empty ones hold a decoder for minutes.
SCANS = 100
#: Frame headers of JPEG files (T.81 table B.1), and the progressive ones among them.
FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
#: Markers without a length: TEM, the restarts, start and end of image.
_BARE = frozenset({0x01, *range(0xD0, 0xDA)})
_SCAN, _END, _ADOBE = 0xDA, 0xD9, 0xEE
PNG_HEAD = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Segment:
    """One marker segment of a JPEG: the marker's second byte, its payload, and where it starts and ends."""

    marker: int
    payload: bytes
    start: int
    end: int


def jpeg_segments(data: bytes) -> Iterator[Segment]:
    """The segments of a JPEG in order, the coded pixels passed over; ends quietly where the file does.

    DocumentError when there are more segments or scans than any camera or editor writes.
    """
    place, scans = 2, 0
    for _ in range(BLOCKS):
        place = data.find(b"\xff", place)
        while place >= 0 and data[place + 1 : place + 2] == b"\xff":
            place += 1
        if place < 0 or place + 4 > len(data) or data[place + 1] == _END:
            return
        marker = data[place + 1]
        if marker in _BARE:
            place += 2
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        yield Segment(marker, data[place + 4 : end], place, min(end, len(data)))
        place = _after_pixels(data, end) if marker == _SCAN else end
        scans += marker == _SCAN
        if scans > SCANS:
            raise DocumentError(
                f"the JPEG has over {SCANS} scans, as no camera writes: ask for an ordinary copy"
            )
    raise DocumentError(f"the JPEG has over {BLOCKS} blocks beside its pixels: ask for an ordinary copy")


def _after_pixels(data: bytes, place: int) -> int:
    """Where the coded pixels end: the next marker that is neither stuffing (FF 00) nor a restart."""
    while (place := data.find(b"\xff", place)) >= 0:
        after = data[place + 1 : place + 2]
        if after and (after[0] == 0 or 0xD0 <= after[0] <= 0xD7):
            place += 2
            continue
        return place
    return len(data)


def picture_alone(data: bytes, segments: list[Segment]) -> bytes:
    """A JPEG without what lies beside its pixels, save Adobe's colour marker that CMYK needs."""
    parts, place = [], 0
    for segment in segments:
        if (0xE1 <= segment.marker <= 0xEF and segment.marker != _ADOBE) or segment.marker == 0xFE:
            parts.append(data[place : segment.start])
            place = segment.end
    return b"".join([*parts, data[place:]])


def png_chunks(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The chunks of a PNG (kind, payload) without the pixels, at most `BLOCKS` of them."""
    place, seen = len(PNG_HEAD), 0
    while place + 8 <= len(data) and seen < BLOCKS:
        size, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if kind != b"IDAT":
            yield kind.decode("latin-1"), data[place + 8 : place + 8 + size]
            seen += 1
        place += 12 + size


def webp_chunks(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The chunks of a WebP file (kind, payload), at most `BLOCKS`; of the pixels only the first thirty bytes."""
    place, seen = 12, 0
    while place + 8 <= len(data) and seen < BLOCKS:
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        kept = min(size, 30) if kind in {b"VP8 ", b"VP8L", b"ANMF"} else size
        yield kind.decode("latin-1"), data[place + 8 : place + 8 + kept]
        place, seen = place + 8 + size + size % 2, seen + 1


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height from a WebP's header (RFC 9649), (0, 0) where it has none; its decoder allocates on opening."""
    for kind, body in webp_chunks(data):
        if kind == "VP8X" and len(body) >= 10:
            return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
        if kind == "VP8L" and len(body) >= 5:
            bits = int.from_bytes(body[1:5], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        if kind == "VP8 " and len(body) >= 10:
            return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    return 0, 0
