"""Ties: all that two people share, added up family by family, and whether it is enough."""

from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from watchword.linkage.kinds import (
    PUBLIC,
    REST,
    SEEN_FAMILIES,
    STOLEN,
    TELLING,
    THRESHOLD,
    THRESHOLD_TO_MANY,
    THRESHOLD_TO_TWO,
)
from watchword.linkage.triangles import TRIANGLES

Numbers = NDArray[np.int32]
Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Ties:
    """Pairs of people by number (a < b), and the log-odds of what the two share."""

    a: Numbers
    b: Numbers
    weight: Weights

    def kept(self, keep: NDArray[np.bool_]) -> "Ties":
        """The ties where `keep` holds."""
        return Ties(self.a[keep], self.b[keep], self.weight[keep])

    def and_those(self, more: "Ties") -> "Ties":
        """These and more of other pairs."""
        return Ties(
            np.concatenate([self.a, more.a]),
            np.concatenate([self.b, more.b]),
            np.concatenate([self.weight, more.weight]),
        )

    def with_pairs(self, a: Numbers, b: Numbers, weight: float) -> "Ties":
        """These and the pairs given, each with one weight."""
        return self.and_those(Ties(np.minimum(a, b), np.maximum(a, b), np.full(len(a), weight)))


NO_TIES = Ties(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float64))


def find_ties(
    connection: duckdb.DuckDBPyConnection,
    groups: NDArray[np.int64],
    threshold: float = THRESHOLD,
) -> Ties:
    """The edges between groups that share enough: pairs of people, each with the log-odds of what the two share.

    It needs `parted` (a, b), the pairs judged different: what those two share joins nobody, their groups neither.
    groups: for each person's number their group's; everybody in a group alone asks of pairs of people. Two groups share
    enough where one kind that may tie alone, or two of any, give `threshold`, or less where one of them is a hand already
    seen: of each kind the heaviest edge between the two groups, of each family the heaviest kind in full and REST of
    the others, as they may have one innocent cause. Two groups that share too little with a hand already seen are asked
    together, as `triangles` says.
    """
    sizes = np.unique(groups, return_inverse=True, return_counts=True)
    columns = {"idx": np.arange(len(groups), dtype=np.int32), "grp": groups, "size": sizes[2][sizes[1]]}
    connection.from_arrow(pa.table(columns)).create("grouped")
    found: dict[str, Any] = connection.execute(_query(threshold)).fetchnumpy()
    connection.execute("DROP TABLE grouped")
    return Ties(
        np.asarray(found["a"], dtype=np.int32),
        np.asarray(found["b"], dtype=np.int32),
        np.asarray(found["weight"], dtype=np.float64),
    )


def _query(threshold: float) -> str:
    """The thresholds all lower or higher as `threshold` is."""
    more = threshold - THRESHOLD
    numbers: dict[str, object] = {
        "rest": REST,
        "alone": threshold,
        "two": THRESHOLD_TO_TWO + more,
        "many": THRESHOLD_TO_MANY + more,
        "families": SEEN_FAMILIES,
        "telling": TELLING,
        "public": PUBLIC,
        "stolen": ", ".join(f"'{kind}'" for kind in STOLEN),
    }
    return _SQL.format(triangles=TRIANGLES.format(**numbers), **numbers)


#: The edges with their ends' groups are materialised, or DuckDB may compare every group with every other before it
#: looks at them. `bar` is what a tie to a group needs: by how many there are and how many families tie them.
_SQL = """WITH every AS MATERIALIZED (
  SELECT vid, edge.a, edge.b, edge.kind, family, edge.alone, weight, k, ga.grp AS p, gb.grp AS q,
    greatest(ga.size, gb.size) AS size
  FROM edge ANTI JOIN parted USING (a, b) JOIN kind USING (kind)
  JOIN grouped ga ON ga.idx = edge.a JOIN grouped gb ON gb.idx = edge.b),
breadth AS (
  SELECT p AS grp, count(DISTINCT family) AS families FROM every WHERE p = q AND weight >= {telling} GROUP BY p),
bar AS (
  SELECT grp, size, seen, CASE WHEN seen THEN {many} ELSE {two} END AS needed
  FROM (SELECT grp, size, size >= 3 AND coalesce(families, 0) >= {families} AS seen
    FROM (SELECT DISTINCT grp, size FROM grouped WHERE size > 1) LEFT JOIN breadth USING (grp))),
apart AS (
  SELECT *, least(p, q) AS x, greatest(p, q) AS y FROM every
  WHERE p <> q AND (size = 1 OR k <= {public} * size)),
of_kind AS (
  SELECT x, y, family, kind, max(weight) AS weight, bool_or(alone) AS alone FROM apart GROUP BY ALL),
of_family AS (
  SELECT x, y, max(weight) + {rest} * (sum(weight) - max(weight)) AS part, bool_or(alone) AS alone, count(*) AS kinds
  FROM of_kind GROUP BY x, y, family),
of_groups AS (
  SELECT x, y, sum(part) AS weight FROM of_family GROUP BY x, y HAVING bool_or(alone) OR sum(kinds) >= 2),
{triangles},
enough AS (
  SELECT x, y FROM closed
  UNION SELECT x, y FROM of_groups LEFT JOIN bar bx ON bx.grp = x LEFT JOIN bar "by" ON "by".grp = y
  WHERE weight >= least(coalesce(bx.needed, {alone}), coalesce("by".needed, {alone})))
SELECT a, b, sum(weight) AS weight FROM apart SEMI JOIN enough USING (x, y) GROUP BY a, b ORDER BY a, b"""
