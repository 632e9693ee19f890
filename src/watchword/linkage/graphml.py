"""Personas as GraphML, for whichever graph tool an analyst likes; networkx and igraph read it."""

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement

from watchword.linkage.personas import Persona, Tie

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
#: id, what it is of, name, type.
KEYS = (
    ("persona", "node", "persona", "string"),
    ("confidence", "node", "confidence", "double"),
    ("weight", "edge", "weight", "double"),
    ("kinds", "edge", "kinds", "string"),
    ("says", "edge", "says", "string"),
    ("judgement", "edge", "judgement", "string"),
)
#: What XML 1.0 cannot hold, and marks that turn the direction of what follows.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def write_graphml(personas: Iterable[Persona], file: Path) -> None:
    """Write the personas' people as nodes and their ties as edges; keys of values are left out, the kinds are told."""
    root = Element("graphml", {"xmlns": NAMESPACE})
    for key, of, name, kind in KEYS:
        SubElement(root, "key", {"id": key, "for": of, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", {"id": "personas", "edgedefault": "undirected"})
    ties: list[Tie] = []
    personas = tuple(personas)
    ids = _node_ids(person for persona in personas for person in persona.people)
    for persona in personas:
        ties.extend(persona.ties)
        for person in persona.people:
            node = SubElement(graph, "node", {"id": ids[person]})
            _data(node, "persona", persona.id)
            _data(node, "confidence", f"{persona.confidence:.4f}")
    for tie in ties:
        _edge(graph, tie, ids)
    ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)


def _node_ids(people: Iterable[str]) -> dict[str, str]:
    """Each person's id made readable; a number parts those whom only unreadable marks part."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for person in people:
        found, number = readable(person), 1
        while found in taken:
            number += 1
            found = f"{readable(person)} ({number})"
        taken.add(found)
        ids[person] = found
    return ids


def _edge(graph: Element, tie: Tie, ids: dict[str, str]) -> None:
    edge = SubElement(graph, "edge", {"source": ids[tie.a], "target": ids[tie.b]})
    _data(edge, "weight", f"{tie.weight:.4f}")
    _data(edge, "kinds", ", ".join(dict.fromkeys(link.kind for link in tie.links)))
    _data(edge, "says", "; ".join(link.says() for link in tie.links))
    if tie.judgement:
        _data(edge, "judgement", tie.judgement.says())


def _data(parent: Element, key: str, text: str) -> None:
    SubElement(parent, "data", {"key": key}).text = readable(text)


def readable(text: str) -> str:
    """The text with what XML cannot hold, and what could reorder it, as U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)
