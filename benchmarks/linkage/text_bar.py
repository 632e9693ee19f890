"""Documents of 600 words with planted near-duplicates of known Jaccard: what share is found, and in what time."""

from time import process_time

import numpy as np

from benchmarks.linkage.world import Ints
from watchword.linkage.texts.alike import Text, near_duplicates
from watchword.linkage.texts.shingles import WORDS

WORDS_EACH, VOCABULARY = 600, 30_000
#: Pairs planted to a hundred thousand documents, for each Jaccard.
PLANTED, LEVELS = 1_500, (0.5, 0.7)


def documents(count: int, seed: int) -> tuple[list[Text], Ints, Ints]:
    """Texts, and pairs of places with about Jaccard 0.5, then 0.7. A third of all fill in one of five templates."""
    random = np.random.default_rng(seed)
    words = np.array([f"w{number:x}" for number in range(VOCABULARY)])
    chance = 1 / np.arange(5, VOCABULARY + 5)
    drawn = random.choice(VOCABULARY, (count, WORDS_EACH), p=chance / chance.sum()).astype(np.int32)
    templates = random.integers(0, VOCABULARY, (5, 150))
    filled = random.random(count) < 1 / 3
    drawn[filled, :150] = templates[random.integers(0, 5, int(filled.sum()))]
    planted = max(50, PLANTED * count // 100_000)
    places = random.permutation(count)[: planted * 4].reshape(2, planted, 2)
    for level, jaccard in enumerate(LEVELS):
        for one, other in places[level]:
            drawn[other] = drawn[one]
            changed = _replaced(WORDS_EACH - 150 * int(filled[one]), jaccard)
            drawn[other, WORDS_EACH - changed :] = random.integers(0, VOCABULARY, changed)
    texts = [Text(f"p{number}", "resume", " ".join(words[row])) for number, row in enumerate(drawn)]
    return texts, places[0], places[1]


def _replaced(own: int, jaccard: float) -> int:
    """How many words at the end to replace so that just this Jaccard remains among so many words of one's own.

    Of the n = own - 4 shingles each has, 2nJ / (1 + J) must be common.
    """
    shingles_each = own - WORDS + 1
    return shingles_each - round(shingles_each * 2 * jaccard / (1 + jaccard))


def measure(count: int, seed: int) -> dict[str, float]:
    """Recall among planted pairs by their Jaccard on the words that no template has, and CPU seconds."""
    texts, *planted = documents(count, seed)
    start = process_time()
    found = near_duplicates(texts)
    used = process_time() - start
    pairs = {(each.one, each.other) for each in found}
    told = {"documents": count, "cpu": used, "found": len(found)}
    for jaccard, places in zip(LEVELS, planted, strict=True):
        sorted_pairs = [tuple(sorted(pair)) for pair in places.tolist()]
        told[f"recall at {jaccard}"] = sum(pair in pairs for pair in sorted_pairs) / len(sorted_pairs)
    return told
