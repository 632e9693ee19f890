"""Background checks as their vendors give them."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Check, Dossier
from watchword.simulation.packs.vendors.shapes import uuid_of, write_csv, write_json, zulu

_CHECKR = {
    "verified": "clear",
    "discrepancy": "consider",
    "unable": "consider",
    "no-record": "consider",
}
_WORDS = {
    "verified": "Verified", "discrepancy": "Discrepancy", "unable": "Unable to verify", "no-record": "No record found",
}  # fmt: skip


def checkr(folder: Path, dossier: Dossier) -> None:
    """A report with its screenings expanded; verifications carry records and the verifier's log."""
    one, at = dossier.applicant, dossier.applicant.applied + timedelta(days=24)
    groups: dict[str, list[dict[str, Any]]] = {"employment": [], "education": []}
    for check in dossier.checks:
        if check.kind in groups:
            groups[check.kind].append(_record(dossier, check, zulu(at)))
    other = {check.kind: check for check in dossier.checks if check.kind not in groups}
    trace, county = other.get("ssn"), other.get("criminal")
    words = [_CHECKR[check.result] for check in dossier.checks]
    report: dict[str, Any] = {
        "id": uuid_of("checkr", one.number).replace("-", "")[:24],
        "object": "report",
        "status": "complete",
        "result": _worst(words),
        "adjudication": None,
        "package": "professional_plus",
        "created_at": zulu(one.applied + timedelta(days=21)),
        "completed_at": zulu(at),
        "candidate": _candidate(dossier),
    }
    if trace is not None:
        report["ssn_trace"] = _screening("ssn_trace", trace)
    if county is not None:
        report["national_criminal_search"] = _screening("national_criminal_search", county) | {"records": []}
    for kind, records in groups.items():
        name = f"{kind}_verification"
        worst = _worst([record["status"] for record in records])
        report[name] = {
            "object": name,
            "status": "complete",
            "result": worst,
            "completed_at": zulu(at),
            "records": records,
        }
    write_json(folder / "checkr-report.json", report)


def _worst(words: list[str]) -> str:
    return "consider" if "consider" in words else "clear"


def _candidate(dossier: Dossier) -> dict[str, Any]:
    one = dossier.applicant
    names = {"first_name": one.given, "last_name": one.family, "email": one.email, "phone": one.phone}
    return {"object": "candidate", **names, "zipcode": one.address.postal, "custom_id": one.number}


def _screening(name: str, check: Check) -> dict[str, Any]:
    return {"object": name, "status": "complete", "result": _CHECKR[check.result]}


def _record(dossier: Dossier, check: Check, at: str) -> dict[str, Any]:
    """A verification's record: its status, what was verified, and the verifier's log."""
    key = "employer" if check.kind == "employment" else "school"
    status = _CHECKR[check.result]
    said = check.note or "Verified by telephone"
    dates = {"start_date": {"verified": status == "clear"}, "end_date": {"verified": status == "clear"}}
    return {
        "id": uuid_of("record", dossier.applicant.number, check.about).replace("-", "")[:24],
        key: {"object": key, "name": check.about},
        "status": status,
        "result": dates,
        "events": [{"type": "call", "text": said, "created_at": at}],
    }


def vendor_table(folder: Path, dossier: Dossier) -> None:
    """The same as a smaller vendor's CSV."""
    one = dossier.applicant
    header = "Candidate,Candidate Email,Check Type,Subject,Result,Contact Source,Completed Date,Reason,Comments,Verified By"
    done = f"{one.applied + timedelta(days=24):%Y-%m-%d}"
    names = {"employment": "Employment verification", "education": "Education verification", "ssn": "SSN verification",
             "criminal": "County criminal", "address": "Address history"}  # fmt: skip
    contacts = {"independent": "Independent", "candidate": "Supplied by candidate"}
    rows = [
        (one.name, one.email, names[check.kind], check.about, _WORDS[check.result], contacts[check.contact], done, check.reason,
         check.note, "Example Screening")
        for check in dossier.checks
    ]  # fmt: skip
    write_csv(folder / "background check results.csv", header, rows)
