"""A made-up company's answers from watch lists, in the shape of `cases.json`."""

from typing import Any

from watchword.report.document import ListMatch, Matter, Screening


def made_match(verdict: str = "hit", **more: Any) -> ListMatch:
    match: Any = {
        "list": "ofac-sdn", "entry_id": "4711", "name": "Example Trading Corporation", "score": 0.97, "verdict": verdict,
        "why": ["the same: example, trade"], "programs": ["TEST"], "query": "Example Trading",
        "kind": "organization",
    }  # fmt: skip
    if verdict == "hit":
        match["leads"] = [{"entry_id": "4712", "name": "Example Holding", "listed": True, "hops": 1,
                           "why": "Example Trading Corporation is owned by Example Holding (60 %)"}]  # fmt: skip
        match["more_leads"] = 3
    return {**match, **more}  # type: ignore[typeddict-item]


def made_matter(about: str = "vendor", verdict: str = "hit", **more: Any) -> Matter:
    matter: Any = {
        "about": about, "subject": "Example Trading", "reference": "V-1", "verdict": verdict,
        "matches": [made_match(verdict)], "people": ["p-01", "p-99"], "event_ids": ["evt-1", "evt-2"], "events": 2,
    }  # fmt: skip
    return {**matter, **more}  # type: ignore[typeddict-item]


def made_screening(*matters: Matter, **more: Any) -> Screening:
    screening: Any = {
        "verdict": matters[0]["verdict"] if matters else "none",
        "official": True,
        "lists": [
            {
                "id": "ofac-sdn",
                "version": "20260601T000000Z-1a2b3c4d",
                "fetched": "2026-06-01T00:00:00Z",
                "stale": True,
            },
            {"id": "watchword-designations", "version": "2025-01-16", "fetched": None, "stale": False},
        ],
        "asked": {"vendor": 12, "agency": 2, "person": 60},
        "matters": list(matters),
        "compliance": 0,
    }
    return {**screening, **more}  # type: ignore[typeddict-item]
