"""Code leaves for an account that is not the employer's."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "repo-to-personal-account"


def act(day: int, activity: str = "push", person: str = "ann", **more: Any) -> dict[str, Any]:
    repo = f"{person}-private/billing"
    return {"person_id": person, "time": at(day), "activity": activity, "repo": repo, "outside": True, **more}


def test_code_moved_on_two_days_is_found() -> None:
    found = evidence(ASK, code_activity=[act(0, "create"), act(0), act(3)])
    assert [(each.strength, each.facts["places"]) for each in found] == [(1.0, "ann-private/billing")]
    assert (found[0].events, found[0].facts["on"]) == (3, "2 days")


def test_the_same_acts_within_the_organisation_are_innocent() -> None:
    assert evidence(ASK, code_activity=[act(0, outside=False), act(1, outside=None)]) == []


@pytest.mark.parametrize("activity", ["clone", "fetch", "download", "member_added"])
def test_reading_from_outside_is_innocent(activity: str) -> None:
    assert evidence(ASK, code_activity=[act(0, activity)]) == []


@pytest.mark.parametrize(
    ("activity", "strength"), [("fork", 0.4), ("create", 0.4), ("push", 0.7), ("transfer", 0.7)]
)
def test_a_place_made_counts_less_than_code_moved(activity: str, strength: float) -> None:
    assert [each.strength for each in evidence(ASK, code_activity=[act(0, activity)])] == pytest.approx(
        [strength]
    )


def test_a_git_remote_that_leads_outside_is_found_without_any_log_of_the_code_host() -> None:
    commands = [
        {"person_id": "ann", "time": at(day), "sign": "outside-remote", "target": "ann-x"} for day in (0, 1)
    ]
    found = evidence(ASK, commands=commands)
    assert [(each.strength, each.facts["places"]) for each in found] == [(1.0, "ann-x")]


def test_other_commands_are_innocent() -> None:
    assert evidence(ASK, commands=[{"person_id": "ann", "time": at(0), "sign": "history"}]) == []


def test_a_project_that_several_work_on_in_the_open_counts_little() -> None:
    # given three people with pushes to copies of one project
    rows = [act(day, person=who, repo=f"{who}/sdk-public") for who in ("ann", "bob", "eve") for day in (0, 1)]
    assert {each.strength for each in evidence(ASK, code_activity=rows)} == {0.15}
    # when one of them takes something else besides, then that counts as ever
    found = evidence(ASK, code_activity=[*rows, act(4)])
    assert {each.person_id: each.strength for each in found}["ann"] == pytest.approx(0.7)
