"""The picture that a scan's page is, taken out as a picture's file, so that it is judged as any picture is."""

import struct
import zlib
from collections.abc import Iterator
from itertools import islice

import pikepdf

from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.pdf.opening import opened
from watchword.documents.pdf.pages import leaves
from watchword.documents.pdf.streams import inflated, named_filters

#: Pages of one scan that are looked at: both sides of a card, or a passport's double page, and as many again.
PAGES = 4
#: A shorter side than this, in pixels, is a logo's or a stamp's.
_SIDE = 200
_DRAWN = 200
_FORMS_DEEP = 3
#: Channels by colour space, and PNG's colour type by channels.
_CHANNELS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3}
_COLOUR_TYPE = {1: 0, 3: 2}
_BROKEN = (pikepdf.PikepdfError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, zlib.error)


def page_pictures(data: bytes, limits: Limits) -> list[bytes]:
    """The largest picture of each of the first four pages as a JPEG's or PNG's bytes; pages without one are passed over.

    Read are JPEG and what is packed without loss in grey or in red, green and blue; fax codes and JPEG 2000 are not.
    Never raises; the pictures' own bounds are checked by whoever opens them.
    """
    try:
        with opened(data, limits, Deadline(limits.seconds)) as pdf:
            drawn = [list(_images(leaf.resources, 0)) for leaf in islice(leaves(pdf), PAGES)]
            largest = [max(images, key=_pixels) for images in drawn if images]
            return [file for image in largest if (file := _file(image, limits))]
    except (DocumentError, *_BROKEN):
        return []


def _images(resources: pikepdf.Object, deep: int) -> Iterator[pikepdf.Stream]:
    """Pictures large enough to be a page's, also those within forms that a page draws."""
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    for drawn in list(named.values())[:_DRAWN] if isinstance(named, pikepdf.Dictionary) else []:
        if not isinstance(drawn, pikepdf.Stream):
            continue
        if drawn.get("/Subtype") == "/Image":
            if min(int(drawn.get("/Width", 0)), int(drawn.get("/Height", 0))) >= _SIDE:
                yield drawn
        elif drawn.get("/Subtype") == "/Form" and deep < _FORMS_DEEP:
            yield from islice(_images(drawn.get("/Resources"), deep + 1), _DRAWN)


def _pixels(image: pikepdf.Stream) -> int:
    return int(image["/Width"]) * int(image["/Height"])


def _file(image: pikepdf.Stream, limits: Limits) -> bytes | None:
    """The picture as a file of its own; None where its packing is none of those that are read."""
    try:
        filters = named_filters(image)
        if filters == ["/DCTDecode"]:
            return bytes(image.read_raw_bytes())
        if filters == ["/FlateDecode", "/DCTDecode"]:
            return inflated(image.read_raw_bytes(), limits.bytes)
        return _png(image, limits) if filters == ["/FlateDecode"] else None
    except (DocumentError, *_BROKEN):
        return None


def _png(image: pikepdf.Stream, limits: Limits) -> bytes | None:
    """A picture of whole bytes a channel as PNG, whose packing is the same."""
    width, height, channels = int(image["/Width"]), int(image["/Height"]), _channels(image.get("/ColorSpace"))
    if image.get("/BitsPerComponent") != 8 or not channels or width * height > limits.pixels:
        return None
    parts = image.get("/DecodeParms")
    predictor = int(parts.get("/Predictor", 1)) if isinstance(parts, pikepdf.Dictionary) else 1
    if predictor >= 10:  # rows are written as PNG writes them
        packed = bytes(image.read_raw_bytes())
    elif predictor == 1:
        row = width * channels
        told = inflated(image.read_raw_bytes(), row * height)
        rows = (b"\x00" + told[at : at + row] for at in range(0, row * height, row))
        packed = zlib.compress(b"".join(rows), 0)
    else:
        return None
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPE[channels], 0, 0, 0)
    chunks = _chunk(b"IHDR", header), _chunk(b"IDAT", packed), _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, told: bytes) -> bytes:
    return struct.pack(">I", len(told)) + kind + told + struct.pack(">I", zlib.crc32(kind + told))


def _channels(space: pikepdf.Object | None) -> int:
    """1 for grey, 3 for red, green and blue, 0 for what is not read."""
    if isinstance(space, pikepdf.Array) and len(space) > 1 and str(space[0]) == "/ICCBased":
        count = int(space[1].get("/N", 0))
        return count if count in _COLOUR_TYPE else 0
    first = space[0] if isinstance(space, pikepdf.Array) and len(space) else space
    return _CHANNELS.get(str(first), 0)
