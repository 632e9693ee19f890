"""Pictures made of numbers: textures as nature has them, with shapes on them; never a person, never a document."""

from io import BytesIO
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


def texture(seed: int, height: int = 256, width: int = 256, steepness: float = 2.2) -> Pixels:
    """A cloud: noise whose energy falls with frequency, as in photographs (steepness 2 is nature's)."""
    rng = np.random.default_rng(seed)
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    fall = np.maximum(np.hypot(down, across), 1 / max(height, width)) ** (-steepness / 2 - 0.1)
    layers = [
        np.fft.irfft2(np.fft.rfft2(rng.normal(size=(height, width))) * fall, (height, width))
        for _ in range(3)
    ]
    grey = layers[0]
    stack = np.stack([0.8 * grey + 0.2 * layer for layer in (grey, layers[1], layers[2])], axis=2)
    stack = (stack - stack.mean()) / stack.std()
    return np.asarray(np.clip(stack * 50 + 128, 0, 255), dtype=np.uint8)


def with_shapes(seed: int, height: int = 256, width: int = 256) -> Pixels:
    """A cloud with a few even shapes on it."""
    rng = np.random.default_rng(seed + 10_000)
    picture = texture(seed, height, width)
    for _ in range(6):
        colour = [int(value) for value in rng.integers(0, 256, 3)]
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        axes = (int(rng.integers(8, width // 4)), int(rng.integers(8, height // 4)))
        cv2.ellipse(picture, centre, axes, float(rng.integers(0, 180)), 0, 360, colour, -1)
    return picture


def encoded(pixels: Pixels, kind: str = "PNG", **options: Any) -> bytes:
    """The picture as a file."""
    file = BytesIO()
    Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()
