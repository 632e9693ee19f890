"""A picture's pixels, opened with bounds: what the header promises is checked before anything is decoded."""

import logging
import warnings
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.Image import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from watchword.documents.images.containers import (
    FRAME_HEADERS,
    PROGRESSIVE,
    jpeg_segments,
    picture_alone,
    webp_size,
)
from watchword.documents.images.exif import Exif, read_exif
from watchword.documents.images.frames import frames_of
from watchword.documents.images.media import exif_block, media_type
from watchword.documents.images.pixels import rgb, turned
from watchword.documents.images.quiet import quiet
from watchword.documents.limits import DocumentError, Limits
from watchword.records.fact import Fact

# Pillow logs what it finds wrong; without a handler Python prints that on the terminal.
logging.getLogger("PIL").addHandler(logging.NullHandler())

#: What opening says (name -> meaning).
FACTS: Mapping[str, str] = {
    "image.size": "width x height as shown, in pixels; number: their product",
    "image.frames": "an animation or a file of several pictures, of which only the first is read; number: how many",
    "image.turned": "the file asks to be shown turned or mirrored (EXIF orientation 2 to 8), and was; number: which",
    "image.colours": "colours that are not plain red, green and blue, by Pillow's name for them, as CMYK or I;16",
    "image.reduced": "too large to decode whole, so read smaller; number: one pixel read for so many a side",
}
#: How many times `Limits.pixels` a plain JPEG may have, which its decoder can read at an eighth of its sides.
REDUCIBLE = 16
#: Longest side: beyond it numpy, opencv and the formats themselves differ in what they can hold.
SIDE = 100_000
#: Decoders by media type, so that nothing but what the content is gets tried.
_DECODERS: Mapping[str, Callable[[BytesIO], Any]] = {
    "image/jpeg": JpegImageFile, "image/png": PngImageFile, "image/webp": WebPImageFile, "image/heic": HeifImageFile,
    "image/tiff": TiffImageFile, "image/gif": GifImageFile, "image/bmp": BmpImageFile,
}  # fmt: skip
#: Media types whose decoder turns the picture itself.
_TURNING = frozenset({"image/tiff", "image/heic"})


@dataclass(frozen=True, eq=False)
class Picture:
    """An opened picture.

    pixels: height x width x 3, red, green and blue, 0 to 255, turned as the file asks; what was transparent is
    white; colour profiles are not applied. width, height: in pixels as shown, before any reduction. media_type: by
    content. frames: how many the file has, at most 1,000. orientation: what EXIF asked for, 1 to 8. reduced: 1, or
    one pixel read for so many a side. facts: named in `FACTS`.
    """

    pixels: NDArray[np.uint8]
    width: int
    height: int
    media_type: str
    frames: int
    orientation: int
    reduced: int
    facts: tuple[Fact, ...]


def open_image(data: bytes, limits: Limits) -> Picture:
    """The first picture in a JPEG, PNG, WebP, HEIC, TIFF, GIF or BMP file, told by its content.

    DocumentError, one line, for anything else, for a file over `limits` (bytes, pixels), and for one that is cut
    short or damaged.
    """
    if len(data) > limits.bytes:
        raise DocumentError(
            f"the picture has {len(data):,} bytes, over the {limits.bytes:,} that are read: ask for a smaller copy"
        )
    kind = media_type(data)
    if kind is None:
        raise DocumentError(
            "this is no picture that is read (JPEG, PNG, WebP, HEIC, TIFF, GIF, BMP): ask for one of these"
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decoded(data, kind, limits)
    except DocumentError:
        raise
    except Exception as error:  # decoders raise whatever they like on damaged files
        named = kind.removeprefix("image/").upper()
        raise DocumentError(f"the {named} picture is cut short or damaged: ask for it again") from error


def _decoded(data: bytes, kind: str, limits: Limits) -> Picture:
    """The picture, its header checked first; raises what its decoder raises."""
    exif = read_exif(exif_block(data, kind)) or Exif()
    if kind == "image/tiff" and exif.declared > len(data):
        raise DocumentError("the TIFF claims more bytes than it has: ask for an ordinary copy")
    source, progressive = _source(data, kind)
    if kind == "image/webp":
        _bounded(*webp_size(data), limits.pixels)
    image: Image = _DECODERS[kind](BytesIO(source))
    width, height = image.size
    reduced = 1
    if width * height > limits.pixels and kind == "image/jpeg" and not progressive:
        _bounded(width, height, REDUCIBLE * limits.pixels)
        reduced = next((by for by in (2, 4, 8) if -(-width // by) * -(-height // by) <= limits.pixels), 8)
        image.draft(None, (width // reduced, height // reduced))
    _bounded(*image.size, limits.pixels)
    with quiet() if kind == "image/tiff" else nullcontext():
        image.load()
    colours = image.mode
    orientation = 1 if kind in _TURNING else exif.orientation
    pixels = turned(rgb(image), orientation)
    if reduced == 1:
        height, width = pixels.shape[:2]
    elif orientation >= 5:
        width, height = height, width
    frames = image.n_frames if isinstance(image, HeifImageFile) else frames_of(data, kind, exif)
    facts = _facts(width, height, frames, orientation, colours, reduced)
    return Picture(pixels, width, height, kind, frames, orientation, reduced, facts)


def _source(data: bytes, kind: str) -> tuple[bytes, bool]:
    """What the decoder is given, and whether it is a progressive JPEG, whose decoder holds every coefficient."""
    if kind != "image/jpeg":
        return data, False
    segments = list(jpeg_segments(data))
    header = next((segment.marker for segment in segments if segment.marker in FRAME_HEADERS), 0)
    return picture_alone(data, segments), header in PROGRESSIVE


def _bounded(width: int, height: int, pixels: int) -> None:
    """Refuse what is empty or too large."""
    if width * height > pixels or max(width, height) > SIDE:
        raise DocumentError(
            f"the picture says it has {width:,} x {height:,} pixels, over the {pixels:,} that are read: "
            "ask for a smaller copy"
        )
    if width * height == 0:
        raise DocumentError("the picture has no pixels: ask for it again")


def _facts(
    width: int, height: int, frames: int, orientation: int, colours: str, reduced: int
) -> tuple[Fact, ...]:
    """What opening it showed."""
    facts = [Fact("image.size", f"{width}x{height}", width * height)]
    if frames > 1:
        facts.append(Fact("image.frames", str(frames), frames))
    if orientation > 1:
        facts.append(Fact("image.turned", str(orientation), orientation))
    if colours not in {"RGB", "L"}:
        facts.append(Fact("image.colours", colours))
    if reduced > 1:
        facts.append(Fact("image.reduced", str(reduced), reduced))
    return tuple(facts)
