"""What is recorded on one case: evidence, waivers, decisions, answers; added, never edited."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import datetime
from typing import Any

from watchword.casework.models import Decision, GateRecord, GateStart, InterviewAnswer
from watchword.casework.models import Waiver as KeptWaiver
from watchword.casework.rows import CaseRow, EvidenceFile
from watchword.vetting.answers import FIRST_ROUND, Answer, Answered
from watchword.vetting.gate_state import Recorded
from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Result, Waiver


class CaseRecords(ABC):
    """The part of the store that adds to a case and reads it back."""

    @abstractmethod
    def change(
        self, action: str, by: str, at: datetime, details: Mapping[str, Any]
    ) -> AbstractContextManager[None]:
        """One change with its audit entry."""

    @abstractmethod
    def kept(self, case: CaseRow) -> Any:
        """A case's own row."""

    def add_record(
        self,
        case: CaseRow,
        record: EvidenceRecord,
        *,
        note: str = "",
        file: EvidenceFile | None = None,
    ) -> None:
        """Add evidence."""
        of_file = {f"file_{name}": value for name, value in _file(file).items()}
        details = _details(case, record) | {"recorded_at": record.known_at, "note": note} | of_file
        with self.change("record-evidence", record.by, record.known_at, details):
            GateRecord.objects.create(
                case=self.kept(case),
                **_columns(record) | {"recorded_at": record.known_at},
                note=note,
                **of_file,
            )

    def add_waiver(self, case: CaseRow, waiver: Waiver) -> None:
        """Add a waiver of two people."""
        with self.change("waive-gate", waiver.by, waiver.at, _details(case, waiver)):
            KeptWaiver.objects.create(case=self.kept(case), **_columns(waiver))

    def add_decision(self, case: CaseRow, decision: GateDecision) -> None:
        """Add a decision of two people."""
        with self.change("decide", decision.by, decision.at, _details(case, decision)):
            Decision.objects.create(
                case=self.kept(case), **_columns(decision) | {"evidence": decision.evidence or ""}
            )

    def add_answer(self, case: CaseRow, answer: Answer) -> None:
        """Add what came of a challenge of the interview kit."""
        with self.change("record-answer", answer.by, answer.at, _details(case, answer)):
            InterviewAnswer.objects.create(case=self.kept(case), **_columns(answer))

    def recorded(self, case: CaseRow) -> Recorded:
        """All evidence, waivers and decisions on a case, and when its gates were started."""
        row = self.kept(case)
        return Recorded(
            [EvidenceRecord(each.gate, each.evidence, Result(each.result), each.by, each.at, each.recorded_at)
             for each in GateRecord.objects.filter(case=row).order_by("id")],
            [Waiver(each.gate, each.by, each.second, each.why, each.at, each.until)
             for each in KeptWaiver.objects.filter(case=row).order_by("id")],
            [GateDecision(each.gate, each.evidence or None, Outcome(each.outcome), each.by, each.second, each.why, each.at)
             for each in Decision.objects.filter(case=row).order_by("id")],
            {each.gate: each.at for each in GateStart.objects.filter(case=row).order_by("id")},
        )  # fmt: skip

    def answers(self, case: CaseRow, round_: str = FIRST_ROUND) -> dict[str, Answer]:
        """The newest answer of one round to every challenge that was answered in it, by challenge."""
        # answers from before rounds were kept have none
        rounds = [round_, ""] if round_ == FIRST_ROUND else [round_]
        found = InterviewAnswer.objects.filter(case=self.kept(case), round__in=rounds).order_by("id")
        return {
            each.challenge: Answer(each.challenge, Answered(each.answered), each.by, each.at, round_)
            for each in found
        }


def _file(file: EvidenceFile | None) -> dict[str, Any]:
    if file is None:
        return {}
    return {"sha256": file.sha256, "size": file.size, "name": file.name, "type": file.media_type}


def _columns(row: Any) -> dict[str, Any]:
    """A value's fields as columns; words of an enumeration as text."""
    return {key: getattr(value, "value", value) for key, value in asdict(row).items()}


def _details(case: CaseRow, row: Any) -> dict[str, Any]:
    """What an audit entry says of a change to a case."""
    columns = {key: value for key, value in _columns(row).items() if key != "by" and value is not None}
    return {"person": case.person_id, "case": case.number, **columns}
