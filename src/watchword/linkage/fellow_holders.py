"""Who else holds a value of many: such a value links its earliest holder and neighbours in time, not every two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from watchword.linkage.edges import ALL_PAIRS
from watchword.linkage.link import Link

Value = tuple[str, str]


def fellow_holders(links: pa.Table, met: Iterable[Link], front: set[str]) -> Iterator[Link]:
    """Links of the front to holders of its values of many whom no link of `met` reaches; `a` is in the front.

    links: rows of `link.LINKS`. met: those of them that touch the front. A fellow holder's link has the weight of one
    that they have, and an innocent ground only where it explains both ends' own links.
    """
    known: dict[Value, dict[str, Link]] = defaultdict(dict)
    for link in met:
        if link.shared_by > ALL_PAIRS and link.value_key:
            known[link.kind, link.value_key] |= {link.a: link, link.b: link}
    if not known:
        return
    keys = pa.array(sorted({key for _, key in known}), pa.string())
    every: dict[Value, dict[str, Link]] = defaultdict(dict)
    for row in links.filter(pc.is_in(links["value_key"], keys)).to_pylist():
        link = Link(**row)
        if (value := (link.kind, link.value_key or "")) in known:
            every[value] |= {link.a: link, link.b: link}
    for value, holders in sorted(every.items()):
        start = min(front & known[value].keys())
        for other in sorted(holders.keys() - known[value].keys()):
            own, theirs = known[value][start], holders[other]
            innocent = own.innocent if own.innocent == theirs.innocent else ""
            yield replace(theirs, a=start, b=other, innocent=innocent)
