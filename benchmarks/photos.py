"""`python -m benchmarks.photos`: how fast photos are hashed and searched, and what is found at which distance.

Pictures are made of numbers: clouds with nature's spectrum, alone or with even shapes, and a third kind that all have
one oval in the middle, so that their coarse shape is alike as portraits' is. One thread; processor seconds.
"""

import argparse
import os
import platform
import time
from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
from PIL import Image
from tests.documents.images.pictures import Pixels, encoded, texture, with_shapes

from watchword.documents.images.hashes import CROPS, MIRROR, PhotoHashes, photo_hashes
from watchword.documents.images.open import open_image
from watchword.documents.images.search import PhotoIndex, within
from watchword.documents.images.template import block_keys, identical_blocks, same_template, template_keys
from watchword.documents.limits import Limits

DISTANCES = (4, 6, 8, 10, 12, 14)
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


CHANGES: dict[str, Callable[[Pixels, int], Pixels]] = {
    "JPEG quality 40": lambda picture, _: compressed(picture),
    "resized to 40 %": lambda picture, _: np.asarray(cv2.resize(picture, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)),
    "mirrored": lambda picture, _: np.ascontiguousarray(picture[:, ::-1]),
    "brighter by 30": lambda picture, _: np.clip(picture.astype(np.int16) + 30, 0, 255).astype(np.uint8),
    "contrast x 0.7": lambda picture, _: np.asarray(picture * 0.7 + 30, dtype=np.uint8),
    "10 % off one side": lambda picture, seed: sided(picture, 0.10, seed),
    "15 % off one side": lambda picture, seed: sided(picture, 0.15, seed),
    "10 % off both, anywhere": lambda picture, seed: cropped(picture, 0.10, seed),
    "15 % off both, anywhere": lambda picture, seed: cropped(picture, 0.15, seed),
    "20 % off both, anywhere": lambda picture, seed: cropped(picture, 0.20, seed),
    "grey border": lambda picture, _: np.pad(picture, ((30, 30), (20, 20), (0, 0)), constant_values=128),
    "mirrored, 10 % off, JPEG 40": lambda picture, seed: compressed(cropped(np.ascontiguousarray(picture[:, ::-1]), 0.10, seed)),
}  # fmt: skip


def nearest(one: PhotoHashes, other: PhotoHashes) -> int:
    """The least distance by which a search would find one from the other; 65 where either has no hash."""
    found = PhotoIndex([("a", "1", one)]).near(other, 64)
    return found[0].distance if found else 65


def recall(kind: str, pictures: list[Pixels]) -> None:
    """The share of changed pictures that are found, at each distance."""
    hashes = [photo_hashes(picture) for picture in pictures]
    for name, change in CHANGES.items():
        apart = np.array([
            nearest(own, photo_hashes(change(picture, seed)))
            for seed, (own, picture) in enumerate(zip(hashes, pictures, strict=True))
        ])  # fmt: skip
        print(
            f"| {kind} | {name} | " + " | ".join(f"{(apart <= most).mean():.3f}" for most in DISTANCES) + " |"
        )


def false_matches(kind: str, pictures: list[Pixels]) -> None:
    """Of a million pairs of different pictures, how many a search takes for one."""
    hashes = [made for made in map(photo_hashes, pictures) if made.whole is not None]
    whole = np.array([made.whole for made in hashes], dtype=np.uint64)
    crops = np.array([made.crops for made in hashes], dtype=np.uint64)
    least = np.full((len(hashes), len(hashes)), 64, dtype=np.uint8)
    for mask in (0, MIRROR):
        for part in (whole, *crops.T):
            apart = np.bitwise_count(whole[:, None] ^ part[None, :] ^ np.uint64(mask))
            np.minimum(least, np.minimum(apart, apart.T), out=least)
    pairs = least[np.triu_indices(len(hashes), 1)]
    told = " | ".join(f"{(pairs <= most).mean() * 1e6:,.1f}" for most in DISTANCES)
    print(f"| {kind} | {len(pairs):,} pairs | {told} |")


