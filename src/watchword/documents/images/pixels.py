"""Every way of storing colours as plain red, green and blue, and the eight ways of turning a picture."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


def rgb(image: Image.Image) -> Pixels:
    """A loaded picture as height x width x 3, 0 to 255; transparency on white; 16 bits scaled to 8.

    Colour profiles are not applied: a hash of brightness does not need them, and they are one more parser.
    """
    if image.mode.startswith("I") or image.mode == "F":
        return _deep(np.asarray(image))
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, (255, 255, 255, 255))
        image = Image.alpha_composite(paper, seen)
    return np.ascontiguousarray(image if image.mode == "RGB" else image.convert("RGB"), dtype=np.uint8)


def _deep(values: NDArray[np.generic]) -> Pixels:
    """Grey of 16 or 32 bits, or of fractions, as three equal bytes: from its own least to its own greatest value."""
    grey = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    if values.dtype.kind in "iu" and grey.max(initial=0) <= 255 and grey.min(initial=0) >= 0:
        low, high = 0.0, 255.0
    elif values.dtype.kind in "iu" and grey.max(initial=0) <= 65_535 and grey.min(initial=0) >= 0:
        low, high = 0.0, 65_535.0
    else:
        low, high = float(grey.min(initial=0)), float(grey.max(initial=0))
    scaled = (grey - low) * (255.0 / max(high - low, 1e-12))
    return np.repeat(scaled.round().astype(np.uint8)[:, :, None], 3, axis=2)


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
