"""How many pictures one file holds, counted from its blocks without decoding one."""

from watchword.documents.images.containers import png_chunks, webp_chunks
from watchword.documents.images.exif import Exif

#: Frames counted before counting stops.
FRAMES = 1_000


def frames_of(data: bytes, kind: str, exif: Exif) -> int:
    """Frames of a GIF, animated PNG or WebP, pages of a TIFF; 1 for every other kind; at most `FRAMES`."""
    if kind == "image/gif":
        return max(1, _gif(data))
    if kind == "image/png":
        return max(
            1,
            *(min(FRAMES, int.from_bytes(body[:4])) for name, body in png_chunks(data) if name == "acTL"),
            1,
        )
    if kind == "image/webp":
        return max(1, min(FRAMES, sum(name == "ANMF" for name, _ in webp_chunks(data))))
    return max(1, exif.directories) if kind == "image/tiff" else 1


def _gif(data: bytes) -> int:
    """Image descriptors of a GIF (GIF89a, 2C), its extensions (21) passed over."""
    place, frames = 13 + _table(data[10:11]), 0
    while place < len(data) and frames < FRAMES:
        if data[place] == 0x2C:
            frames += 1
            place = _after_blocks(data, place + 11 + _table(data[place + 9 : place + 10]))
        elif data[place] == 0x21:
            place = _after_blocks(data, place + 2)
        else:
            break
    return frames


def _table(flags: bytes) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 << (flags[0] & 7) + 1 if flags and flags[0] & 0x80 else 0


def _after_blocks(data: bytes, place: int) -> int:
    """Where a chain of sub-blocks ends."""
    while place < len(data) and data[place]:
        place += data[place] + 1
    return place + 1
