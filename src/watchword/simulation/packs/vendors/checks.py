"""Background checks as their vendors give them."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Check, Dossier
from watchword.simulation.packs.vendors.shapes import uuid_of, write_csv, write_json, zulu

_CHECKR = {
    "verified": "clear",
    "discrepancy": "consider",
    "unable": "unable_to_verify",
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
    doubtful = any(check.result in ("discrepancy", "no-record") for check in dossier.checks)
    worst = "consider" if doubtful else "clear"
    report: dict[str, Any] = {
        "id": uuid_of("checkr", one.number).replace("-", "")[:24],
        "object": "report",
        "status": "complete",
        "result": worst,
        "adjudication": None,
        "package": "professional_plus",
        "created_at": zulu(one.applied + timedelta(days=21)),
        "completed_at": zulu(at),
        "candidate": _candidate(dossier),
        "ssn_trace": _screening("ssn_trace", trace),
        "national_criminal_search": _screening("national_criminal_search", county) | {"records": []},
    }
    for kind, records in groups.items():
        name = f"{kind}_verification"
        report[name] = {"object": name, "status": "complete", "records": records}
    write_json(folder / "checkr-report.json", report)


def _candidate(dossier: Dossier) -> dict[str, Any]:
    one = dossier.applicant
    names = {"first_name": one.given, "last_name": one.family, "email": one.email, "phone": one.phone}
    return {"object": "candidate", **names, "zipcode": one.address.postal, "custom_id": one.number}


def _screening(name: str, check: Check | None) -> dict[str, Any]:
    return {"object": name, "status": "complete", "result": _CHECKR[check.result] if check else "clear"}


def _record(dossier: Dossier, check: Check, at: str) -> dict[str, Any]:
    key = "employer" if check.kind == "employment" else "school"
    source = "third_party_directory" if check.contact == "independent" else "candidate_provided"
    return {
        key: {"name": check.about},
        "result": _CHECKR[check.result],
        "completed_at": at,
        "contact_source": source,
        "disposition": _WORDS[check.result],
        "events": [
            {
                "type": "call" if check.result != "unable" else "attempt",
                "text": check.note or f"{_WORDS[check.result]} by telephone",
                "created_at": at,
            }
        ],
    }


def vendor_table(folder: Path, dossier: Dossier) -> None:
    """The same as a smaller vendor's CSV."""
    one = dossier.applicant
    header = "Candidate,Candidate Email,Check Type,Subject,Result,Contact Source,Completed Date,Comments,Verified By"
    done = f"{one.applied + timedelta(days=24):%Y-%m-%d}"
    names = {"employment": "Employment verification", "education": "Education verification", "ssn": "SSN verification",
             "criminal": "County criminal", "address": "Address history"}  # fmt: skip
    rows = [
        (one.name, one.email, names[check.kind], check.about, _WORDS[check.result],
         "Independent" if check.contact == "independent" else "Supplied by candidate", done, check.note, "Example Screening")
        for check in dossier.checks
    ]  # fmt: skip
    write_csv(folder / "background check results.csv", header, rows)