def seconds(work: Callable[[], object], times: int) -> float:
    """Processor seconds of one call."""
    work()
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def speed() -> None:
    """Hashing with and without decoding, searching a million, and the template's parts."""
    pictures = [texture(seed) for seed in range(50)]
    files = [encoded(picture, "JPEG", quality=85) for picture in pictures]
    each = 2 + len(CROPS)
    bare = seconds(lambda: [photo_hashes(picture) for picture in pictures], 20) / len(pictures)
    whole = seconds(lambda: [photo_hashes(open_image(file, Limits()).pixels) for file in files], 10) / len(
        files
    )
    print(f"hashing 256-pixel pictures: {1 / bare:,.0f} photos, {each / bare:,.0f} hashes a second")
    print(f"  with opening the JPEG:    {1 / whole:,.0f} photos, {each / whole:,.0f} hashes a second")
    many = np.random.default_rng(1).integers(0, 2**64, 1_000_000, dtype=np.uint64)
    print(f"one hash against a million: {seconds(lambda: within(many, 12_345, 8), 50) * 1e3:.2f} ms")
    index = PhotoIndex()
    index._hashes = np.random.default_rng(2).integers(0, 2**64, (1 + len(CROPS), 1_000_000), dtype=np.uint64)
    index._named = [("", "")] * 1_000_000
    asked = photo_hashes(pictures[0])
    print(
        f"one photo ({2 + 4 * len(CROPS)} comparisons) against a million: {seconds(lambda: index.near(asked), 10) * 1e3:.1f} ms"
    )
    large = texture(3, 1200, 900)
    print(f"template keys of 1200 x 900: {seconds(lambda: template_keys(large), 20) * 1e3:.1f} ms; "
          f"block keys: {seconds(lambda: block_keys(large), 5) * 1e3:.1f} ms")  # fmt: skip


def templates() -> None:
    """Regions and blocks alike: one ground under different middles, and different grounds."""
    same, other, blocks, none = [], [], [], []
    for seed in range(60):
        one = texture(seed, 640, 480)
        two = one.copy()
        two[160:480, 120:360] = texture(seed + 500, 320, 240)
        strange = texture(seed + 900, 640, 480)
        keys = template_keys(compressed(one, 85))
        same.append(same_template(keys, template_keys(compressed(two, 50))))
        other.append(same_template(keys, template_keys(strange)))
        exact = block_keys(compressed(one, 85))
        blocks.append(identical_blocks(exact, block_keys(compressed(two, 85))) / max(1, len(exact)))
        none.append(identical_blocks(exact, block_keys(compressed(strange, 85))))
    print(
        f"regions alike: one ground {min(same):.2f} to {max(same):.2f}, different {min(other):.2f} to {max(other):.2f}"
    )
    print(
        f"blocks identical: one ground {min(blocks):.2f} to {max(blocks):.2f} of all, different at most {max(none)}"
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.photos", description=__doc__)
    parser.add_argument("--pictures", type=int, default=200, help="of each kind, for what is found")
    parser.add_argument(
        "--strangers", type=int, default=2_000, help="of each kind, for what is found wrongly"
    )
    given = parser.parse_args()
    cv2.setNumThreads(1)
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, OpenCV {cv2.__version__}"
    )
    speed()
    templates()
    heads = " | ".join(f"≤ {most}" for most in DISTANCES)
    print(f"\nfound (share)\n\n| kind | change | {heads} |\n|{' --- |' * (len(DISTANCES) + 2)}")
    for kind, made in KINDS.items():
        recall(kind, [made(seed) for seed in range(given.pictures)])
    print(
        f"\nwrongly found (of a million pairs)\n\n| kind | of | {heads} |\n|{' --- |' * (len(DISTANCES) + 2)}"
    )
    for kind, made in KINDS.items():
        false_matches(kind, [made(seed) for seed in range(given.strangers)])


if __name__ == "__main__":
    main()
