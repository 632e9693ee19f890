"""Even borders (letterboxes, page margins, frames) cut off a picture before it is compared."""

import cv2
import numpy as np
from numpy.typing import NDArray

#: Brightness (of 255) by which the pixels of one border line may differ: what JPEG leaves of an even line.
EVEN = 12
#: The most that is cut off one side, as a share of it: beyond, an even ground is part of the picture.
MOST = 0.35


def trimmed(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture (height x width) without even border lines; one that is even all over comes back empty."""
    left, right = _inner(grey)
    across = np.asarray(cv2.transpose(grey[:, left:right]), dtype=np.uint8) if right else grey[:, :0].T
    top, bottom = _inner(across)
    return grey[top:bottom, left:right]


def _inner(grey: NDArray[np.uint8]) -> tuple[int, int]:
    """The first column that is not even, and the place after the last; (0, 0) where every one is even."""
    if grey.size == 0:
        return 0, 0
    told = np.flatnonzero(grey.max(axis=0) - grey.min(axis=0) > EVEN)
    if told.size == 0:
        return 0, 0
    size = grey.shape[1]
    most = int(size * MOST)
    return min(int(told[0]), most), max(int(told[-1]) + 1, size - most)
