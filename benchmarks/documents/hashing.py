"""Hashing photographs, in a process of its own: seconds a photograph alone and with opening its JPEG.

The number of threads that numpy's BLAS starts is read from the environment when numpy is loaded.
"""

import json
import os
import subprocess
import sys

import cv2
from tests.documents.images.pictures import encoded, texture

from benchmarks.documents.used import seconds
from watchword.documents.images.hashes import photo_hashes
from watchword.documents.images.open import open_image
from watchword.documents.limits import Limits

PICTURES = 50


def hashed(*, one_thread: bool) -> tuple[float, float]:
    """Processor seconds a photograph: hashed, and opened and hashed; with BLAS as it comes or with one thread."""
    around = {**os.environ, **({"OPENBLAS_NUM_THREADS": "1"} if one_thread else {})}
    command = [sys.executable, "-m", "benchmarks.documents.hashing"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=around)
    bare, opened = json.loads(done.stdout)
    return bare, opened


def measured() -> tuple[float, float]:
    """The same in this process."""
    cv2.setNumThreads(1)
    pictures = [texture(seed) for seed in range(PICTURES)]
    files = [encoded(picture, "JPEG", quality=85) for picture in pictures]
    bare = seconds(lambda: [photo_hashes(picture) for picture in pictures])
    opened = seconds(lambda: [photo_hashes(open_image(file, Limits()).pixels) for file in files])
    return bare / PICTURES, opened / PICTURES


if __name__ == "__main__":
    print(json.dumps(measured()))
