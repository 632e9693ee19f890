"""A coverage as one JSON object of a stable shape."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from watchword.intel.coverage.found import (
    Coverage,
    CoveredTactic,
    CoveredTechnique,
    Export,
    Link,
    State,
    Topic,
)
from watchword.intel.report import Quote

SCHEMA = 1
_SEEING = (State.DETECTED, State.UNSEEN, State.MISSING)
_TACTICS = (State.DETECTED, State.PARTLY, State.UNSEEN, State.MISSING)
_DOING = (State.DONE, State.PARTLY, State.UNSEEN, State.MISSING)


def told(coverage: Coverage) -> dict[str, Any]:
    """`counts` by state; then techniques, tactics, mitigations with what covers them, topics, and what to export."""
    return {
        "schema": SCHEMA,
        "title": coverage.title,
        "sha256": coverage.digest,
        "lake": coverage.lake,
        "counts": counts(coverage),
        "techniques": [_technique(each) for each in coverage.techniques],
        "tactics": [_tactic(each) for each in coverage.tactics],
        "mitigations": [
            {"text": each.advice.text, "line": each.advice.quote.line, "state": each.state.value,
             "topics": list(each.topics)}
            for each in coverage.advice
        ],
        "topics": {topic.name: _topic(topic) for topic in coverage.topics},
        "exports": [_export(each) for each in coverage.exports],
        "settings": list(coverage.settings),
        "other": list(coverage.other),
        "rejected": list(coverage.rejected),
    }  # fmt: skip


def counts(coverage: Coverage) -> dict[str, dict[str, int]]:
    """How many techniques (all, and those that the report states), tactics and mitigations are in each state."""
    stated = [each for each in coverage.techniques if each.technique.stated]
    return {
        "techniques": _count((each.state for each in coverage.techniques), _SEEING),
        "stated": _count((each.state for each in stated), _SEEING),
        "tactics": _count((each.state for each in coverage.tactics), _TACTICS),
        "mitigations": _count((each.state for each in coverage.advice), _DOING),
    }


def _count(states: Iterable[State], order: tuple[State, ...]) -> dict[str, int]:
    found = Counter(states)
    return {"all": found.total(), **{state.value: found[state] for state in order}}


def _technique(covered: CoveredTechnique) -> dict[str, Any]:
    technique = covered.technique
    return {
        "framework": technique.framework,
        "id": technique.id,
        "name": technique.name,
        "stated": technique.stated,
        "accepted_by": technique.accepted_by,
        "phrase": technique.phrase,
        "state": covered.state.value,
        "indicators": [_link(link) for link in covered.links],
        "planned": list(covered.planned),
        "lines": _lines(technique.quotes),
    }


def _tactic(covered: CoveredTactic) -> dict[str, Any]:
    return {
        "label": covered.tactic.label,
        "text": covered.tactic.text,
        "line": covered.tactic.quote.line,
        "techniques": list(covered.tactic.techniques),
        "state": covered.state.value,
        "indicators": [_link(link) for link in covered.links],
    }


def _export(export: Export) -> dict[str, Any]:
    sources = [{"source": id_, "title": title, "export": where} for id_, title, where in export.sources]
    return {
        "records": export.need.split("|"),
        "instead": export.instead,
        "shows": list(export.shows),
        "sources": sources,
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": link.indicator,
        "by": link.way.value,
        "with": link.id,
        "phrase": link.phrase,
        "seen": link.seen,
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "state": topic.state.value,
        "commands": list(topic.commands),
        "indicators": [{"id": id_, "seen": seen} for id_, seen in topic.indicators],
        "lacks": topic.lacks,
        "planned": list(topic.planned),
        "sees": [{"id": id_, "seen": seen} for id_, seen in topic.sees],
    }


def _lines(quotes: Iterable[Quote]) -> list[int]:
    return sorted({quote.line for quote in quotes})
