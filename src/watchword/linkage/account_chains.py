"""Chains of accounts: somebody who shares one bank account with one person, and another with somebody of another name.

One account of two may be a couple's, so that it ties nobody alone. Who has one with each of two people of other names has no
such ground: the two ties together are enough. Asked last, and only of people who are in no group, so that a hand which
broader evidence has found stays as it is.
"""

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from watchword.linkage.ties import Ties


def find_chains(connection: duckdb.DuckDBPyConnection, groups: NDArray[np.int64]) -> Ties:
    """The ties by account of all who have them to two people or more of other names, nobody of them in a group.

    It needs `edge`, `person` and `parted`. groups: for each person's number their group's.
    """
    _, place, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    alone = np.flatnonzero(sizes[place] == 1).astype(np.int32)
    connection.from_arrow(pa.table({"idx": alone})).create("lone")
    found = connection.execute(_SQL).fetchnumpy()
    connection.execute("DROP TABLE lone")
    return Ties(
        np.asarray(found["a"], dtype=np.int32),
        np.asarray(found["b"], dtype=np.int32),
        np.asarray(found["weight"], dtype=np.float64),
    )


#: What a home, a household or an agency explains is no such account. Who gave no name counts as a name alone.
_SQL = """WITH account AS (
  SELECT a, b, max(weight) AS weight FROM edge ANTI JOIN parted USING (a, b)
  WHERE kind = 'bank' AND innocent = '' AND a IN (SELECT idx FROM lone) AND b IN (SELECT idx FROM lone) GROUP BY a, b),
named AS (SELECT idx, coalesce(name_key, person_id) AS name FROM person),
ended AS (SELECT a AS idx, b AS other FROM account UNION ALL SELECT b, a FROM account),
several AS (
  SELECT idx FROM ended JOIN named mine USING (idx) JOIN named theirs ON theirs.idx = other
  WHERE mine.name <> theirs.name GROUP BY idx HAVING count(DISTINCT theirs.name) >= 2)
SELECT a, b, weight FROM account WHERE a IN (FROM several) OR b IN (FROM several) ORDER BY a, b"""
