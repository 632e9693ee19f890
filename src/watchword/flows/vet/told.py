"""What the records tell of the vetted applicants, beside what indicators find."""

from typing import Any

from watchword.engines.duck import quoted
from watchword.enrich.applicants import PreparedApplicants
from watchword.enrich.workbench import Workbench
from watchword.flows.vet.read_pack import PackReading

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


def told_of(bench: Workbench, prepared: PreparedApplicants) -> dict[str, list[dict[str, Any]]]:
    """Each person's facts, checks and answers, with the table that each row is of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name in _TABLES:
        for row in bench.rows(
            f"SELECT * FROM read_parquet({quoted(prepared.files[name])}) ORDER BY event_id"
        ):
            found.setdefault(str(row["person_id"]), []).append({**row, "table": name})
    return found


def erased_since(bench: Workbench, reading: PackReading) -> bool:
    """Whether the pack's documents are not in the lake though they were kept: the applicant was erased."""
    if not reading.gathered.rows.get("documents"):
        return False
    whose = quoted(reading.about.candidate)
    return not bench.one(f"SELECT count(*) FROM documents WHERE candidate = {whose}")
