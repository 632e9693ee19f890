"""What kind of picture the content is, and where its EXIF lies."""

from io import BytesIO

from pillow_heif import HeifImageFile

from watchword.documents.images.containers import PNG_HEAD, jpeg_segments, png_chunks, webp_chunks

_HEADS = {
    b"\xff\xd8\xff": "image/jpeg",
    PNG_HEAD: "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"II+\0": "image/tiff",
    b"MM\0+": "image/tiff",
}
#: Brands of HEIC files (ISO/IEC 23008-12); AVIF's are not read.
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def media_type(data: bytes) -> str | None:
    """The media type by content, never by the file's name; None for what is not read."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return "image/heic"
    return next((kind for head, kind in _HEADS.items() if data.startswith(head)), None)


def exif_block(data: bytes, kind: str) -> bytes:
    """The EXIF of a picture as its bytes, of a TIFF the whole file; empty where there is none."""
    if kind == "image/tiff":
        return data
    if kind == "image/jpeg":
        bodies = (segment.payload for segment in jpeg_segments(data) if segment.marker == 0xE1)
        return next((body[6:] for body in bodies if body.startswith(b"Exif\0\0")), b"")
    if kind == "image/png":
        return next((body for name, body in png_chunks(data) if name == "eXIf"), b"")
    if kind == "image/webp":
        return next((body for name, body in webp_chunks(data) if name == "EXIF"), b"")
    return _heic(data) if kind == "image/heic" else b""


def _heic(data: bytes) -> bytes:
    """A HEIC's EXIF item, found by its library, which decodes nothing for it; empty for a damaged file."""
    try:
        return bytes(HeifImageFile(BytesIO(data)).info.get("exif") or b"")
    except (SyntaxError, OSError, ValueError, RuntimeError, EOFError):
        return b""
