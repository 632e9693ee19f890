"""Casework keeps what people recorded, by id, and gives it back as it was, on both databases."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.casework.appending import NOW
from tests.vetting.made import day, given
from watchword.casework.store import (
    CaseRow,
    CaseworkError,
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


def opened(home: Path, person: str = "p-1") -> CaseRow:
    with case_store(home) as store:
        return store.open_case(
            person, "writer", Tier.STANDARD, number=1, gates=["application"], by="Ana", at=NOW
        )


def test_what_is_recorded_comes_back_as_it_was(home: Path) -> None:
    case = opened(home)
    record = replace(given("application", "number-called", 2), recorded_at=day(3))
    waiver = Waiver("identity", "Ana", "Ben", "known for years", day(1), day(9))
    decision = GateDecision("identity", "notary", Outcome.SET_ASIDE, "Ana", "Ben", "a mistake", day(3))
    more = GateDecision("identity", None, Outcome.MORE_TIME, "Ana", "Ben", "on leave", day(4))
    with case_store(home) as store:
        file = EvidenceFile("ab" * 32, 5, "letter.pdf", "application/pdf")
        store.add_record(case, record, note="rang twice", file=file)
        store.add_waiver(case, waiver)
        store.add_decision(case, decision)
        store.add_decision(case, more)
        store.add_answer(case, Answer("window", Answered.FAILED, "Ana", day(1)))
        store.add_answer(case, Answer("window", Answered.EXCUSED, "Ana", day(2)))
    with case_store(home) as store:
        assert store.case("p-1") == case
        found = store.recorded(case)
        assert (found.records, found.waivers, found.decisions) == ([record], [waiver], [decision, more])
        assert found.started == {"application": NOW}
        assert store.answers(case) == {"window": Answer("window", Answered.EXCUSED, "Ana", day(2))}
        told = [entry.details for entry in store.audit() if entry.action == "record-evidence"]
        assert (told[0]["file_sha256"], told[0]["note"]) == ("ab" * 32, "rang twice")


def test_a_rehire_begins_anew_and_the_first_vetting_stays(home: Path) -> None:
    first = opened(home)
    with case_store(home) as store:
        store.add_record(first, given("application", "number-called"))
        second = store.open_case("p-1", "designer", Tier.STANDARD, number=2, gates=[], by="Ana", at=day(400))
        assert store.case("p-1") == second
        assert store.cases() == [second]
        assert (len(store.recorded(second).records), len(store.recorded(first).records)) == (0, 1)
        # and who was a moment late is told so, and leaves no trace
        with pytest.raises(CaseworkError, match="somebody else began"):
            store.open_case("p-1", "designer", Tier.STANDARD, number=2, gates=[], by="Ben", at=day(400))
        assert len([entry for entry in store.audit() if entry.action == "open-case"]) == 2


def test_a_tier_rises_and_gates_are_started(home: Path) -> None:
    case = opened(home)
    with case_store(home) as store:
        store.raise_tier(case, Tier.CRITICAL, Tier.STANDARD, gates=["privilege-change"], by="Ana", at=day(5))
        assert store.case("p-1") == replace(case, raised=Tier.CRITICAL, risen_from=Tier.STANDARD)
        store.start_gate(case, "privilege-change", by="Ana", at=day(9))
        assert store.recorded(case).started["privilege-change"] == day(9)


def test_the_newest_judgement_on_two_people_counts_whoever_is_named_first(home: Path) -> None:
    with case_store(home) as store:
        store.judge(JudgementRow("p-9", "p-1", Verdict.SAME, "one photograph", "Ana", NOW))
        last = JudgementRow("p-1", "p-9", Verdict.DIFFERENT, "met both", "Ben", day(1))
        store.judge(last)
        assert store.judgements() == [last]
        with pytest.raises(CaseworkError, match="is given twice"):
            store.judge(JudgementRow("p-1", "p-1", Verdict.SAME, "why", "Ana", NOW))


def test_somebody_unknown_is_told_with_the_nearest_id(home: Path) -> None:
    with case_store(home) as store:
        with pytest.raises(CaseworkError, match="person p-1: is not under vetting; watchword gates start"):
            store.case("p-1")
        assert store.last_case("p-1") is None
    opened(home, "person-17")
    with case_store(home) as store, pytest.raises(CaseworkError, match=r"did you mean person-17\?"):
        store.case("person-71")


def test_the_database_itself_refuses_one_person_as_two(home: Path, sql: object) -> None:
    opened(home)
    statement = (
        "INSERT INTO casework_waiver (case_id, gate, by, second, why, at) "
        "SELECT id, 'identity', 'Ana', 'Ana', 'why', opened_at FROM casework_case"
    )
    with pytest.raises(CaseworkError, match="casework_waiver_two"), case_store(home):
        sql(statement)  # type: ignore[operator]


def test_two_people_conclude_and_the_newest_conclusion_counts(home: Path) -> None:
    with case_store(home) as store:
        store.conclude(
            ConclusionRow("p-7", Concluded.CONFIRMED, "Ana", "Bo", "the bank and the notary", "", NOW)
        )
        assert store.confirmed() == {"p-7"}
        # when the person answers, and two people see it otherwise
        store.conclude(
            ConclusionRow("p-7", Concluded.CLEARED, "Ana", "Bo", "a twin", "it was my brother", NOW)
        )
        assert store.confirmed() == frozenset()
        assert [row.outcome for row in store.conclusions()] == [Concluded.CLEARED]
        assert store.verify_audit() is None


@pytest.mark.parametrize("second", ["Ana", " ana ", "\uff21na", ""])
def test_one_person_alone_concludes_nothing(home: Path, second: str) -> None:
    with case_store(home) as store, pytest.raises(CaseworkError, match="two different people"):
        store.conclude(ConclusionRow("p-7", Concluded.CONFIRMED, "Ana", second, "why", "", NOW))
