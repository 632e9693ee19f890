"""Whether pictures of different people were made from one template: the same ground around different faces.

Where the face is, nothing is compared. OpenCV 5 no longer brings a face detector (its cascades moved to contrib), so
none is used and none is guessed: an oval in the middle is left out, wherever a face may be. A face elsewhere falls
into a region that then simply differs. Pictures must be framed alike, as copies of one file are.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from watchword.documents.images.hashes import SAMPLES, grey, hashes_of, is_flat

#: Regions down and across; those whose middle lies in the oval are left out, which leaves sixteen.
GRID = 5
#: Half axes of the oval, as shares of height and width: a head and shoulders photo's face.
OVAL = (0.36, 0.28)
#: Regions, of the sixteen, whose keys must be the same before two pictures are said to have one ground. After JPEG at
#: half the quality and three quarters of the size all of sixty made grounds had more (`benchmarks/documents/photos.py`).
LEAST = 4


def _regions() -> list[tuple[int, int]]:
    """Rows and columns of the grid outside the oval."""
    middles = [(place + 0.5) / GRID - 0.5 for place in range(GRID)]
    return [
        (row, column)
        for row in range(GRID)
        for column in range(GRID)
        if (middles[row] / OVAL[0]) ** 2 + (middles[column] / OVAL[1]) ** 2 > 1
    ]


REGIONS = tuple(_regions())


def template_keys(image: NDArray[np.uint8]) -> tuple[int, ...]:
    """One 64-bit hash a background region (`REGIONS`), 0 where the region is even and says nothing.

    image: height x width x 3, 0 to 255. Empty for a picture under 160 pixels a side.
    """
    if min(image.shape[:2]) < 160:
        return ()
    seen = cv2.resize(grey(image, side=640), (GRID * SAMPLES, GRID * SAMPLES), interpolation=cv2.INTER_AREA)
    parts = (seen[r * SAMPLES : (r + 1) * SAMPLES, c * SAMPLES : (c + 1) * SAMPLES] for r, c in REGIONS)
    return tuple(_key(np.ascontiguousarray(part)) for part in parts)


def _key(part: NDArray[np.uint8]) -> int:
    """A region's hash, 0 where it is even."""
    return 0 if is_flat(part) else hashes_of(part)[0] or 1
