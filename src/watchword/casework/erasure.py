"""A person's rows out of casework, and the details out of the audit chain, which holds all the same."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection
from django.db.models import Q

from watchword.casework.error import CaseworkError
from watchword.casework.models import (
    AuditEntry,
    Case,
    Conclusion,
    Decision,
    GateRecord,
    GateStart,
    InterviewAnswer,
    Judgement,
    Person,
    Waiver,
)

#: The action of the entry that says which entries were emptied.
ERASED = "erase-person"
#: Entries that are emptied by one statement; SQLite takes no more than 32,766 values.
_AT_ONCE = 1_000
_TABLES = (Case, GateStart, GateRecord, Waiver, Decision, InterviewAnswer, Judgement, Conclusion, Person)


@dataclass(frozen=True)
class Counts:
    """How many rows of each sort a person had."""

    cases: int
    evidence: int
    waivers: int
    decisions: int
    answers: int
    judgements: int
    conclusions: int


@dataclass(frozen=True)
class Erased:
    """What was erased: the counts, the audit entries that were emptied, and files (SHA-256) that nobody else's case has."""

    counts: Counts
    entries: tuple[int, ...]
    files: tuple[str, ...]

    def as_details(self) -> dict[str, Any]:
        """What the audit chain keeps of it: numbers and no person."""
        return asdict(self.counts) | {"files": len(self.files), "entries": list(self.entries)}


def erase_rows(person_id: str, entries: Sequence[int]) -> Erased:
    """Delete a person's rows and empty these entries of the audit chain, in the transaction of the caller.

    Raises CaseworkError for somebody of whom casework knows nothing.
    """
    person = Person.objects.filter(person_id=person_id).first()
    if person is None and not entries:
        raise CaseworkError(f"person {person_id[:100]}: casework holds nothing of this person; check the id")
    cases = Case.objects.filter(person=person)
    files = _files_of(cases)
    tables = _rows(person, cases)
    counts = Counts(**{name: rows.count() for name, rows in tables.items()})
    # Others refer to the cases, and these to the person: last come first.
    for rows in (*reversed(tables.values()), GateStart.objects.filter(case__in=cases)):
        if rows is not cases:
            rows.delete()
    cases.delete()
    Person.objects.filter(person_id=person_id).delete()
    for start in range(0, len(entries), _AT_ONCE):
        AuditEntry.objects.filter(number__in=entries[start : start + _AT_ONCE]).update(told="")
    return Erased(counts, tuple(entries), files)


def wipe_freed() -> None:
    """Take what was deleted off the disk too: SQLite's log into the file, PostgreSQL's tables written anew."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for table in (*_TABLES, AuditEntry):
            cursor.execute(f"VACUUM (FULL) {connection.ops.quote_name(table._meta.db_table)}")


def _files_of(cases: Any) -> tuple[str, ...]:
    """The files of these cases that are no other's evidence."""
    files = GateRecord.objects.exclude(file_sha256="")
    theirs = set(files.filter(case__in=cases).values_list("file_sha256", flat=True))
    others = files.exclude(case__in=cases).values_list("file_sha256", flat=True)
    return tuple(sorted(theirs.difference(others)))


def _rows(person: Any, cases: Any) -> dict[str, Any]:
    """A person's rows by the names of Counts."""
    of_cases: dict[str, Any] = {
        "evidence": GateRecord,
        "waivers": Waiver,
        "decisions": Decision,
        "answers": InterviewAnswer,
    }
    return {
        "cases": cases,
        **{name: table.objects.filter(case__in=cases) for name, table in of_cases.items()},
        "judgements": Judgement.objects.filter(Q(one=person) | Q(other=person)),
        "conclusions": Conclusion.objects.filter(person=person),
    }
