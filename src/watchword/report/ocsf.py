"""Cases and listed counterparties as OCSF Detection Findings (class 2004), for a SIEM or a case system to take in."""

import hashlib
from collections.abc import Iterator
from typing import Any

from watchword.report import words
from watchword.report.document import Case, Document, Finding, strongest_first
from watchword.report.ocsf_event import CLASS, METADATA, milliseconds
from watchword.report.ocsf_listed import listed_finding

NEUTRAL_TITLE = "Unresolved identity discrepancy"

# Band → (severity_id, severity, risk_level_id, risk_level), OCSF's enumerations. Critical is left to people.
LEVELS = {
    "urgent": (4, "High", 3, "High"),
    "review": (3, "Medium", 2, "Medium"),
    "watch": (2, "Low", 1, "Low"),
    "clear": (1, "Informational", 0, "Info"),
    "unseen": (0, "Unknown", 0, "Info"),
}

# Coverage from which a finding is called well or fairly founded, as OCSF confidence.
CONFIDENCES = ((0.8, 3, "High"), (0.4, 2, "Medium"), (0.0, 1, "Low"))

MOST_REMEDIES = 12


def findings(document: Document) -> Iterator[dict[str, Any]]:
    """One OCSF 1.5 event a case, and one for each vendor, payee or the like that is listed for sure.

    Times are milliseconds since 1970. The same document gives the same uids.
    """
    for case in document["cases"]:
        yield finding(case, document["as_of"])
    screening = document.get("screening")
    for matter in screening["matters"] if screening else ():
        if matter["verdict"] == "hit":
            yield listed_finding(matter, document["as_of"])


def finding(case: Case, as_of: str) -> dict[str, Any]:
    """A case as a new Detection Finding. `risk_score` is the risk in whole percent."""
    severity_id, severity, level_id, level = LEVELS.get(case["band"], LEVELS["unseen"])
    time = milliseconds(as_of) or 0
    return {
        **CLASS,
        "time": time,
        **_span(case),
        "metadata": METADATA,
        "severity_id": severity_id,
        "severity": severity,
        "status_id": 1,
        "status": "New",
        **_confidence(case),
        "risk_level_id": level_id,
        "risk_level": level,
        "risk_score": round(case["risk"] * 100),
        "risk_details": _details(case),
        "message": f"{NEUTRAL_TITLE}. People decide; nobody is accused.",
        "finding_info": _information(case, as_of, time),
        "resources": [_person(case)],
        "evidences": [_evidence(found) for found in strongest_first(case)],
        "remediation": _remedies(case),
        "unmapped": _unmapped(case),
    }


def _span(case: Case) -> dict[str, int]:
    """start_time and end_time of the evidence, where any is known."""
    firsts = [at for found in case["evidence"] if (at := milliseconds(found["first"])) is not None]
    lasts = [at for found in case["evidence"] if (at := milliseconds(found["last"])) is not None]
    told = {"start_time": min(firsts)} if firsts else {}
    return told | ({"end_time": max(lasts)} if lasts else {})


def _confidence(case: Case) -> dict[str, Any]:
    founded = [(number, name) for least, number, name in CONFIDENCES if case["coverage"] >= least]
    confidence_id, confidence = founded[0] if founded else (0, "Unknown")
    score = round(case["coverage"] * 100)
    return {"confidence_id": confidence_id, "confidence": confidence, "confidence_score": score}


def _details(case: Case) -> str:
    told = f"Risk {words.percent(case['risk'])}, band {case['band']}."
    return f"{told} {words.cap(case['capped_by'])}" if case["capped_by"] else told


def _information(case: Case, as_of: str, time: int) -> dict[str, Any]:
    span = _span(case)
    told: dict[str, Any] = {
        "uid": hashlib.sha256(f"watchword\0{case['person_id']}\0{as_of}".encode()).hexdigest()[:32],
        "title": NEUTRAL_TITLE,
        "desc": " ".join(found["says"] for found in strongest_first(case)[:3]) or "No evidence.",
        "types": [words.family(family) for family in case["families"]],
        "created_time": time,
    }
    if "start_time" in span:
        told["first_seen_time"] = span["start_time"]
    if "end_time" in span:
        told["last_seen_time"] = span["end_time"]
    return told


def _person(case: Case) -> dict[str, Any]:
    name = case["email"] or case["person_id"]
    account = {"name": name, "uid": case["person_id"], "type": "Other", "type_id": 99}
    owner: dict[str, Any] = {
        "name": name,
        "uid": case["person_id"],
        "type_id": 1,
        "type": "User",
        "account": account,
    }
    if case["email"]:
        owner["email_addr"] = case["email"]
    return {"name": name, "uid": case["person_id"], "type": "Person", "owner": owner}


def _evidence(found: Finding) -> dict[str, Any]:
    kept = ("indicator", "family", "strength", "log_odds", "first", "last", "says", "facts", "innocent")
    data = {key: found[key] for key in (*kept, "settle", "event_ids", "events")}  # type: ignore[literal-required]
    return {"name": found["indicator"], "data": data, "verdict_id": 0}


def _remedies(case: Case) -> dict[str, str]:
    asked = list(dict.fromkeys(found["settle"] for found in strongest_first(case) if found["settle"]))
    return {"desc": "\n".join(asked[:MOST_REMEDIES]) or "Ask the person."}


def _unmapped(case: Case) -> dict[str, Any]:
    kept = (
        "band",
        "capped_by",
        "coverage",
        "families",
        "modes",
        "prior_log_odds",
        "absence_log_odds",
        "risk",
    )
    return {key: case[key] for key in kept}  # type: ignore[literal-required]
