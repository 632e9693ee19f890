"""Pictures that stand where applicants' photographs stand: cloudy colour, never a face and never a document."""

import io
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SIDE = 640


def write_photo(path: Path, seed: int, mirrored: bool = False, quality: int = 88) -> None:
    """Writes a JPEG or PNG of a texture that the seed alone determines."""
    pixels = _texture(seed)
    if mirrored:
        pixels = pixels[:, ::-1]
    held = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(
        held, format="PNG" if path.suffix == ".png" else "JPEG", quality=quality
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(held.getvalue())


def _texture(seed: int) -> NDArray[np.uint8]:
    """Noise of doubling fineness and halving strength, as clouds have it, in three colours."""
    dice = np.random.default_rng(seed)
    whole = np.zeros((_SIDE, _SIDE, 3), np.float32)
    for octave in range(7):
        cells = 2 ** (octave + 1)
        noise = dice.random((cells, cells, 3), np.float32)
        whole += cv2.resize(noise, (_SIDE, _SIDE), interpolation=cv2.INTER_CUBIC) / 1.7**octave
    spread = (whole - whole.min()) / float(whole.max() - whole.min())
    texture: NDArray[np.uint8] = (spread * 255).astype(np.uint8)
    return texture
