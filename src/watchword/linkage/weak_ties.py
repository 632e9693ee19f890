"""Ties too weak alone: a hard identifier that two people share, and that made nobody a persona."""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from watchword.linkage.judgements import Judgement, Verdict, latest
from watchword.linkage.kinds import KINDS, TELLING
from watchword.linkage.link import Link
from watchword.linkage.linking import Linked


def weak_ties(linked: Linked, judgements: Iterable[Judgement] = ()) -> tuple[Link, ...]:
    """Every link of a hard kind between two who are in no persona together, the heaviest first.

    Left out: what something known explains, what weighs next to nothing, and what two share who were judged.
    """
    links = linked.links
    hard = pa.array([name for name, kind in KINDS.items() if kind.hard], pa.string())
    telling = pc.and_(pc.is_in(links["kind"], hard), pc.greater_equal(links["weight"], TELLING))
    rows = links.filter(pc.and_(telling, pc.equal(links["innocent"], ""))).to_pylist()
    inside = linked.persona_of
    judged = {pair for pair, word in latest(judgements).items() if word.verdict is not Verdict.UNSURE}
    weak = [
        Link(**row)
        for row in rows
        if inside.get(row["a"], row["a"]) != inside.get(row["b"], row["b"])
        and (min(row["a"], row["b"]), max(row["a"], row["b"])) not in judged
    ]
    return tuple(sorted(weak, key=lambda link: (-link.weight, link.a, link.b, link.kind)))
