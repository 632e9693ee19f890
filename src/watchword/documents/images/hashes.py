"""Perceptual hashes of a photo: what it shows at its coarsest, so that a re-used photo is found again.

A hash is the signs of the 64 lowest frequencies of the brightness (discrete cosine transform, the mean left out).
Mirroring a picture changes the sign of every odd horizontal frequency and nothing else, so the mirrored picture's
hash is an exclusive or with one constant. It compares pictures, never faces: no part of it describes a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from watchword.documents.images.trimming import trimmed
from watchword.records.fact import Fact

#: What hashing says (name -> meaning).
FACTS: Mapping[str, str] = {
    "image.flat": "too plain or too small to be told from others (a logo, a blank page), so it has no hash; "
    "shown, never scored",
}
#: Samples a side that a picture is reduced to.
SAMPLES = 128
#: What a crop may keep of a side, as shares from and to: an eighth is about what people cut off to hide a re-use.
_ALL, _FIRST, _INNER, _LAST = (0.0, 1.0), (0.0, 0.88), (0.06, 0.94), (0.12, 1.0)
_SIDES = ((_ALL, "", ""), (_FIRST, "top", "left"), (_INNER, "middle", "centre"), (_LAST, "bottom", "right"))
#: The crops that are hashed beside the whole, by name: what they keep of the height and of the width.
CROPS: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = MappingProxyType({
    f"{down} {across}".strip(): (rows, columns)
    for rows, down, _ in _SIDES for columns, _, across in _SIDES if down or across
})  # fmt: skip
#: Frequencies (down, across), lowest first, without the mean.
_ORDER = sorted(((u, v) for u in range(12) for v in range(12) if u + v), key=lambda at: (sum(at), at))[:64]
_MOST = max(max(at) for at in _ORDER) + 1
_DOWN, _ACROSS = (np.array([at[axis] for at in _ORDER]) for axis in (0, 1))
#: Exclusive or with this is the mirrored picture's hash.
MIRROR = int(np.packbits(_ACROSS % 2 == 1).view(">u8")[0])
#: A picture is flat where this share of it lies within so many of 64 steps of brightness.
_PLAIN_SHARE, _PLAIN_STEPS = 0.90, 5
#: The shortest side, in pixels, that is hashed.
_LEAST = 32


@dataclass(frozen=True)
class PhotoHashes:
    """A photo's hashes, each an unsigned 64-bit number.

    whole: of the picture without its borders; None where it is too plain to tell. mirrored: of its mirror image.
    crops: in the order of `CROPS`. facts: named in `FACTS`.
    """

    whole: int | None
    mirrored: int | None
    crops: tuple[int, ...]
    facts: tuple[Fact, ...] = ()


def photo_hashes(image: NDArray[np.uint8]) -> PhotoHashes:
    """The hashes of a picture (height x width x 3, 0 to 255)."""
    if min(image.shape[:2]) < _LEAST:
        return _flat("smaller than 32 pixels")
    seen = trimmed(grey(image))
    if min(seen.shape) < _LEAST // 2:
        return _flat("one even colour")
    samples = cv2.resize(seen, (SAMPLES, SAMPLES), interpolation=cv2.INTER_AREA)
    if is_flat(samples):
        return _flat("few shades")
    whole, *crops = hashes_of(samples)
    return PhotoHashes(whole, whole ^ MIRROR, tuple(crops))


def _flat(why: str) -> PhotoHashes:
    """No hash, and why."""
    return PhotoHashes(None, None, (), (Fact("image.flat", why),))


def grey(image: NDArray[np.uint8], side: int = 256) -> NDArray[np.uint8]:
    """Brightness, 0 to 255, reduced so that the longer side has at most `side` pixels."""
    height, width = image.shape[:2]
    if max(height, width) > side:
        scale = side / max(height, width)
        to = (max(1, round(width * scale)), max(1, round(height * scale)))
        image = cv2.resize(image, to, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def is_flat(samples: NDArray[np.uint8]) -> bool:
    """Whether nearly all of the brightness lies within a few steps: a logo, a blank page, an even wall."""
    counts = np.sort(cv2.calcHist([samples], [0], None, [64], [0, 256]).ravel())
    return bool(counts[-_PLAIN_STEPS:].sum() >= _PLAIN_SHARE * samples.size)


def hashes_of(samples: NDArray[np.uint8]) -> list[int]:
    """The hashes of the whole and of each crop, from `SAMPLES` x `SAMPLES` of brightness, in two multiplications."""
    spectrum = _BASIS @ samples.astype(np.float32) @ _BASIS.T
    bits = spectrum[_ROWS, _COLUMNS] > 0
    return [int(number) for number in np.packbits(bits, axis=1).view(">u8")[:, 0]]


def _basis(start: float, end: float) -> NDArray[np.float32]:
    """Cosines of the lowest frequencies over part of a side, nothing outside it; each without its own mean."""
    middles = (np.arange(SAMPLES) + 0.5) / SAMPLES
    inside = (middles >= start) & (middles <= end)
    places = np.where(inside, (middles - start) / (end - start), 0.0)
    waves = np.cos(np.pi * np.arange(_MOST)[:, None] * places) * inside
    waves[1:] -= waves[1:].sum(axis=1, keepdims=True) / inside.sum() * inside
    return np.asarray(waves, dtype=np.float32)


_PARTS = (_ALL, _FIRST, _INNER, _LAST)
_BASIS = np.concatenate([_basis(*part) for part in _PARTS])
_BOXES = ((_ALL, _ALL), *CROPS.values())
_ROWS = np.stack([_PARTS.index(rows) * _MOST + _DOWN for rows, _ in _BOXES])
_COLUMNS = np.stack([_PARTS.index(columns) * _MOST + _ACROSS for _, columns in _BOXES])
