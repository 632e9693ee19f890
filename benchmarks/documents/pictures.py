"""Pictures made of numbers, and what people do to a picture before they hand it in again.

Clouds with nature's spectrum, alone or with even shapes, and a third kind that all have one oval in the middle, so
that their coarse shape is alike as portraits' is.
"""

from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
from PIL import Image
from tests.documents.images.pictures import Pixels, encoded, texture, with_shapes

SIZE = (320, 256)


def centred(seed: int) -> Pixels:
    """A cloud with an oval in the middle and another below it, as every portrait's coarse shape has."""
    rng = np.random.default_rng(seed + 20_000)
    picture = texture(seed, *SIZE)
    height, width = SIZE
    light, dark = int(rng.integers(150, 230)), int(rng.integers(20, 110))
    middle = (width // 2 + int(rng.integers(-12, 13)), height * 2 // 5 + int(rng.integers(-12, 13)))
    cv2.ellipse(picture, (middle[0], height), (width * 2 // 5, height * 3 // 10), 0, 0, 360, (dark,) * 3, -1)
    axes = (width // 5 + int(rng.integers(-6, 7)), height // 4 + int(rng.integers(-6, 7)))
    cv2.ellipse(picture, middle, axes, 0, 0, 360, (light,) * 3, -1)
    return np.asarray(cv2.addWeighted(picture, 0.8, texture(seed + 1, *SIZE), 0.2, 0), dtype=np.uint8)


KINDS: dict[str, Callable[[int], Pixels]] = {
    "clouds": lambda seed: texture(seed, *SIZE),
    "shapes": lambda seed: with_shapes(seed, *SIZE),
    "centred": centred,
}


def compressed(picture: Pixels, quality: int = 40) -> Pixels:
    """Saved as JPEG and opened again."""
    return np.asarray(Image.open(BytesIO(encoded(picture, "JPEG", quality=quality))))


def cropped(picture: Pixels, share: float, seed: int) -> Pixels:
    """A share of each side cut off, at a place drawn by chance."""
    height, width = picture.shape[:2]
    rng = np.random.default_rng(seed)
    top, left = (int(rng.integers(0, int(side * share) + 1)) for side in (height, width))
    return picture[top : top + int(height * (1 - share)), left : left + int(width * (1 - share))].copy()


def sided(picture: Pixels, share: float, seed: int) -> Pixels:
    """A share cut off one side."""
    cut = int(picture.shape[0] * share)
    return np.ascontiguousarray(np.rot90(np.rot90(picture, seed % 4)[cut:], -(seed % 4)))


def smaller(picture: Pixels) -> Pixels:
    """To 40 % of its sides."""
    return np.asarray(cv2.resize(picture, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA))


def mirrored(picture: Pixels) -> Pixels:
    """Left for right."""
    return np.ascontiguousarray(picture[:, ::-1])


CHANGES: dict[str, Callable[[Pixels, int], Pixels]] = {
    "JPEG quality 40": lambda picture, _: compressed(picture),
    "resized to 40 %": lambda picture, _: smaller(picture),
    "mirrored": lambda picture, _: mirrored(picture),
    "brighter by 30": lambda picture, _: np.clip(picture.astype(np.int16) + 30, 0, 255).astype(np.uint8),
    "contrast x 0.7": lambda picture, _: np.asarray(picture * 0.7 + 30, dtype=np.uint8),
    "10 % off one side": lambda picture, seed: sided(picture, 0.10, seed),
    "15 % off one side": lambda picture, seed: sided(picture, 0.15, seed),
    "10 % off both, anywhere": lambda picture, seed: cropped(picture, 0.10, seed),
    "15 % off both, anywhere": lambda picture, seed: cropped(picture, 0.15, seed),
    "20 % off both, anywhere": lambda picture, seed: cropped(picture, 0.20, seed),
    "grey border": lambda picture, _: np.pad(picture, ((30, 30), (20, 20), (0, 0)), constant_values=128),
    "mirrored, 10 % off, JPEG 40": lambda picture, seed: compressed(cropped(mirrored(picture), 0.10, seed)),
}
