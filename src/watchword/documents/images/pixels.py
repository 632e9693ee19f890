"""Every way of storing colours as plain red, green and blue, and the eight ways of turning a picture."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
#: Rows worked on at a time: a picture of fifty million pixels as fractions would take gigabytes.
_BAND = 256


def rgb(image: Image.Image) -> Pixels:
    """A loaded picture as height x width x 3, 0 to 255; transparency on white; 16 bits scaled to 8.

    Colour profiles are not applied: a hash of brightness does not need them, and they are one more parser.
    """
    if image.mode.startswith("I") or image.mode == "F":
        return _deep(np.asarray(image))
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        return _on_white(image)
    return np.ascontiguousarray(image if image.mode == "RGB" else image.convert("RGB"), dtype=np.uint8)


def _on_white(image: Image.Image) -> Pixels:
    """A picture with transparency as it looks on white paper."""
    width, height = image.size
    seen = np.empty((height, width, 3), dtype=np.uint8)
    for top in range(0, height, _BAND):
        band = image.crop((0, top, width, min(height, top + _BAND))).convert("RGBA")
        paper = Image.new("RGBA", band.size, (255, 255, 255, 255))
        seen[top : top + _BAND] = np.asarray(Image.alpha_composite(paper, band))[:, :, :3]
    return seen


def _deep(values: NDArray[Any]) -> Pixels:
    """Grey of 16 or 32 bits, or of fractions, as three equal bytes: from its own least to its own greatest value."""
    bands = [slice(top, top + _BAND) for top in range(0, len(values), _BAND)]
    ends = [(part.min(initial=0), part.max(initial=0)) for part in (_finite(values[band]) for band in bands)]
    low, high = (float(pick(end)) for pick, end in zip((min, max), zip(*ends, strict=True), strict=True))
    if values.dtype.kind in "iu" and low >= 0:
        high = next((top for top in (255.0, 65_535.0) if high <= top), high)
    seen = np.empty((*values.shape, 3), dtype=np.uint8)
    for band in bands:
        scaled = (_finite(values[band]) - low) * (255.0 / max(high - low, 1e-12))
        seen[band] = scaled.round().astype(np.uint8)[:, :, None]
    return seen


def _finite(values: NDArray[Any]) -> NDArray[np.float64]:
    """The values with nothing for what is no number."""
    return np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)


def turned(pixels: Pixels, orientation: int) -> Pixels:
    """The picture as EXIF's orientation asks (1 as it is, 2 to 8 turned or mirrored; CIPA DC-008, tag 274)."""
    if orientation in {5, 6, 7, 8}:
        pixels = pixels.transpose(1, 0, 2)
    if orientation in {2, 3, 6, 7}:
        pixels = pixels[:, ::-1]
    if orientation in {3, 4, 7, 8}:
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


def as_stored(pixels: Pixels, orientation: int) -> Pixels:
    """What `turned` had been given: the picture as its file stores it."""
    return turned(pixels, {6: 8, 8: 6}.get(orientation, orientation))
