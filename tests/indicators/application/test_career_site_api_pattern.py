"""Accounts that made the same calls from one network."""

from typing import Any

from tests.indicators.applicants import common, session
from tests.indicators.tables import evidence

ASK = "career-site-api-pattern"


def calls(person: str, **more: Any) -> dict[str, Any]:
    return session(person, agent="client/1", path="list,open,post", **more)


def three(**more: Any) -> list[dict[str, Any]]:
    return [calls(person, **more) for person in ("ann", "bob", "eve")]


def test_three_accounts_with_one_pattern_are_found_once_each() -> None:
    found = evidence(ASK, sessions=three() * 2)
    assert [(each.person_id, each.facts["people"], each.shared) for each in found] == [
        (person, 3, "203.0.113.7") for person in ("ann", "bob", "eve")
    ]


def test_two_flatmates_are_innocent() -> None:
    assert evidence(ASK, sessions=three()[:2]) == []


def test_one_persons_three_accounts_are_one() -> None:
    same = [common("bob", "ann", "email", names="same"), common("ann", "bob", "email", names="same")]
    assert evidence(ASK, sessions=three(), shared=same) == []
    apart = [{**row, "names": "different"} for row in same]
    assert len(evidence(ASK, sessions=three(), shared=apart)) == 3


def test_another_client_sequence_or_network_is_innocent() -> None:
    for other in ({"agent": "client/2"}, {"path": "open"}, {"network": "198.51.100.1"}):
        assert evidence(ASK, sessions=[*three()[:2], {**calls("eve"), **other}]) == []


def test_an_office_a_university_and_unknown_clients_are_innocent() -> None:
    assert evidence(ASK, sessions=three(ip_kind="office")) == []
    assert evidence(ASK, sessions=[calls(f"person {number}") for number in range(51)]) == []
    assert evidence(ASK, sessions=[{**row, "agent": None} for row in three()]) == []


def test_tests_and_signatures_are_not_the_career_site() -> None:
    assert evidence(ASK, sessions=[{**row, "stage": "test"} for row in three()]) == []
