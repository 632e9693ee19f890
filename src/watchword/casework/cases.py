"""The store of cases: every change and its audit entry in one transaction, nothing ever edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction

from watchword.casework import conclusions, judgements
from watchword.casework.audit import AuditChain, Entry, wait_for_writers
from watchword.casework.erasure import ERASED, Erased, erase_rows, wipe_freed
from watchword.casework.error import CaseworkError
from watchword.casework.models import WHO, WORDS, AuditEntry, Case, GateRecord, GateStart, Person
from watchword.casework.recorded import CaseRecords
from watchword.casework.rows import CaseRow, Concluded, ConclusionRow, JudgementRow
from watchword.casework.verified import Broken, verify
from watchword.vetting.nearest import nearest
from watchword.vetting.one_name import one_name
from watchword.vetting.record import check_two
from watchword.vetting.tier import Tier


class CaseStore(CaseRecords):
    """What is kept on people under vetting, by their ids; made by `case_store`."""

    def __init__(self, chain: AuditChain) -> None:
        self._chain = chain

    def open_case(
        self,
        person_id: str,
        role: str,
        tier: Tier,
        *,
        number: int,
        gates: Sequence[str],
        by: str,
        at: datetime,
    ) -> CaseRow:
        """Open the vetting of that number for a role, and start its first gates.

        Raises CaseworkError where somebody else opened it in the meantime.
        """
        told = {"person": person_id, "case": number, "role": role, "tier": tier.value}
        details = told | {"gates": list(gates)}
        with self.change("open-case", by, at, details):
            person, _ = Person.objects.get_or_create(person_id=person_id)
            if person.cases.count() != number - 1:
                raise CaseworkError(
                    f"person {person_id[:100]}: somebody else began vetting just now; look at gates status"
                )
            case = Case.objects.create(
                person=person, number=number, role=role, tier=tier.value, opened_at=at, opened_by=by
            )
            for gate in gates:
                GateStart.objects.create(case=case, gate=gate, by=by, at=at)
        return _row(case)

    def case(self, person_id: str) -> CaseRow:
        """The newest case of a person. Raises CaseworkError for somebody who has none, with the nearest id."""
        found = self.last_case(person_id)
        if found is None:
            hint = nearest(person_id, list(Person.objects.values_list("person_id", flat=True)))
            raise CaseworkError(
                f"person {person_id[:100]}: is not under vetting{hint or '; watchword gates start begins it'}"
            )
        return found

    def last_case(self, person_id: str) -> CaseRow | None:
        """The newest case of somebody, or None for who was never under vetting."""
        found = Case.objects.select_related("person").filter(person__person_id=person_id).order_by("-number")
        return _row(found[0]) if found else None

    def earlier(self, case: CaseRow) -> list[CaseRow]:
        """The cases of a person before this one, oldest first."""
        if case.number == 1:
            return []
        found = Case.objects.select_related("person").filter(
            person__person_id=case.person_id, number__lt=case.number
        )
        return [_row(each) for each in found.order_by("number")]

    def cases(self) -> list[CaseRow]:
        """The newest case of everybody, by person id."""
        newest = {
            row.person_id: row for row in map(_row, Case.objects.select_related("person").order_by("number"))
        }
        return [newest[person_id] for person_id in sorted(newest)]

    def start_gate(self, case: CaseRow, gate: str, *, by: str, at: datetime) -> None:
        """Open a gate by hand, such as that of leaving."""
        with self.change("start-gate", by, at, {**case_details(case), "gate": gate}):
            GateStart.objects.create(case=self.kept(case), gate=gate, by=by, at=at)

    def raise_tier(
        self, case: CaseRow, raised: Tier, risen_from: Tier, *, gates: Sequence[str], by: str, at: datetime
    ) -> None:
        """Let a case's tier rise, and open the gates that a rise opens."""
        told = {**case_details(case), "from": risen_from.value, "to": raised.value}
        with self.change("raise-tier", by, at, told | {"gates": list(gates)}):
            row = self.kept(case)
            row.raised, row.risen_from = raised.value, risen_from.value
            row.save(update_fields=["raised", "risen_from"])
            for gate in gates:
                GateStart.objects.create(case=row, gate=gate, by=by, at=at)

    def judge(self, row: JudgementRow) -> None:
        """Keep whether somebody thinks that two people are one. Raises CaseworkError for one person twice."""
        one, other = sorted((row.one, row.other))
        if one == other:
            raise CaseworkError(f"{one[:100]}: is given twice; a judgement is on two people")
        _check_words(one, row.by, row.by, row.why)
        details = {"people": [one, other], "verdict": row.verdict.value, "why": row.why}
        with self.change("judge", row.by, row.at, details):
            judgements.keep(row)

    def judgements(self) -> list[JudgementRow]:
        """The newest judgement on every pair that was judged, in the order of ids."""
        return judgements.newest()

    def conclude(self, row: ConclusionRow) -> None:
        """Keep what two people concluded about a person. Raises CaseworkError where the two are one, or no reason is told."""
        if not row.by.strip() or not row.second.strip() or one_name(row.by, row.second):
            raise CaseworkError(
                f"{row.person_id[:100]}: a conclusion takes two different people; give --by and --second"
            )
        _check_words(row.person_id, row.by, row.second, row.why, row.answer)
        details = {
            "person": row.person_id,
            "outcome": row.outcome.value,
            "second": row.second,
            "why": row.why,
            "answer": row.answer,
        }
        with self.change("conclude", row.by, row.at, details):
            conclusions.keep(row)

    def conclusions(self) -> list[ConclusionRow]:
        """The newest conclusion about everybody about whom there is one."""
        return conclusions.newest()

    def confirmed(self) -> frozenset[str]:
        """People about whom two people concluded that the case is true, and have not taken it back."""
        return frozenset(row.person_id for row in conclusions.newest() if row.outcome is Concluded.CONFIRMED)

    def erase(
        self, person_id: str, *, by: str, second: str, why: str, at: datetime, stands_for: str
    ) -> Erased:
        """Delete what is kept of a person, and empty the audit entries on the person; the chain stays whole.

        stands_for: a keyed hash of the id, by which who has the key can say later that this person was erased. Raises
        VettingError where the two who decide it are one, and CaseworkError for somebody of whom nothing is kept.
        """
        check_two(by, second, why, "an erasure")
        with self.alone():
            entries = [entry.number for entry in self._chain.entries() if entry.concerns(person_id)]
            erased = erase_rows(person_id, entries)
            details = {"stands_for": stands_for, "second": second, "why": why} | erased.as_details()
            self._chain.append(ERASED, by, at, details)
            transaction.on_commit(wipe_freed)
        return erased

    def note_read(self, what: str, by: str, at: datetime, details: Mapping[str, Any]) -> None:
        """Keep in the audit chain that somebody read something."""
        self._chain.append(what, by, at, details)

    def verify_audit(self, head: str | None = None) -> Broken | None:
        """The first broken entry of the audit chain, or row that none tells of, or None; `head` is a hash kept elsewhere."""
        return verify(self._chain, head)

    def verify_files(self, wrong: Callable[[str], str | None]) -> Broken | None:
        """The first evidence whose file is not as it was given; `wrong` says of a SHA-256 what is wrong with its file."""
        rows = GateRecord.objects.exclude(file_sha256="").order_by("id").values_list("id", "file_sha256")
        for number, digest in rows.iterator(chunk_size=2_000):
            if why := wrong(digest):
                return Broken(number, f"has a file that {why}", GateRecord._meta.db_table)
        return None

    def newest(self) -> tuple[int, str]:
        """How many entries the audit chain has, and its newest hash; 0 and "" without any."""
        last = AuditEntry.objects.order_by("-number").first()
        return (last.number, last.sha256) if last else (0, "")

    def audit(self) -> Iterator[Entry]:
        """The audit chain from its beginning."""
        return self._chain.entries()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Look and then change as one: nobody else writes within the block, and all of it is kept or none."""
        with transaction.atomic():
            wait_for_writers()
            yield

    @contextmanager
    def change(self, action: str, by: str, at: datetime, details: Mapping[str, Any]) -> Iterator[None]:
        """One change, whole or not at all, with its entry in the audit chain; writers wait for each other."""
        with self.alone():
            yield
            self._chain.append(action, by, at, details)

    def kept(self, case: CaseRow) -> Any:
        """A case's own row."""
        return Case.objects.get(person__person_id=case.person_id, number=case.number)


def _check_words(person_id: str, by: str, second: str, why: str, answer: str = "") -> None:
    """Names, a reason and an answer that the tables can hold. Raises CaseworkError."""
    if not by.strip() or not why.strip():
        raise CaseworkError(f"{person_id[:100]}: a record needs who and the reason; give --by and --why")
    for option, text, most in (
        ("--by", by, WHO),
        ("--second", second, WHO),
        ("--why", why, WORDS),
        ("--answer", answer, WORDS),
    ):
        if len(text) > most:
            raise CaseworkError(f"{option}: has more than {most:,} letters; shorten it")


def case_details(case: CaseRow) -> dict[str, Any]:
    """What an audit entry says of a case."""
    return {"person": case.person_id, "case": case.number}


def _row(case: Any) -> CaseRow:
    return CaseRow(
        case.person.person_id,
        case.number,
        case.role,
        Tier(case.tier),
        Tier(case.raised) if case.raised else None,
        Tier(case.risen_from) if case.risen_from else None,
        case.opened_at,
        case.opened_by,
    )
