"""Pairs found and true pairs counted, and the naive rivals: any value that at most five people share."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from benchmarks.linkage.world import GIVEN, Ints

NAIVE_LIMIT = 5
EVERYTHING = tuple(GIVEN)
#: What is rare and one person's own by rights: the rival that the world was set to, at an F1 of about 0.72.
IDENTIFIERS = ("bank", "wallet", "document-number", "photo", "email", "phone", "device")


@dataclass(frozen=True)
class Quality:
    """Precision and recall over pairs of people."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def quality(found: Ints, truth: Ints) -> Quality:
    """Pairs in one found group against pairs of one hand."""
    both = _pairs(np.unique(np.stack([found, truth], axis=1), axis=0, return_counts=True)[1])
    said, true = (_pairs(np.unique(each, return_counts=True)[1]) for each in (found, truth))
    return Quality(both / said if said else 1.0, both / true if true else 1.0)


def _pairs(sizes: Ints) -> float:
    sizes = sizes.astype(np.float64)
    return float((sizes * (sizes - 1) / 2).sum())


def naive(folder: Path, people: int, kinds: tuple[str, ...]) -> Ints:
    """Groups by any exact value of these kinds that two to five people give, whatever its time."""
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    rows = duckdb.execute(
        f"""WITH held AS (SELECT DISTINCT kind, value_key, substr(person_id, 2)::INTEGER AS p
            FROM read_parquet('{folder / "holdings.parquet"}') WHERE kind IN ({listed})),
        few AS (SELECT kind, value_key, min(p) AS oldest FROM held GROUP BY ALL HAVING count(*) BETWEEN 2 AND {NAIVE_LIMIT})
        SELECT p, oldest FROM held JOIN few USING (kind, value_key)"""
    ).fetchnumpy()
    graph = csr_array((np.ones(len(rows["p"]), np.int8), (rows["p"], rows["oldest"])), shape=(people, people))
    return np.asarray(connected_components(graph, directed=False)[1], dtype=np.int64)
