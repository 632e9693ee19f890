"""Edges between entities of a FollowTheMoney file, as relations of the entries."""

import re
from collections.abc import Iterator

from watchword.screening.entry import Relation
from watchword.screening.lists.ftm_lines import Node

#: Schemas of edges: the property with the one who stands in the relation, that with the other, and the relation.
#: Family is left out on purpose: a relative is not evidence against anybody. So are membership and employment.
_EDGES = {
    "Ownership": ("asset", "owner", "owned-by"),
    "Directorship": ("organization", "director", "directed-by"),
    "UnknownLink": ("subject", "object", "linked-to"),
    "Associate": ("person", "associate", "linked-to"),
    "Representation": ("client", "agent", "linked-to"),
    "Succession": ("successor", "predecessor", "linked-to"),
}
#: Properties of an entity that name another: a wallet's holder, a ship's owner, a company's parent.
_POINTERS = {"holder": "owned-by", "owner": "owned-by", "parent": "owned-by", "operator": "linked-to"}
#: Schemas that are no subject: edges, and what is part of another's entry.
NO_SUBJECT = frozenset(
    {*_EDGES, "Family", "Membership", "Employment", "Occupancy", "Position", "Sanction", "Risk", "Debt"}
    | {"Address", "Identification", "Passport", "Payment", "ContractAward", "Documentation", "Interest"}
)
_NUMBER = re.compile(r"(\d{1,3}(?:[.,]\d+)?)")


def ties(node: Node) -> Iterator[tuple[str, Relation]]:
    """Relations that a node tells of, each with the id of the entry that has it; linked-to counts both ways."""
    if node.schema in _EDGES:
        one, other, kind = _EDGES[node.schema]
        share = _share(node.all("percentage")) if kind == "owned-by" else None
        until = max(node.all("endDate"), default="")
        pairs = ((subject, target) for subject in node.all(one) for target in node.all(other))
        for subject, target in pairs:
            yield subject, Relation(kind, target, share, until)
            if kind == "linked-to":
                yield target, Relation(kind, subject, None, until)
    elif node.schema not in NO_SUBJECT:
        for name, kind in _POINTERS.items():
            for target in node.all(name):
                yield node.id, Relation(kind, target)


def _share(texts: tuple[str, ...]) -> float | None:
    """The least share that is told, percent: of "25-50", ">25" and "25" 25; None of "<25" and above a hundred."""
    found = []
    for text in texts:
        if (number := _NUMBER.search(text)) and not re.match(r"\s*(?:<|less|up to|under|below)", text, re.I):
            found.append(float(number[1].replace(",", ".")))
    least = min(found, default=None)
    return least if least is not None and least <= 100 else None
