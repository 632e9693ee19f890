"""Keys of a text by which texts that share passages meet among very many, and how alike two texts are."""

import re
from hashlib import blake2b

#: Bands and rows: at a Jaccard likeness of 0.5 a pair meets with 99.6 %, at 0.7 practically always (1 - (1 - s³)⁴²).
BANDS, ROWS = 42, 3
#: Words of a run that is compared.
RUN = 5
_SEED = 4217
_WORD = re.compile(r"\w+")


def runs(text: str) -> set[str]:
    """The text's distinct runs of five words, in lower case."""
    words = _WORD.findall(text.lower())
    if len(words) < RUN:
        return {" ".join(words)} if words else set()
    return {" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def bands(text: str, without: frozenset[str] = frozenset()) -> list[str]:
    """One short key a band of the text's MinHash; empty for a text of fewer than twenty runs.

    Empty too where the extra `vet` is not installed: such texts are kept, and meet nobody. `without`
    are runs that say nothing of the writer: the advertisement's own, and common templates'.
    """
    own = runs(text) - without
    if len(own) < 20:
        return []
    try:
        from rensa import RMinHash  # noqa: PLC0415 - of the extra `vet`; a scan of people at work does without
    except ModuleNotFoundError:
        return []

    sketch = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    sketch.update(sorted(own))
    rows = sketch.digest()
    return [_key(band, rows[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)]


def alike(one: set[str], other: set[str]) -> float:
    """Jaccard likeness of two sets of runs, 0..1."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def _key(band: int, values: list[int]) -> str:
    said = f"{band}:{':'.join(map(str, values))}".encode()
    return blake2b(said, digest_size=8).hexdigest()
