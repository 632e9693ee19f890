"""Candidate pairs: MinHash signatures in 42 bands of 3, so that a pair of Jaccard 0.5 is missed once in 270."""

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from watchword.linkage.texts.shingles import Shingles

#: 1 − (1 − J³)⁴²: 0.996 at Jaccard 0.5, 1 − 2·10⁻⁸ at 0.7.
BANDS, ROWS = 42, 3
SEED = 42
#: Documents with fewer shingles of their own say nothing.
FEWEST = 20
#: In a bucket each document is paired with so many that follow it: work stays linear, and other bands find the rest.
LARGEST_BUCKET = 40

Pairs = NDArray[np.int64]


def candidates(shingles: Shingles) -> Pairs:
    """Pairs (n, 2) of documents, the lower first, that agree on all rows of any band."""
    documents = np.flatnonzero(shingles.sizes >= FEWEST)
    if len(documents) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    signatures = _signatures(shingles, documents)
    codes = [np.zeros(0, dtype=np.int64)]
    for band in range(BANDS):
        codes.append(_in_band(_key(signatures[:, band * ROWS : (band + 1) * ROWS]), len(documents)))
    pairs = np.unique(np.concatenate(codes))
    return np.stack([documents[pairs // len(documents)], documents[pairs % len(documents)]], axis=1)


def _signatures(shingles: Shingles, documents: NDArray[np.int64]) -> NDArray[np.uint64]:
    """MinHash values of the documents, (n, BANDS · ROWS)."""
    chosen = np.zeros(len(shingles.sizes), dtype=bool)
    chosen[documents] = True
    kept = shingles.without(np.repeat(~chosen, shingles.sizes))
    start = np.concatenate([[0], np.cumsum(shingles.sizes[documents])]).astype(np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(kept.hashes, start, BANDS * ROWS, SEED)
    return np.array(matrix.to_rows(), dtype=np.uint64)


def _key(rows: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for the values of a band; equal values give equal numbers, and what meets by chance is verified later."""
    key = np.zeros(len(rows), dtype=np.uint64)
    for column in rows.T:
        key = (key ^ column) * np.uint64(0x9E3779B97F4A7C15)
        key ^= key >> np.uint64(32)
    return key


def _in_band(key: NDArray[np.uint64], count: int) -> NDArray[np.int64]:
    """Pairs of one bucket as a · count + b: at each distance in the sorted order, as far as a bucket may reach."""
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    found: list[NDArray[np.int64]] = []
    places = np.arange(len(order) - 1)
    for distance in range(1, LARGEST_BUCKET):
        places = places[places + distance < len(order)]
        places = places[ordered[places] == ordered[places + distance]]
        if not len(places):
            break
        found.append(order[places] * count + order[places + distance])
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
