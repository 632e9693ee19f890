"""What vetting says of one pack, exactly as its readers expect it."""

from typing import Any

from watchword.documents.pack import Pack
from watchword.flows.cases import finding_row
from watchword.flows.ingest import Account
from watchword.flows.vet.agrees import agrees
from watchword.flows.vet.asks import asks
from watchword.flows.vet.judge import Judged
from watchword.flows.vet.read_pack import PackReading
from watchword.risk import Band


def answer(
    person: str,
    pack: Pack,
    reading: PackReading,
    tables: list[Account],
    judged: Judged,
    told: list[dict[str, object]],
    gates: list[dict[str, Any]],
) -> dict[str, Any]:
    """One applicant's answer; risk as in `cases.json`: prior, absence and evidence add up to it."""
    assessment = judged.assessments[person]
    quiet = assessment.band in (Band.CLEAR, Band.UNSEEN)
    return {
        "pack": pack.name,
        "person": person,
        "gates": gates,
        "risk": assessment.risk if quiet else round(assessment.risk, 4),
        "band": assessment.band.value,
        "capped_by": assessment.capped_by,
        "coverage": round(assessment.coverage, 4),
        "families": [family.value for family in assessment.families],
        "prior_log_odds": round(assessment.prior_log_odds, 4),
        "absence_log_odds": round(assessment.absence_log_odds, 4),
        "evidence": [
            *(finding_row(each.evidence, each.log_odds, judged.cards) for each in assessment.weighed),
            *(finding_row(each, 0.0, judged.cards) for each in assessment.explained),
        ],
        "agrees": agrees(told),
        "not_evaluated": judged.unseen(person),
        "ask": asks(assessment, judged.cards, told, reading.gathered.files, gates),
        "files": [*map(_file, _files(reading, tables))],
        "notes": reading.gathered.notes,
    }


def _files(reading: PackReading, tables: list[Account]) -> list[tuple[str, str, str | None]]:
    """Each file of the pack: its name, what it was read as, and what was not read of it."""
    read = {account.file: account for account in tables}
    found = []
    for file in reading.gathered.files:
        if account := read.get(file.name):
            rejected = f"{account.ingest.rejected} rows refused" if account.ingest.rejected else None
            refused = (account.ingest.note if account.ingest.format is None else None) or rejected
            found.append((file.name, account.ingest.format or "not recognised", refused))
        else:
            found.append((file.name, file.kind, file.refused))
    return found


def _file(told: tuple[str, str, str | None]) -> dict[str, str | None]:
    name, kind, refused = told
    return {"file": name, "read_as": kind, "refused": refused}
