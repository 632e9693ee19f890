"""Whether a picture of a document is good enough to be read: advice for asking again, never a sign."""

from collections.abc import Iterator, Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from watchword.documents.limits import DocumentError
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "quality.resolution": "the picture's shorter side; number: pixels; shown, never scored",
    "quality.sharpness": "variance of the Laplacian at a width of 1,000 pixels; number: that variance; shown, never scored",
    "quality.glare": "share of blown-out pixels; number: 0 to 1; shown, never scored",
    "quality.ask-again": "too poor to judge: ask for the picture again; value: resolution, blur or glare; never a sign "
    "against the person",
}
"""Names of facts -> their meaning."""

#: The short side of a card (54 mm) at 300 dots an inch, as ICAO Doc 9303 asks of scans, is 638 pixels.
MIN_SIDE = 600
#: The usual rule of thumb for pictures of documents; flat pictures without print fall below it too.
MIN_SHARPNESS = 100.0
#: A tenth of the picture blown out hides fields; a white scan's background is why it is not less.
MAX_GLARE = 0.1

_WIDTH = 1_000
_BLOWN = 250
#: A scan on white paper is white around the card: such a frame is no glare.
_MARGIN = 0.1


def image_quality(image: NDArray[np.uint8]) -> tuple[Fact, ...]:
    """Resolution, sharpness and glare of `image` (height x width, or x 3 in RGB; 8 bits), and what to ask again.

    Raises DocumentError where the picture is empty or not of that shape.
    """
    if image.dtype != np.uint8 or image.size == 0 or image.ndim not in (2, 3):
        raise DocumentError("picture: empty or not 8-bit grey or RGB; convert it first")
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY) if image.ndim == 3 else image, np.uint8)
    side = float(min(grey.shape))
    sharpness = _sharpness(grey)
    glare = _glare(grey)
    return (
        Fact("quality.resolution", number=side),
        Fact("quality.sharpness", number=round(sharpness, 1)),
        Fact("quality.glare", number=round(glare, 3)),
        *_asked(side, sharpness, glare),
    )


def _asked(side: float, sharpness: float, glare: float) -> Iterator[Fact]:
    if side < MIN_SIDE:
        yield Fact("quality.ask-again", "resolution", side, detail=f"under {MIN_SIDE} pixels")
    if sharpness < MIN_SHARPNESS:
        yield Fact("quality.ask-again", "blur", round(sharpness, 1), detail=f"under {MIN_SHARPNESS:.0f}")
    if glare > MAX_GLARE:
        yield Fact("quality.ask-again", "glare", round(glare, 3), detail=f"over {MAX_GLARE:.0%}")


def _sharpness(grey: NDArray[np.uint8]) -> float:
    height, width = grey.shape
    if width > _WIDTH:
        size = (_WIDTH, max(1, round(height * _WIDTH / width)))
        grey = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
    return float(cv2.Laplacian(grey, cv2.CV_64F).var())


def _glare(grey: NDArray[np.uint8]) -> float:
    """The share of blown-out pixels within the middle of the picture."""
    top, left = (int(length * _MARGIN) for length in grey.shape)
    middle = grey[top : grey.shape[0] - top, left : grey.shape[1] - left]
    return float((middle >= _BLOWN).mean()) if middle.size else 0.0
