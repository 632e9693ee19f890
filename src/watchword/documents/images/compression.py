"""How a JPEG was compressed, and whether it looks as if it had been compressed more strongly before.

A picture that was saved at quality 60 and again at 90 loses least when it is saved at 60 once more: the dip in what
is lost ("ghost", Farid 2009) names the earlier quality. It is advice: a screenshot, a messenger or a form that
shrinks uploads leaves nothing or leaves the same, and honest pictures are saved twice every day.
"""

from io import BytesIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from watchword.documents.images.containers import jpeg_segments

#: The sum of the luminance table of T.81 annex K.1, which encoders scale by quality.
_STANDARD = 3_657
#: Earlier qualities that are tried, and how far below the last one they must lie.
TRIED = range(30, 91)
APART = 8
#: Steps of quality to either side against which a dip is measured: it is itself one or two wide.
BESIDE = 3
#: How far under the line between its neighbours the loss must dip. Chosen by benchmarks/documents/photos.py.
DIP = 0.12
#: Sides of the middle part that is tried, a multiple of sixteen so that the blocks stay where they were.
_PART = 256
#: Sides of the largest block that JPEG codes as one (colours halved both ways).
_BLOCK = 16


def quality_of(data: bytes) -> int | None:
    """The quality (1 to 100) whose scaled standard table comes nearest a JPEG's; None where it has no table."""
    for segment in jpeg_segments(data):
        body = segment.payload
        if segment.marker == 0xDB and body and body[0] & 15 == 0:
            wide = body[0] >> 4
            values = np.frombuffer(body[1 : 129 if wide else 65], dtype=np.uint8)
            if len(values) < (128 if wide else 64):  # a table behind the pixels, which no decoder looks at
                continue
            values = values.view(">u2") if wide else values
            scale = 100 * float(values.sum()) / _STANDARD
            quality = (200 - scale) / 2 if scale <= 100 else 5_000 / scale
            return int(np.clip(round(quality), 1, 100))
    return None


def earlier_quality(stored: NDArray[np.uint8], quality: int) -> int | None:
    """The lower quality at which a JPEG (its pixels as stored, not turned) seems to have been saved before.

    None where nothing dips: saved once, at a higher quality, cropped off its blocks, or resized since.
    """
    part = _middle(stored)
    last = min(TRIED[-1], quality - APART)
    if last < TRIED[0] or min(part.shape[:2]) < 64:
        return None
    losses = np.log([_loss(part, one) for one in range(TRIED[0] - BESIDE, last + BESIDE + 1)])
    dips = (losses[: -2 * BESIDE] + losses[2 * BESIDE :]) / 2 - losses[BESIDE:-BESIDE]
    best = int(np.argmax(dips))
    return TRIED[best] if dips[best] > DIP else None


def _middle(stored: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The middle of the picture, on its blocks."""
    height, width = (min(_PART, side // _BLOCK * _BLOCK) for side in stored.shape[:2])
    top, left = (
        (whole - part) // 2 // _BLOCK * _BLOCK
        for whole, part in zip(stored.shape, (height, width), strict=False)
    )
    return stored[top : top + height, left : left + width]


def _loss(part: NDArray[np.uint8], quality: int) -> float:
    """The mean squared change of brightness when saved at a quality."""
    grey = np.asarray(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    file = BytesIO()
    Image.fromarray(grey).save(file, "JPEG", quality=quality)
    again = np.asarray(Image.open(BytesIO(file.getvalue()), formats=("JPEG",)), dtype=np.float32)
    return float(((again - grey) ** 2).mean()) + 0.01
