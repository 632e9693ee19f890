"""`python -m benchmarks.linkage.linked FOLDER`: link a written world, in a process of its own, and keep the groups."""

import sys
from pathlib import Path

import numpy as np

from benchmarks.linkage.world import Ints
from watchword.linkage.holdings import Held
from watchword.linkage.linking import link


def groups(folder: Path, people: int, texts: bool = True) -> Ints:
    """For each person's number the lowest number of their persona, or their own."""
    pairs = folder / "pairs.parquet" if texts else None
    result = link(Held(folder / "holdings.parquet", folder / "people.parquet", pairs))
    found = np.arange(people, dtype=np.int64)
    for persona in result.personas:
        members = [int(person[1:]) for person in persona.people]
        found[members] = min(members)
    return found


if __name__ == "__main__":
    where = Path(sys.argv[1])
    with_texts = sys.argv[2:] != ["--without-texts"]
    np.save(where / "found.npy", groups(where, len(np.load(where / "hand.npy")), with_texts))
