"""How fast photographs are hashed and searched, beside imagehash, and what is found at which distance.

One thread; processor seconds.
"""

from statistics import median
from time import process_time

import cv2
import numpy as np
from PIL import Image
from tests.documents.images.pictures import Pixels, texture

from benchmarks.documents.hashing import hashed
from benchmarks.documents.pictures import CHANGES, KINDS, compressed
from benchmarks.documents.used import installed, seconds
from benchmarks.screening.told import Told, progress
from watchword.documents.images.hashes import CROPS, MIRROR, PhotoHashes, photo_hashes
from watchword.documents.images.search import PhotoIndex, within
from watchword.documents.images.template import LEAST, template_keys

DISTANCES = (4, 6, 8, 10, 12, 14)
MANY = 1_000_000
#: Hashes of one photograph: whole, mirrored, and one a crop.
EACH = 2 + len(CROPS)


def run(told: Told, pictures: int, strangers: int) -> None:
    """All of it; pictures of each kind for what is found, strangers for what is found wrongly."""
    cv2.setNumThreads(1)
    speed(told)
    searched(told)
    templates(told)
    heads = [f"≤ {most}" for most in DISTANCES]
    progress("photographs found again")
    told.table(("found (share)", "change", *heads),
               [row for kind in KINDS for row in recall(kind, _made(kind, pictures))])  # fmt: skip
    told.table(("wrongly found, of a million pairs", "of", *heads),
               [false_matches(kind, _made(kind, strangers)) for kind in KINDS])  # fmt: skip


def _made(kind: str, count: int) -> list[Pixels]:
    return [KINDS[kind](seed) for seed in range(count)]


def speed(told: Told) -> None:
    """Hashing with and without opening the file; the bar is for numpy's BLAS as it comes."""
    progress("photographs hashed")
    rows = []
    for one_thread, how in ((False, ""), (True, ", OPENBLAS_NUM_THREADS=1")):
        bare, opened = hashed(one_thread=one_thread)
        rows.append((f"ours, {EACH} hashes a photograph{how}", f"{1 / bare:,.0f}", f"{EACH / bare:,.0f}"))
        rows.append((f"ours, with opening the JPEG{how}", f"{1 / opened:,.0f}", f"{EACH / opened:,.0f}"))
        told.bar(
            f"photographs{how}: at least 5,000 hashes a processor second",
            EACH / bare >= 5_000,
            f"{EACH / bare:,.0f}",
        )
    if (peer := theirs([texture(seed) for seed in range(50)])) is None:
        rows.append(("imagehash", "not installed", ""))
    else:
        rows += [
            (f"imagehash, {name}, one hash", f"{1 / each:,.0f}", f"{1 / each:,.0f}") for name, each in peer
        ]
    told.table(("256-pixel pictures", "photographs a second", "hashes a second"), rows)


def theirs(pictures: list[Pixels]) -> list[tuple[str, float]] | None:
    """Seconds a hash of imagehash's perceptual and difference hashes; None where it is not installed."""
    if installed("ImageHash") == "not installed":
        return None
    import imagehash  # noqa: PLC0415 - a peer that need not be there

    opened = [Image.fromarray(picture) for picture in pictures]
    kinds = (("phash", imagehash.phash), ("dhash", imagehash.dhash))
    return [
        (name, seconds(lambda kind=kind: [kind(one) for one in opened]) / len(opened)) for name, kind in kinds
    ]


def searched(told: Told) -> None:
    """One hash, and one photograph with its mirrors and crops, against a million."""
    many = np.random.default_rng(1).integers(0, 2**64, MANY, dtype=np.uint64)
    index = PhotoIndex()
    index._hashes = np.random.default_rng(2).integers(0, 2**64, (1 + len(CROPS), MANY), dtype=np.uint64)
    index._named = [("", "")] * MANY
    asked = photo_hashes(texture(0))
    one, whole = [], []
    for _ in range(21):
        start = process_time()
        within(many, 12_345, 8)
        middle = process_time()
        index.near(asked)
        one.append((middle - start) * 1e3)
        whole.append((process_time() - middle) * 1e3)
    told.table(("searched among a million", "ms, median of 21"), [
        ("one hash", f"{median(one):.2f}"),
        (f"one photograph, mirrors and crops: {2 + 4 * len(CROPS)} comparisons", f"{median(whole):.1f}"),
    ])  # fmt: skip
    told.bar(
        "photographs: one hash among a million in at most 5 ms", median(one) <= 5, f"{median(one):.2f} ms"
    )
    told.bar("photographs: one photograph with mirrors and crops among a million in at most 5 ms",
             median(whole) <= 5, f"{median(whole):.1f} ms")  # fmt: skip


def templates(told: Told) -> None:
    """Regions with the same key: one ground under different middles, saved again and made smaller, and strangers."""
    large = texture(3, 1200, 900)
    took = seconds(lambda: template_keys(large))
    again, smaller, other = [], [], []
    for seed in range(60):
        one, strange = texture(seed, 640, 480), texture(seed + 900, 640, 480)
        two = one.copy()
        two[160:480, 120:360] = texture(seed + 500, 320, 240)
        keys = template_keys(compressed(one, 85))
        again.append(_common(keys, compressed(two, 50)))
        smaller.append(_common(keys, compressed(np.asarray(cv2.resize(two, (360, 480)), np.uint8), 50)))
        other.append(_common(keys, strange))
    told.table((f"grounds of documents, of 16 regions; {LEAST} make one ground", "regions with the same key"), [
        ("saved again under another middle", f"{min(again)} to {max(again)}"),
        ("the same, made smaller", f"{min(smaller)} to {max(smaller)}"),
        ("different grounds", f"at most {max(other)}"),
        ("ms of 1200 × 900", f"{took * 1e3:.1f}"),
    ])  # fmt: skip


def _common(keys: tuple[int, ...], picture: Pixels) -> int:
    return sum(a == b != 0 for a, b in zip(keys, template_keys(picture), strict=True))


def nearest(one: PhotoHashes, other: PhotoHashes) -> int:
    """The least distance by which a search would find one from the other; 65 where either has no hash."""
    found = PhotoIndex([("a", "1", one)]).near(other, 64)
    return found[0].distance if found else 65


def recall(kind: str, pictures: list[Pixels]) -> list[tuple[str, ...]]:
    """The share of changed pictures that are found, at each distance."""
    hashes, rows = [photo_hashes(picture) for picture in pictures], []
    for name, change in CHANGES.items():
        apart = np.array([
            nearest(own, photo_hashes(change(picture, seed)))
            for seed, (own, picture) in enumerate(zip(hashes, pictures, strict=True))
        ])  # fmt: skip
        rows.append((kind, name, *(f"{(apart <= most).mean():.3f}" for most in DISTANCES)))
    return rows


def false_matches(kind: str, pictures: list[Pixels]) -> tuple[str, ...]:
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
    return kind, f"{len(pairs):,} pairs", *(f"{(pairs <= most).mean() * 1e6:,.1f}" for most in DISTANCES)
