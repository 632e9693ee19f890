"""One value that two people share, and its reason in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import duckdb
import pyarrow as pa

from watchword.linkage.kinds import KINDS

#: Rows of `links`: one for each pair of people and each value that they share, the earlier applicant first.
LINKS = pa.schema(
    [
        ("a", pa.string()),
        ("b", pa.string()),
        ("kind", pa.string()),
        ("value_key", pa.string()),
        ("shared_by", pa.int32()),  # people who share the value
        ("weight", pa.float64()),  # log-odds of this value alone
        ("first", pa.timestamp("us")),  # earliest use by either
        ("last", pa.timestamp("us")),
        ("innocent", pa.string()),  # what may explain it, in words; empty: nothing known
    ]
)
#: The edges as rows of LINKS, to be filtered by what follows.
SELECT_LINKS = """SELECT p.person_id AS a, q.person_id AS b, e.kind, coalesce(s.value_key, o.value_key) AS value_key,
  e.k AS shared_by, e.weight, e.first, e.last, e.innocent
FROM edge e JOIN person p ON p.idx = e.a JOIN person q ON q.idx = e.b
LEFT JOIN shared s ON s.vid = e.vid LEFT JOIN outside o ON o.vid = e.vid"""


@dataclass(frozen=True)
class Link:
    """Two people, a, the earlier applicant, and b, who share one value. Fields as in LINKS."""

    a: str
    b: str
    kind: str
    value_key: str | None
    shared_by: int
    weight: float
    first: datetime | None
    last: datetime | None
    innocent: str

    def says(self) -> str:
        """The reason in words, with how many share the value and what may explain it."""
        known = KINDS.get(self.kind)
        reason = known.says if known else f"shares a {self.kind} with {{people}}"
        sharers = f"; {self.shared_by} people share it" if self.shared_by > 2 else ""
        innocent = f"; {self.innocent}" if self.innocent else ""
        return f"{self.b} {reason.replace('{people}', self.a)}{sharers}{innocent}"


def reasons(links: Iterable[Link]) -> tuple[str, ...]:
    """The links in words, in their order, those of two people and one kind in one line unless some may be explained."""
    alike: dict[tuple[str, str, str, str], list[Link]] = defaultdict(list)
    for link in links:
        alike[link.a, link.b, link.kind, link.innocent].append(link)
    return tuple(
        found[0].says() + (f" (and {len(found) - 1} more such)" if len(found) > 1 else "")
        for found in alike.values()
    )


def links_table(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """All edges as rows of LINKS, in a stable order."""
    found = connection.execute(f"{SELECT_LINKS} ORDER BY a, b, e.kind, value_key").to_arrow_table()
    return found.cast(LINKS)
