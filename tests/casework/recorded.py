"""A vetting with a row in every table, for tests of what the audit tells of them and of what is erased."""

from pathlib import Path

from tests.casework.appending import NOW
from tests.vetting.made import day, given
from watchword.casework.store import (
    CaseRow,
    Concluded,
    ConclusionRow,
    EvidenceFile,
    JudgementRow,
    Verdict,
    case_store,
)
from watchword.vetting.answers import Answer, Answered
from watchword.vetting.record import GateDecision, Outcome, Waiver
from watchword.vetting.tier import Tier

#: What is known of the person alone, and has to be nowhere once the person is erased.
NOTE = "answered from the harbour office"


def recorded(home: Path, person: str = "p-1", file: str = "ab") -> CaseRow:
    """Record something of every sort on a person, and on p-9 with them."""
    with case_store(home) as store:
        case = store.open_case(
            person, "writer", Tier.STANDARD, number=1, gates=["application"], by="Ana", at=NOW
        )
        letter = EvidenceFile(file * 32, 5, f"letter of {person}.pdf", "application/pdf")
        store.add_record(case, given("application", "number-called", 2), note=NOTE, file=letter)
        store.add_record(case, given("application", "application-form", 2))
        store.add_waiver(case, Waiver("identity", "Ana", "Ben", "known for years", day(1), day(9)))
        store.add_decision(
            case, GateDecision("identity", "notary", Outcome.SET_ASIDE, "Ana", "Ben", "late", day(3))
        )
        store.add_decision(
            case, GateDecision("identity", None, Outcome.MORE_TIME, "Ana", "Ben", "ill", day(4))
        )
        store.add_answer(case, Answer("window", Answered.EXCUSED, "Ana", day(2)))
        store.raise_tier(case, Tier.CRITICAL, Tier.STANDARD, gates=["privilege-change"], by="Ana", at=day(5))
        store.start_gate(case, "leaving", by="Ana", at=day(9))
        store.judge(JudgementRow("p-9", person, Verdict.SAME, "one photograph", "Ana", day(9)))
        store.conclude(
            ConclusionRow(person, Concluded.CONFIRMED, "Ana", "Ben", "met both", "it was me", day(9))
        )
        store.note_read("show-gates", "ana (reading)", day(9), {"person": person, "shown": 1})
        return store.case(person)
