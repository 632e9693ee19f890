"""What the records tell of the vetted applicants, beside what indicators find."""

from collections.abc import Iterable, Mapping
from typing import Any

from watchword.engines.duck import quoted
from watchword.enrich.applicants import PreparedApplicants
from watchword.enrich.applicants.tied import own
from watchword.enrich.workbench import Workbench
from watchword.flows.vet.read_pack import PackReading
from watchword.indicators.evidence import Evidence

#: Prepared tables from which agreement and questions are told.
_TABLES = (
    "identity_facts",
    "resume_facts",
    "letter_facts",
    "contact_facts",
    "code_facts",
    "photo_facts",
    "checks",
    "answers",
)
#: Record tables whose rows are evidence beside facts, the likeliest first.
_RECORDS = (
    "checks",
    "answers",
    "identifiers",
    "sessions",
    "meetings",
    "referees",
    "document_texts",
    "applications",
)

Rows = dict[str, list[dict[str, Any]]]


def told_of(bench: Workbench, prepared: PreparedApplicants) -> Rows:
    """Each person's facts, checks and answers, with the table that each row is of."""
    found: Rows = {}
    for name in _TABLES:
        for row in bench.rows(
            f"SELECT * FROM read_parquet({quoted(prepared.files[name])}) ORDER BY event_id"
        ):
            found.setdefault(str(row["person_id"]), []).append({**row, "table": name})
    return found


def behind_of(
    bench: Workbench,
    evidence: Iterable[Evidence],
    told: Mapping[str, list[dict[str, Any]]],
    shared: Iterable[Mapping[str, Any]],
) -> dict[str, dict[str, Any]]:
    """The rows that evidence rests on, by event id: facts as they were prepared, records as they were kept.

    Those of `shared` are left out: their ids are made, and two people's may have one.
    """
    wanted = {event_id for each in evidence for event_id in each.event_ids}
    wanted -= {row["event_id"] for row in shared}
    facts = (row for rows in told.values() for row in rows if row.get("fact"))
    found = {row["event_id"]: row for row in facts if row["event_id"] in wanted}
    for name in _RECORDS:
        left = sorted(wanted - found.keys())
        if not left:
            break
        ids = ", ".join(map(quoted, left))
        for row in bench.rows(f"SELECT * FROM {own(name)} WHERE event_id IN ({ids})"):
            found[row["event_id"]] = {**row, "table": name}
    return found


def documents_of(bench: Workbench) -> dict[str, dict[str, str]]:
    """The files of everything that each vetted person handed in, now or earlier: names by document, by person."""
    found: dict[str, dict[str, str]] = {}
    for row in bench.rows(f"SELECT person_id, document, file FROM {own('documents')} ORDER BY utc, file"):
        found.setdefault(row["person_id"], {})[row["document"]] = row["file"]
    return found


def erased_since(bench: Workbench, reading: PackReading) -> bool:
    """Whether the pack's documents are not in the lake though they were kept: the applicant was erased."""
    if not reading.gathered.rows.get("documents"):
        return False
    whose = quoted(reading.about.candidate)
    return not bench.one(f"SELECT count(*) FROM documents WHERE candidate = {whose}")
