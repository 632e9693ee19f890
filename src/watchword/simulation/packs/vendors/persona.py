"""An identity check as Persona returns it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Dossier, Paper
from watchword.simulation.packs.vendors.shapes import uuid_of, write_json, zulu


def persona(folder: Path, dossier: Dossier, paper: Paper) -> None:
    """An inquiry with its verifications included."""
    at, one = dossier.applicant.applied + timedelta(days=20, hours=2), dossier.applicant
    fields = {
        **_persona_person(paper),
        "address-street-1": one.address.line1,
        "address-city": one.address.city.name,
        "address-subdivision": one.address.city.region,
        "selected-country-code": "UT",
    }
    told = {
        "status": "approved" if paper.genuine and paper.liveness[-1] else "declined",
        "reference-id": one.number,
        "created-at": zulu(at),
        "completed-at": zulu(at + timedelta(minutes=21)),
        "decisioned-at": zulu(at + timedelta(minutes=22)),
        "fields": {key: {"type": "string", "value": value} for key, value in fields.items()},
    }
    inquiry = {"type": "inquiry", "id": f"inq_{uuid_of('persona', paper.number)[:23]}", "attributes": told}
    selfies = [
        _persona_selfie(paper, number, zulu(at + timedelta(minutes=4 * number + 2)))
        for number in range(len(paper.liveness))
    ]
    write_json(
        folder / "persona-inquiry.json",
        {"data": inquiry, "included": [_persona_document(paper, zulu(at)), *selfies]},
    )


def _persona_person(paper: Paper) -> dict[str, str]:
    names = {"name-first": paper.given, "name-last": paper.surname}
    return {**names, "birthdate": f"{paper.born}", "identification-number": paper.number}


def _persona_document(paper: Paper, at: str) -> dict[str, Any]:
    passport = paper.kind == "passport"
    seen = {
        "status": "passed" if paper.genuine else "failed",
        "created-at": at,
        "country-code": "UT",
        "id-class": "pp" if passport else "dl",
        **_persona_person(paper),
        "expiration-date": f"{paper.expires}",
        "address-street-1": paper.address or None,
        "entity-confidence-score": 99.1 if paper.genuine else 61.4,
        "checks": [
            _persona("id_mrz_detection" if passport else "id_barcode_detection", True),
            _persona("id_expired_detection", True),
            _persona("id_fabrication_detection", paper.genuine),
            _persona("id_po_box_detection", True),
        ],
    }
    return {
        "type": "verification/government-id",
        "id": f"ver_{uuid_of('gov', paper.number)[:23]}",
        "attributes": seen,
    }


def _persona_selfie(paper: Paper, number: int, at: str) -> dict[str, Any]:
    live = paper.liveness[number]
    checks = [
        _persona("selfie_pose_detection", True),
        _persona("selfie_liveness_detection", live),
        _persona("selfie_id_comparison", paper.face == "clear"),
    ]
    told = {"status": "passed" if live else "failed", "created-at": at, "checks": checks}
    return {
        "type": "verification/selfie",
        "id": f"ver_{uuid_of('selfie', paper.number, number)[:23]}",
        "attributes": told,
    }


def _persona(name: str, good: bool) -> dict[str, Any]:
    return {
        "name": name,
        "status": "passed" if good else "failed",
        "reasons": [],
        "requirement": "required",
        "metadata": {},
    }
