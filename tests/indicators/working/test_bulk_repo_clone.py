"""Many repositories taken in one day."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "bulk-repo-clone"


def clones(repos: int, day: int = 30, person: str = "ann", activity: str = "clone") -> list[dict[str, Any]]:
    return [
        {"person_id": person, "time": at(day), "activity": activity, "repo": f"acme/repo-{number}"}
        for number in range(repos)
    ]


def test_forty_repositories_in_a_day_are_found() -> None:
    found = evidence(ASK, code_activity=clones(40))
    assert [(each.strength, each.facts["repos"], each.facts["fresh"]) for each in found] == [(1.0, 40, 40)]
    assert found[0].facts["day"] == "01 Apr 2026"


@pytest.mark.parametrize(("repos", "strength"), [(19, []), (20, [0.6]), (30, [0.8]), (60, [1.0])])
def test_the_number_grades_the_strength(repos: int, strength: list[float]) -> None:
    assert [each.strength for each in evidence(ASK, code_activity=clones(repos))] == pytest.approx(strength)


def test_a_daily_fetch_and_one_repository_cloned_often_are_innocent() -> None:
    often = [{**each, "repo": "acme/site"} for each in clones(60)]
    assert evidence(ASK, code_activity=clones(60, activity="fetch") + often) == []


def test_clones_spread_over_days_are_innocent() -> None:
    rows = clones(12, day=30) + clones(24, day=31)[12:]
    assert evidence(ASK, code_activity=rows) == []


@pytest.mark.parametrize(("day", "strength"), [(13, 0.3), (14, 1.0)])
def test_setting_up_in_the_first_two_weeks_counts_less(day: int, strength: float) -> None:
    people = [{"person_id": "ann", "start": at(0, 0)}]
    found = evidence(ASK, code_activity=clones(40, day=day), people=people)
    assert [each.strength for each in found] == pytest.approx([strength])


def test_a_new_laptop_takes_the_own_repositories_again_and_counts_half() -> None:
    # given somebody who pushed to all of them weeks before
    rows = clones(40, day=2, activity="push") + clones(40)
    found = evidence(ASK, code_activity=rows)
    assert [(each.strength, each.facts["fresh"]) for each in found] == [(0.5, 0)]


def test_a_technical_role_counts_half() -> None:
    people = [{"person_id": "ann", "technical": True}]
    assert [each.strength for each in evidence(ASK, code_activity=clones(40), people=people)] == [0.5]


@pytest.mark.parametrize(("colleagues", "strength"), [(4, 1.0), (5, 0.3)])
def test_what_the_whole_department_does_counts_less(colleagues: int, strength: float) -> None:
    # given a migration: so many colleagues of one department who have such days, too
    names = ["ann", *(f"p{number}" for number in range(colleagues))]
    people = [{"person_id": name, "department": "platform"} for name in names]
    rows = [row for name in names for row in clones(40, person=name)]
    found = evidence(ASK, code_activity=rows, people=people)
    assert {round(each.strength, 6) for each in found} == {strength}
