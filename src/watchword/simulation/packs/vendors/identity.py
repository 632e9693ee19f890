"""Identity checks as their vendors return them: Onfido, Persona, Veriff and Stripe Identity."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from watchword.simulation.names import ascii_folded
from watchword.simulation.packs.dossier import Dossier, Paper
from watchword.simulation.packs.mrz import passport_zone
from watchword.simulation.packs.vendors.persona import persona
from watchword.simulation.packs.vendors.shapes import uuid_of, write_json, zulu

Writer = Callable[[Path, Dossier, Paper], None]


def onfido(folder: Path, dossier: Dossier, paper: Paper) -> None:
    """A check with its reports: the document, and one facial report for each try."""
    at = dossier.applicant.applied + timedelta(days=20, hours=3)
    lines = passport_zone(paper) if paper.kind == "passport" else ("", "")
    properties: dict[str, Any] = {
        "document_type": paper.kind, "issuing_country": "UTO", "first_name": paper.given, "last_name": paper.surname,
        "date_of_birth": f"{paper.born}", "date_of_expiry": f"{paper.expires}",
        "document_numbers": [{"type": "document_number", "value": paper.number}],
    }  # fmt: skip
    if lines[0]:
        properties |= {"mrz_line1": lines[0], "mrz_line2": lines[1]}
    document = {
        "id": uuid_of("onfido-document", paper.number),
        "name": "document",
        "status": "complete",
        "created_at": zulu(at),
        "result": "clear" if paper.genuine else "consider",
        "sub_result": "clear" if paper.genuine else "suspected",
        "breakdown": {
            "data_validation": {
                "result": "clear",
                "breakdown": {"mrz": {"result": "clear"}, "document_expiration": {"result": "clear"}},
            },
            "visual_authenticity": {"result": "clear" if paper.genuine else "consider"},
            "image_integrity": {"result": "clear"},
            "data_consistency": {"result": "clear"},
        },
        "properties": properties,
    }
    faces = [
        _onfido_face(paper, number, good, zulu(at + timedelta(minutes=number * 9)))
        for number, good in enumerate(paper.liveness)
    ]
    result = "clear" if paper.genuine and paper.liveness[-1] and paper.face == "clear" else "consider"
    check = {
        "id": uuid_of("onfido", paper.number), "created_at": zulu(at), "status": "complete", "result": result, "sandbox": False,
        "applicant_id": uuid_of("applicant", dossier.applicant.number), "reports": [document, *faces],
        "tags": [dossier.applicant.number], "version": "3.6",
    }  # fmt: skip
    write_json(folder / "onfido-check.json", check)


def _onfido_face(paper: Paper, number: int, good: bool, at: str) -> dict[str, Any]:
    live = {"result": "clear" if good else "consider"}
    return {
        "id": uuid_of("onfido-face", paper.number, number),
        "name": "facial_similarity_motion",
        "status": "complete",
        "created_at": at,
        "result": "clear" if good and paper.face == "clear" else "consider",
        "breakdown": {
            "face_comparison": {"result": paper.face, "breakdown": {"face_match": {"result": paper.face}}},
            "visual_authenticity": {
                **live,
                "breakdown": {"liveness_detected": live, "spoofing_detection": live},
            },
            "image_integrity": {"result": "clear"},
        },
        "properties": {},
    }


def veriff(folder: Path, dossier: Dossier, paper: Paper) -> None:
    """A decision; 9001 approved, 9102 declined."""
    at = dossier.applicant.applied + timedelta(days=20, hours=5)
    good = paper.genuine and paper.liveness[-1]
    decision = {
        "status": "success",
        "verification": {
            "id": uuid_of("veriff", paper.number),
            "code": 9001 if good else 9102,
            "status": "approved" if good else "declined",
            "reason": None
            if good
            else (paper.reasons[0] if paper.reasons else "Liveness could not be confirmed"),
            "reasonCode": None if good else 120,
            "person": {
                "firstName": paper.given,
                "lastName": paper.surname,
                "dateOfBirth": f"{paper.born}",
                "idNumber": None,
            },
            "document": {
                "type": paper.kind.upper().replace("DRIVING_LICENCE", "DRIVERS_LICENSE"),
                "number": paper.number,
                "country": "UT",
                "validUntil": f"{paper.expires}",
            },
            "vendorData": dossier.applicant.number,
            "acceptanceTime": zulu(at),
            "submissionTime": zulu(at + timedelta(minutes=3)),
            "decisionTime": zulu(at + timedelta(minutes=6)),
            "attemptId": uuid_of("attempt", paper.number),
            "comments": [],
            "insights": [
                {
                    "label": "documentAccepted",
                    "result": "yes" if paper.genuine else "no",
                    "category": "document",
                },
                {"label": "allowedIpLocation", "result": "yes", "category": "biometric"},
                {"label": "physicalDocumentPresent", "result": "yes", "category": "document"},
                {
                    "label": "faceLiveness",
                    "result": "yes" if paper.liveness[-1] else "no",
                    "category": "biometric",
                },
            ],
        },
        "technicalData": {"ip": dossier.sessions[0].network.ip},
    }
    write_json(folder / "veriff-decision.json", decision)


def stripe(folder: Path, dossier: Dossier, paper: Paper) -> None:
    """A verification report with document and selfie."""
    at, live = (
        dossier.applicant.applied + timedelta(days=20, hours=1),
        paper.liveness[-1] and paper.face == "clear",
    )
    born, until = paper.born, paper.expires
    report = {
        "id": f"vr_1R{uuid_of('stripe', paper.number).replace('-', '')[:22]}",
        "object": "identity.verification_report",
        "created": int(at.timestamp()),
        "livemode": True,
        "type": "document",
        "client_reference_id": dossier.applicant.number,
        "document": {
            "status": "verified" if paper.genuine else "unverified",
            "error": None,
            "type": paper.kind.replace("licence", "license"),
            "first_name": paper.given,
            "last_name": paper.surname,
            "dob": {"day": born.day, "month": born.month, "year": born.year},
            "expiration_date": {"day": until.day, "month": until.month, "year": until.year},
            "issued_date": None,
            "issuing_country": "UT",
            "number": paper.number,
            "address": None,
        },
        "selfie": {
            "status": "verified" if live else "unverified",
            "error": None
            if live
            else {
                "code": "selfie_face_mismatch" if paper.face != "clear" else "selfie_manipulated",
                "reason": "The selfie could not be verified.",
            },
        },
        "options": {"document": {"require_matching_selfie": True, "require_live_capture": True}},
        "verification_session": f"vs_1R{uuid_of('session', paper.number).replace('-', '')[:22]}",
    }
    write_json(folder / "stripe-verification-report.json", report)


IDENTITY: dict[str, Writer] = {"onfido": onfido, "persona": persona, "veriff": veriff, "stripe": stripe}


def write_identity(folder: Path, dossier: Dossier) -> None:
    """The vendor's answer and, where it returns no zone, the text that the office's passport reader gave."""
    paper = dossier.identity
    if paper is None:
        return
    vendor = dossier.vendors["identity"]
    IDENTITY[vendor](folder, dossier, _latin(paper))
    if vendor != "onfido" and paper.kind == "passport":
        text = "\r\n".join(passport_zone(paper)) + "\r\n"
        (folder / "passport reader.txt").write_bytes(text.encode())


def _latin(paper: Paper) -> Paper:
    """Vendors return names as the document's zone and print have them: capitals, without marks."""
    return Paper(
        paper.kind,
        ascii_folded(paper.surname).upper(),
        ascii_folded(paper.given).upper(),
        paper.number,
        paper.born,
        paper.expires,
        paper.address,
        paper.genuine,
        paper.liveness,
        paper.face,
        paper.reasons,
    )
