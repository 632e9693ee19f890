"""What a report describes, as STIX: techniques, what can be looked for, and what to do."""

from watchword.intel.exchange.stix_out.draft import Draft
from watchword.intel.exchange.stix_out.extensions import extension
from watchword.intel.exchange.stix_out.patterns import pattern
from watchword.intel.exchange.stix_out.subjects import said
from watchword.intel.report import Observable, Report, Technique

#: Confidence as STIX's scale of None, Low, Medium and High counts it (appendix A): high for what the report states,
#: medium for what a person accepted, low for what was proposed from its words.
CONFIDENCE = {"stated": 85, "accepted": 50, "proposed": 15}
_SOURCES = {"attack": "mitre-attack", "insider": "insider-threat-matrix"}


def techniques(draft: Draft, report: Report, sets: list[str]) -> list[str]:
    """Add each technique as an attack pattern with its id, and who uses it; labels tell proposals, and who accepted them."""
    ids: dict[str, list[str]] = {}
    for each in report.techniques:
        added = _technique(draft, each)
        ids.setdefault(each.id, []).append(added)
        for actor in sets:
            draft.relate(actor, "uses", added)
    return [each for added in ids.values() for each in added] + _tactics(draft, report, ids)


def _technique(draft: Draft, each: Technique) -> str:
    reference = {"source_name": _SOURCES.get(each.framework, each.framework), "external_id": each.id}
    return draft.add(
        "attack-pattern",
        {
            "name": each.name or each.id,
            "description": "\n".join(filter(None, (each.acceptance(), said(each.quotes)))),
            "external_references": [reference],
            "confidence": CONFIDENCE[each.certainty],
            "labels": [each.certainty],
        },
    )


def _tactics(draft: Draft, report: Report, ids: dict[str, list[str]]) -> list[str]:
    """Ways of working that the report labels itself, as notes on the techniques that they map to."""
    notes = []
    for tactic in report.tactics:
        on = sorted({added for each in tactic.techniques for added in ids.get(each, ())})
        if on and tactic.text:
            note = {"abstract": tactic.label, "content": tactic.text, "object_refs": on}
            notes.append(draft.add("note", note))
    return notes


def indicators(draft: Draft, report: Report, sets: list[str]) -> list[str]:
    """Add an indicator for all that can be looked for, valid from the report's date on, and whom it indicates."""
    added = []
    for seen in report.observables:
        written = pattern(seen)
        if written is None:
            continue
        added.append(_indicator(draft, seen, written))
        for actor in sets:
            draft.relate(added[-1], "indicates", actor)
        extension(draft, seen)
    return added


def _indicator(draft: Draft, seen: Observable, written: str) -> str:
    return draft.add(
        "indicator",
        {
            "name": f"{seen.kind} {seen.value}"[:1000],
            "description": "\n".join(filter(None, (seen.detail, said(seen.quotes)))),
            "indicator_types": ["unknown"],
            "pattern": written,
            "pattern_type": "stix",
            "pattern_version": "2.1",
            "valid_from": draft.at,
            "labels": [seen.kind],
        },
    )


def measures(draft: Draft, report: Report) -> list[str]:
    """Add what the report advises to do, as courses of action."""
    return [
        draft.add(
            "course-of-action",
            {"name": _short(each.text), "description": each.text, "labels": sorted(set(each.topics))},
        )
        for each in report.mitigations
    ]


def _short(text: str, most: int = 100) -> str:
    """The text up to `most` characters, cut at a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
