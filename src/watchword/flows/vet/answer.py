"""What vetting says of one pack, exactly as its readers expect it."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Any

from watchword.documents.pack import Pack
from watchword.flows.cases import finding_row
from watchword.flows.ingest import Account
from watchword.flows.vet.agrees import agrees
from watchword.flows.vet.asks import asks
from watchword.flows.vet.named_files import NamedFiles
from watchword.flows.vet.own_word import own_word
from watchword.flows.vet.read_pack import PackReading
from watchword.flows.vet.request import Vetted
from watchword.flows.vet.rests_on import rests_on
from watchword.flows.vet.shares import shares
from watchword.flows.vet.wording import plain
from watchword.lake import Ingest
from watchword.risk import Band

#: What a file was read as where its content says more than its name.
_READ_AS = {"identity-vendor": "identity-vendor"}


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
    evidence, facts = _shown(person, reading, tables, done)
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
        "evidence": evidence,
        "facts": facts,
        "shared": shares(done.shared.get(person, [])),
        "agrees": agrees(told),
        "not_evaluated": judged.unseen(person),
        "ask": asks(assessment, judged.cards, told, reading.gathered, gates),
        "files": [*map(_file, _files(reading, tables))],
        "notes": [*reading.gathered.notes, *_of_tables(tables)],
    }


def _shown(
    person: str, reading: PackReading, tables: list[Account], done: Vetted
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The findings with what each rests on, and what the files say of themselves beside them."""
    kept = done.documents.get(person, {})
    files, cards = NamedFiles(reading.gathered, tables, kept), done.judged.cards
    shared = {row["event_id"]: {**row, "table": "shared"} for row in done.shared.get(person, [])}
    rows = ChainMap(shared, done.behind)
    assessment = done.judged.assessments[person]
    found = [(each.evidence, each.log_odds) for each in assessment.weighed]
    found += [(each, 0.0) for each in assessment.explained]
    evidence = [
        {**_worded(finding_row(each, weight, cards)), "rests_on": rests_on(each, rows, files, reading.about)}
        for each, weight in found
    ]
    if _erased(reading, kept):
        return evidence, []
    ids = {event_id for each, _ in found for event_id in each.event_ids}
    return evidence, own_word(reading.gathered, reading.about, files, ids)


def _erased(reading: PackReading, kept: Mapping[str, str]) -> bool:
    """Whether none of the pack's documents is kept any more: then nothing of them is told."""
    documents = [row["document"] for row in reading.gathered.rows.get("documents", ())]
    return bool(documents) and not any(document in kept for document in documents)


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
            found.append((file.name, _READ_AS.get(file.media_type, file.kind), file.refused))
    return found


def _of_tables(tables: list[Account]) -> Iterator[str]:
    """What is to be told of tables that were read, such as columns that stand in them twice."""
    for account in tables:
        if account.ingest.format and account.ingest.note:
            yield f"{account.file}: {account.ingest.note}"


def _refused(ingest: Ingest) -> str | None:
    """How many rows of a table were refused, and why the first was."""
    if not ingest.rejected:
        return None
    why = f"; the first: {ingest.rejects[0].reason}" if ingest.rejects else ""
    return f"{ingest.rejected} {'row' if ingest.rejected == 1 else 'rows'} refused{why}"


def _file(told: tuple[str, str, str | None]) -> dict[str, str | None]:
    name, kind, refused = told
    return {"file": name, "read_as": kind, "refused": refused}
