"""Sign-ins after the last day."""

from typing import Any

import pytest

from tests.indicators.tables import TestEngine, at, evidence
from watchword.indicators.exit.post_termination_access import ended
from watchword.settings import Settings

ASK = "post-termination-access"
LEFT = [{"person_id": "ann", "end": at(10, 0)}]


def sign_in(day: int, outcome: str = "success", hour: int = 10, **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(day, hour),
        "activity": "logon",
        "outcome": outcome,
        "interactive": True,
        **more,
    }


def test_success_on_two_days_after_the_last_is_found() -> None:
    found = evidence(ASK, sign_ins=[sign_in(5), sign_in(12), sign_in(14)], people=LEFT)
    assert [(each.strength, each.facts["succeeded"], each.events) for each in found] == [(1.0, "2 times", 2)]


def test_success_on_one_day_counts_less() -> None:
    assert [each.strength for each in evidence(ASK, sign_ins=[sign_in(12)], people=LEFT)] == pytest.approx(
        [0.7]
    )


def test_the_last_day_itself_is_innocent() -> None:
    # given the last day until midnight, which far west of Greenwich ends in the next day's morning by UTC
    evening = sign_in(11, hour=6, local=at(10, 22))
    assert evidence(ASK, sign_ins=[sign_in(10, hour=23), evening], people=LEFT) == []


def test_an_unknown_clock_gives_half_a_day_more() -> None:
    # given the next morning at 11 by the person's own clock, or by UTC where that clock is not known
    assert len(evidence(ASK, sign_ins=[sign_in(11, hour=11)], people=LEFT)) == 1
    assert evidence(ASK, sign_ins=[sign_in(11, hour=11, local=None)], people=LEFT) == []
    assert len(evidence(ASK, sign_ins=[sign_in(11, hour=13, local=None)], people=LEFT)) == 1


@pytest.mark.parametrize("more", [{"interactive": False}, {"interactive": None}, {"activity": "token"}])
def test_tokens_that_a_phone_refreshes_are_innocent(more: dict[str, Any]) -> None:
    assert evidence(ASK, sign_ins=[sign_in(day, **more) for day in (12, 13, 14)], people=LEFT) == []


@pytest.mark.parametrize(("failures", "strength"), [(2, []), (3, [0.3])])
def test_failures_count_little_and_only_from_three(failures: int, strength: list[float]) -> None:
    rows = [sign_in(12 + number, "failure") for number in range(failures)]
    assert [each.strength for each in evidence(ASK, sign_ins=rows, people=LEFT)] == pytest.approx(strength)


def test_acts_on_code_count_too() -> None:
    code = [
        {"person_id": "ann", "time": at(day), "activity": "fetch", "repo": "acme/site"} for day in (12, 13)
    ]
    assert [each.strength for each in evidence(ASK, code_activity=code, people=LEFT)] == [1.0]


def test_somebody_who_works_here_is_innocent() -> None:
    assert evidence(ASK, sign_ins=[sign_in(12), sign_in(13)], people=[{"person_id": "ann"}]) == []


def test_only_people_who_left_are_judged() -> None:
    people: list[dict[str, Any]] = [
        {"person_id": "ann", "end": at(10, 0)},
        {"person_id": "bob", "end": at(20, 0)},
        {"person_id": "eve"},
    ]
    engine = TestEngine({"people": people, "scan": [{"as_of": at(20, 12)}]})
    assert engine.run(ended(engine.records, Settings()))["person_id"].to_pylist() == ["ann"]
