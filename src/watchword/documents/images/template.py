"""Whether pictures of different people were made from one template: the same ground around different faces.

Where the face is, nothing is compared. OpenCV 5 no longer brings a face detector (its cascades moved to contrib), so
none is used and none is guessed: an oval in the middle is left out, wherever a face may be. A face elsewhere falls
into a region that then simply differs. Pictures must be framed alike, as copies of one file are.
"""

from hashlib import blake2b

import cv2
import numpy as np
from numpy.typing import NDArray

from watchword.documents.images.hashes import SAMPLES, grey, hashes_of, is_flat

#: How the part that may be a face is found; shown beside every comparison.
FACE_AREA = "a fixed oval in the middle; no face detector is in use"
#: Regions down and across; those whose middle lies in the oval are left out, which leaves sixteen.
GRID = 5
#: Half axes of the oval, as shares of height and width: a head and shoulders photo's face.
OVAL = (0.36, 0.28)
#: Bits of 64 in which the same ground may differ after JPEG compression. Chosen by benchmarks/documents/photos.py.
ALIKE = 10
#: Regions that both pictures must have something on before they are compared.
LEAST = 4
#: Sides of the blocks whose exact content is compared: what JPEG codes as one, colours halved both ways.
BLOCK = 16
#: Brightness (of 255) by which a block's pixels must differ before it says anything.
_TELLING = 24


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


def same_template(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """The share (0 to 1) of regions that are alike, of those where both pictures show something.

    0.0 where fewer than `LEAST` can be compared: nothing is known then, which is not that they differ.
    """
    told = [(one, other) for one, other in zip(a, b, strict=False) if one and other]
    if len(told) < LEAST:
        return 0.0
    return sum((one ^ other).bit_count() <= ALIKE for one, other in told) / len(told)


def block_keys(image: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Exact hashes of the picture's blocks on its grid, sorted, each once; even blocks left out."""
    height, width = (side // BLOCK for side in image.shape[:2])
    if height * width == 0:
        return np.empty(0, np.uint64)
    cut = image[: height * BLOCK, : width * BLOCK].reshape(height, BLOCK, width, BLOCK, 3)
    blocks = np.ascontiguousarray(cut.transpose(0, 2, 1, 3, 4)).reshape(height * width, -1)
    telling = blocks[blocks.max(axis=1) - blocks.min(axis=1) >= _TELLING]
    digests = b"".join(blake2b(block.tobytes(), digest_size=8).digest() for block in telling)
    return np.unique(np.frombuffer(digests, dtype=">u8").astype(np.uint64))


def identical_blocks(a: NDArray[np.uint64], b: NDArray[np.uint64]) -> int:
    """How many blocks two pictures share to the pixel, wherever on their grids they lie; from `block_keys`.

    Photographs of different things share none: sensor noise never repeats. One file's parts do.
    """
    return len(np.intersect1d(a, b, assume_unique=True))
