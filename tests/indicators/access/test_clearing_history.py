"""A device's history is cleared as soon as it is set up."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "clearing-history"


def commands(*whats: str, hour: int = 11, **more: Any) -> list[dict[str, Any]]:
    act = {"person_id": "ann", "device_uid": "laptop-1", "sign": "history", "enrolled": at(0, 10), **more}
    return [{**act, "time": at(hour // 24, hour % 24), "what": what} for what in whats]


def found_strengths(rows: Rows, people: Rows = ()) -> list[float]:
    return [each.strength for each in evidence(ASK, commands=rows, people=people)]


def test_a_history_cleared_in_the_first_hours_is_found() -> None:
    # given two commands against histories, one hour after the device was enrolled
    rows = commands("clears the history of the running shell", "deletes a system log")
    # when the indicator runs
    [found] = evidence(ASK, commands=rows)
    # then they are counted at full strength
    assert (found.facts["times_said"], found.facts["hours"]) == ("2 commands", 24)
    assert (found.strength, found.events) == (1.0, 2)


def test_one_kind_of_command_counts_less() -> None:
    assert found_strengths(commands("switches shell history off")) == [0.6]
    assert found_strengths(commands(*["switches shell history off"] * 3)) == [0.6]


def test_the_same_a_day_later_is_a_habit() -> None:
    assert found_strengths(commands("switches shell history off", hour=34)) == [0.6]
    assert found_strengths(commands("switches shell history off", hour=35)) == []


def test_before_enrolment_it_is_the_employers_own_set_up() -> None:
    assert found_strengths(commands("switches shell history off", hour=9)) == []


def test_an_unknown_enrolment_says_nothing() -> None:
    assert found_strengths(commands("switches shell history off", enrolled=None)) == []


def test_other_commands_belong_elsewhere() -> None:
    assert found_strengths(commands("removes configuration profiles", sign="tamper")) == []


def test_people_who_support_machines_count_a_half() -> None:
    people = [{"person_id": "ann", "technical": True}]
    assert found_strengths(commands("switches shell history off"), people) == [pytest.approx(0.3)]
