"""What linkage found, as rows and files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from watchword.lake import private
from watchword.linkage.graphml import write_graphml
from watchword.linkage.link import Link
from watchword.linkage.personas import Persona
from watchword.linkage.picture import write_picture

GRAPH, PICTURE = "personas.graphml", "personas.svg"


def persona_row(persona: Persona, first: Mapping[str, str]) -> dict[str, Any]:
    """A persona as `--json` prints it: its people, and an edge for each value that two of them share.

    also: later applications of its people under the same name, by the id that stands for them.
    """
    also: dict[str, list[str]] = {}
    for later, person in sorted(first.items()):
        if person in persona.people:
            also.setdefault(person, []).append(later)
    return {
        "persona": persona.id,
        "people": list(persona.people),
        "also": also,
        "confidence": round(persona.confidence, 4),
        "names": persona.names,
        "edges": [edge_row(link) for tie in persona.ties for link in tie.links],
        "says": [reason for tie in persona.ties for reason in tie.says()],
    }


def edge_row(link: Link) -> dict[str, Any]:
    """One value that two people share; its key says nothing without the installation's key."""
    return {
        "a": link.a,
        "b": link.b,
        "kind": link.kind,
        "value_key": link.value_key,
        "shared_by": link.shared_by,
        "weight": round(link.weight, 4),
    }


def write_results(out: Path, personas: Sequence[Persona]) -> None:
    """The graph and the picture, in a folder that only its owner can enter. Raises OSError where it cannot be written."""
    private(out)
    write_graphml(personas, out / GRAPH)
    write_picture(personas, out / PICTURE)
