"""A report's ATT&CK techniques as a layer of MITRE's ATT&CK Navigator, format 4.5.

The fields are those of LAYERFORMATv4_5.md in MITRE's attack-navigator repository.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from watchword.intel.report import Report, Technique

VERSIONS = {"attack": "18", "navigator": "5.2.0", "layer": "4.5"}
#: Scores of what the report states itself, of what a person accepted, and of what was proposed from its words.
SCORES = {"stated": 100, "accepted": 75, "proposed": 50}
_ATTACK_ID = re.compile(r"T\d{4}(?:\.\d{3})?")
#: Longest comment, in characters, that a cell of the matrix shows in comfort.
COMMENT = 500


def is_technique(id_: str) -> bool:
    """Whether an id is that of a technique of ATT&CK, which alone have a cell."""
    return bool(_ATTACK_ID.fullmatch(id_))


def layer(
    name: str, description: str, cells: Sequence[dict[str, Any]], legend: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """A layer with these cells; `legend` says what each colour means."""
    return {
        "name": name[:200],
        "versions": dict(VERSIONS),
        "domain": "enterprise-attack",
        "description": description,
        "sorting": 3,
        "hideDisabled": False,
        "techniques": list(cells),
        "gradient": {"colors": ["#ffffff", "#d95f0e"], "minValue": 0, "maxValue": 100},
        "legendItems": [{"label": label, "color": color} for label, color in legend],
    }


def navigator_layer(report: Report) -> dict[str, Any]:
    """The layer: each ATT&CK technique once, the surest first, with the words that it stands in.

    Techniques of other frameworks are left out, since the Navigator knows only ATT&CK's.
    """
    best: dict[str, Technique] = {}
    for technique in report.techniques:
        if technique.framework == "attack" and is_technique(technique.id):
            held = best.get(technique.id)
            if held is None or SCORES[technique.certainty] > SCORES[held.certainty]:
                best[technique.id] = technique
    return layer(
        report.title or "Threat report",
        f"Techniques of the report with SHA-256 {report.digest}. Those with score {SCORES['proposed']} are "
        "proposals until a person accepts them.",
        [_cell(best[each]) for each in sorted(best)],
        [
            ("stated by the report", "#d95f0e"),
            ("proposed and accepted by a person", "#e2874a"),
            ("proposed from its words", "#ecaf86"),
        ],
    )


def _cell(technique: Technique) -> dict[str, Any]:
    quote = technique.quotes[0].text if technique.quotes else technique.phrase
    certainty = "stated" if technique.stated else f"proposed from “{technique.phrase}”"
    certainty += f", {technique.acceptance()}" if technique.acceptance() else ""
    return {
        "techniqueID": technique.id,
        "score": SCORES[technique.certainty],
        "comment": f"{certainty}: {quote}"[:COMMENT],
        "enabled": True,
        "metadata": [{"name": "certainty", "value": technique.certainty}],
    }
