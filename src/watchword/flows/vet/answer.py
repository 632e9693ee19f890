"""What vetting says of one pack, exactly as its readers expect it."""

from typing import Any

from watchword.documents.pack import Pack
from watchword.flows.cases import finding_row
from watchword.flows.ingest import Account
from watchword.flows.vet.agrees import agrees
from watchword.flows.vet.asks import asks
from watchword.flows.vet.read_pack import PackReading
from watchword.flows.vet.request import Vetted
from watchword.flows.vet.shares import shares
from watchword.flows.vet.wording import plain
from watchword.lake import Ingest
from watchword.risk import Band


def answer(
    person: str,
    pack: Pack,
    reading: PackReading,
    tables: list[Account],
    done: Vetted,
    gates: list[dict[str, Any]],
) -> dict[str, Any]:
    """One applicant's answer; risk as in `cases.json`: prior, absence and evidence add up to it."""
    judged, told = done.judged, done.facts.get(person, [])
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
            *(
                _worded(finding_row(each.evidence, each.log_odds, judged.cards))
                for each in assessment.weighed
            ),
            *(_worded(finding_row(each, 0.0, judged.cards)) for each in assessment.explained),
        ],
        "shared": shares(done.shared.get(person, [])),
        "agrees": agrees(told),
        "not_evaluated": judged.unseen(person),
        "ask": asks(assessment, judged.cards, told, reading.gathered.files, gates),
        "files": [*map(_file, _files(reading, tables))],
        "notes": reading.gathered.notes,
    }


def _worded(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "says": plain(row["says"])}


def _files(reading: PackReading, tables: list[Account]) -> list[tuple[str, str, str | None]]:
    """Each file of the pack: its name, what it was read as, and what was not read of it."""
    read = {account.file: account for account in tables}
    found = []
    for file in reading.gathered.files:
        if account := read.get(file.name):
            rejected = _refused(account.ingest)
            unknown = account.ingest.note if account.ingest.format is None else None
            refused = f"{file.name}: {unknown}" if unknown else rejected and f"{file.name}: {rejected}"
            found.append((file.name, account.ingest.format or "not recognised", refused))
        else:
            found.append((file.name, file.kind, file.refused))
    return found


def _refused(ingest: Ingest) -> str | None:
    """How many rows of a table were refused, and why the first was."""
    if not ingest.rejected:
        return None
    why = f"; the first: {ingest.rejects[0].reason}" if ingest.rejects else ""
    return f"{ingest.rejected} {'row' if ingest.rejected == 1 else 'rows'} refused{why}"


def _file(told: tuple[str, str, str | None]) -> dict[str, str | None]:
    name, kind, refused = told
    return {"file": name, "read_as": kind, "refused": refused}
