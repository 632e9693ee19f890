"""An account that never rests."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "always-on-session"


def hours(*numbers: int, person: str = "ann") -> list[dict[str, Any]]:
    """Active hours, counted from the Monday's midnight."""
    times = [(number, at(number // 24, number % 24)) for number in numbers]
    return [
        {"person_id": person, "time": time, "hour": time, "local_hour": number % 24, "events": 1}
        for number, time in times
    ]


def test_two_days_without_a_rest_are_found() -> None:
    # given activity in every full hour of two days
    found = evidence(ASK, active_hours=hours(*range(48)))
    # then the stretch is told, and it counts whole
    assert [(each.strength, each.facts["stretch"], each.facts["days"]) for each in found] == [(1.0, 48, 2)]


def test_long_days_with_sleep_are_innocent() -> None:
    # given 18 hours a day for two weeks, and six hours of rest
    rows = hours(*(day * 24 + hour for day in range(14) for hour in range(18)))
    assert evidence(ASK, active_hours=rows) == []


@pytest.mark.parametrize(("length", "strength"), [(23, []), (24, [0.5]), (36, [0.75])])
def test_the_stretch_grades_the_strength(length: int, strength: list[float]) -> None:
    assert [each.strength for each in evidence(ASK, active_hours=hours(*range(length)))] == strength


@pytest.mark.parametrize(("step", "found"), [(2, 1), (3, 0)])
def test_a_rest_is_longer_than_two_hours(step: int, found: int) -> None:
    # given one active hour in every second, or every third
    assert len(evidence(ASK, active_hours=hours(*range(0, 72, step)))) == found


@pytest.mark.parametrize(("days", "strength"), [(2, []), (3, [0.5]), (6, [1.0])])
def test_days_with_more_than_18_hours_grade_it_too(days: int, strength: list[float]) -> None:
    # given 19 hours of each day, and a rest of five
    rows = hours(*(day * 24 + hour for day in range(days) for hour in range(19)))
    assert [each.strength for each in evidence(ASK, active_hours=rows)] == strength


def test_people_on_call_count_half() -> None:
    people = [{"person_id": "ann", "technical": True}]
    assert [each.strength for each in evidence(ASK, active_hours=hours(*range(48)), people=people)] == [0.5]


def test_one_persons_hours_are_not_joined_with_anothers() -> None:
    rows = hours(*range(0, 12)) + hours(*range(12, 24), person="bob")
    assert evidence(ASK, active_hours=rows) == []
