"""The small copy of a photo that is kept for a person to look at, without anything its file said."""

from io import BytesIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: The longest side of a kept copy, in pixels: enough to see that two are one picture, too little to print.
SIDE = 256
#: The most bytes of one.
BYTES = 65_536


def thumbnail(image: NDArray[np.uint8]) -> bytes:
    """A JPEG of at most `SIDE` pixels a side of a picture (height x width x 3, 0 to 255), without metadata."""
    height, width = image.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    to = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(image, to, interpolation=cv2.INTER_AREA)
    file = BytesIO()
    Image.fromarray(np.asarray(small, dtype=np.uint8)).save(file, "JPEG", quality=80)
    return file.getvalue()
