"""A listed vendor, agency, payee, wallet or supplier as an OCSF Detection Finding."""

import hashlib
from typing import Any

from watchword.report.document import ListMatch, Matter
from watchword.report.listed_words import ABOUT, CONTACTS, headline, to_do
from watchword.report.ocsf_event import CLASS, METADATA, milliseconds

TITLE = "Listed counterparty"
#: Of a person's own e-mail address or telephone.
TITLE_CONTACT = "Listed contact of a person"


def listed_finding(matter: Matter, as_of: str) -> dict[str, Any]:
    """A hit as a new Detection Finding. It is about a firm or an account; the people who hang on it stand in `unmapped`."""
    time = milliseconds(as_of) or 0
    return {
        **CLASS,
        "time": time,
        "metadata": METADATA,
        "severity_id": 4,
        "severity": "High",
        "status_id": 1,
        "status": "New",
        "confidence_id": 3,
        "confidence": "High",
        "message": f"{ABOUT.get(matter['about'], matter['about'])} {matter['subject']} {headline(matter)}.",
        "finding_info": {
            "uid": hashlib.sha256(_key(matter, as_of).encode()).hexdigest()[:32],
            "title": TITLE_CONTACT if matter["about"] in CONTACTS else TITLE,
            "desc": "; ".join(matter["matches"][0]["why"]) or headline(matter),
            "types": ["List match"],
            "created_time": time,
        },
        "resources": [{"name": matter["subject"], "uid": matter["reference"] or matter["subject"],
                       "type": ABOUT.get(matter["about"], matter["about"])}],
        "evidences": [_evidence(each) for each in matter["matches"]],
        "remediation": {"desc": to_do(matter)},
        "unmapped": {key: matter[key] for key in ("about", "verdict", "people", "event_ids", "events")},
    }  # fmt: skip


def _key(matter: Matter, as_of: str) -> str:
    """What makes a finding one: contacts are masked, so that two of them may be told apart by their entries alone."""
    best = matter["matches"][0]
    entry = (best["list"], best["entry_id"]) if matter["about"] in CONTACTS else ()
    return "\0".join(("watchword", matter["about"], matter["reference"], matter["subject"], *entry, as_of))


def _evidence(match: ListMatch) -> dict[str, Any]:
    return {"name": f"{match['list']} {match['entry_id']}", "data": dict(match), "verdict_id": 0}
