"""Everybody's photo hashes, searched by counting bits that differ: a plain scan, no index to keep right."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchword.documents.images.hashes import CROPS, MIRROR, PhotoHashes

#: Bits of 64 that may differ. By benchmarks/documents/photos.py, on made pictures: everything saved again, resized, mirrored or
#: brightened is within 4, and a tenth cut off one side within 8; of a million pairs of strangers none is within 8, but
#: some 40 where all have one shape in the middle, as portraits do. At 10 those would be some 500.
DISTANCE = 8
#: Hashes compared at a time, so that what is in between stays in the processor's cache.
_BLOCK = 32_768
_NAMES = ("whole", *CROPS)


@dataclass(frozen=True, order=True)
class Match:
    """A photo that shows the same picture.

    distance: bits of 64 that differ. mirrored: one is the other's mirror image. crop: `whole`, or the part of one
    that is the whole of the other, a name in `CROPS`.
    """

    distance: int
    person: str
    document: str
    mirrored: bool
    crop: str


class PhotoIndex:
    """The hashes of many photos in memory: 128 bytes a photo beside its two names."""

    def __init__(self, photos: Iterable[tuple[str, str, PhotoHashes]] = ()) -> None:
        """photos: (person, document, hashes); those without a hash are passed over."""
        kept = [(person, document, hashes) for person, document, hashes in photos if hashes.whole is not None]
        self._named = [(person, document) for person, document, _ in kept]
        rows = [(hashes.whole, *hashes.crops) for _, _, hashes in kept]
        #: One row a kind of hash, so that a scan reads memory in order.
        self._hashes = np.ascontiguousarray(np.array(rows, dtype=np.uint64).reshape(len(rows), len(_NAMES)).T)

    def __len__(self) -> int:
        """How many photos are searched."""
        return len(self._named)

    def near(self, hashes: PhotoHashes, distance: int = DISTANCE) -> list[Match]:
        """Photos that show the same picture: as it is, mirrored, or one a crop of the other; nearest first.

        Each photo once, by its nearest hash. Empty for a picture that has no hash.
        """
        found: dict[int, Match] = {}
        if hashes.whole is None:
            return []
        whole, *parts = self._hashes
        asked = [("whole", hashes.whole, whole)]
        asked += [(name, hashes.whole, part) for name, part in zip(CROPS, parts, strict=True)]
        asked += [(name, crop, whole) for name, crop in zip(CROPS, hashes.crops, strict=True)]
        for crop, one, many in asked:
            for mirrored in (False, True):
                rows, apart = within(many, one ^ MIRROR if mirrored else one, distance)
                for row, bits in zip(rows.tolist(), apart.tolist(), strict=True):
                    person, document = self._named[row]
                    if row not in found or bits < found[row].distance:
                        found[row] = Match(bits, person, document, mirrored, crop)
        return sorted(found.values())


def within(many: NDArray[np.uint64], one: int, distance: int) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """The rows whose hash differs in at most `distance` bits, and in how many."""
    rows, apart = [np.empty(0, np.intp)], [np.empty(0, np.uint8)]
    sought = np.uint64(one)
    for start in range(0, len(many), _BLOCK):
        bits = np.bitwise_count(many[start : start + _BLOCK] ^ sought)
        near = np.flatnonzero(bits <= distance)
        if near.size:
            rows.append(near + start)
            apart.append(bits[near])
    return np.concatenate(rows), np.concatenate(apart)
