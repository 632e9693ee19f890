"""A report's coverage as a layer of the ATT&CK Navigator: its techniques coloured by what sees them."""

from typing import Any

from watchword.intel.coverage.found import Coverage, CoveredTechnique, State
from watchword.intel.exchange.navigator import COMMENT, is_technique, layer

#: Colours that stay apart for eyes that do not part red from green (blue, amber, grey).
COLOURS = {State.DETECTED: "#4a90c2", State.UNSEEN: "#f2c14e", State.MISSING: "#b8b8b8"}
_WORDS = {
    State.DETECTED: "an indicator sees it",
    State.UNSEEN: "not seen with these sources",
    State.MISSING: "no indicator",
}


def coverage_layer(coverage: Coverage) -> dict[str, Any]:
    """The layer; techniques of the Insider Threat Matrix are left out, since the Navigator knows only ATT&CK's."""
    shown = [
        each
        for each in coverage.techniques
        if each.technique.framework == "attack" and is_technique(each.technique.id)
    ]
    asked = "with one company's sources" if coverage.lake else "if all sources are given"
    return layer(
        f"Coverage: {coverage.title}",
        f"What Watchword sees, {asked}, of the techniques in the report with SHA-256 {coverage.digest}.",
        [_cell(each) for each in sorted(shown, key=lambda each: each.technique.id)],
        [(_WORDS[state], colour) for state, colour in COLOURS.items()],
    )


def _cell(covered: CoveredTechnique) -> dict[str, Any]:
    seen = [link.indicator for link in covered.links if link.seen]
    blind = [link.indicator for link in covered.links if not link.seen]
    told = [_WORDS[covered.state]]
    told += [
        f"{words}: {', '.join(ids)}" for words, ids in (("sees", seen), ("without sources", blind)) if ids
    ]
    return {
        "techniqueID": covered.technique.id,
        "color": COLOURS[covered.state],
        "comment": "; ".join(told)[:COMMENT],
        "enabled": True,
        "metadata": [
            {"name": "coverage", "value": covered.state.value},
            {"name": "certainty", "value": covered.technique.certainty},
        ],
    }
