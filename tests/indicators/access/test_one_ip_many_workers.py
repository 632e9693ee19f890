"""Several workers' laptops behind one home connection."""

from typing import Any

from tests.indicators.tables import at, evidence

ASK = "one-ip-many-workers"


def sign_ins(person: str, days: int, network: str = "198.18.7.1", **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "person_id": person,
            "time": at(day),
            "activity": "logon",
            "outcome": "success",
            "interactive": True,
            "network": network,
            "ip_kind": "residential",
            **more,
        }
        for day in range(days)
    ]


def test_two_strangers_on_one_home_line_for_three_days_are_found() -> None:
    # given two workers without anything declared, on one residential address for three days
    rows = sign_ins("ann", 3) + sign_ins("bob", 3) + sign_ins("eve", 3, network="198.18.9.9")
    # when the indicator runs
    found = evidence(ASK, sign_ins=rows)
    # then both are named, with each other and the address, and nobody else
    assert [(each.person_id, each.facts["with"], each.shared) for each in found] == [
        ("ann", ["bob"], "198.18.7.1"),
        ("bob", ["ann"], "198.18.7.1"),
    ]
    assert found[0].strength == 1.0
    assert found[0].events == 3


def test_a_declared_household_is_innocent() -> None:
    # given the same two, who declared that they live together
    people = [{"person_id": person, "household": "elm street"} for person in ("ann", "bob")]
    # when the indicator runs, then nothing is found
    assert evidence(ASK, sign_ins=sign_ins("ann", 5) + sign_ins("bob", 5), people=people) == []


def test_two_who_claim_the_same_home_count_a_quarter() -> None:
    people = [{"person_id": person, "home": "12 elm st"} for person in ("ann", "bob")]
    found = evidence(ASK, sign_ins=sign_ins("ann", 5) + sign_ins("bob", 5), people=people)
    assert [each.strength for each in found] == [0.25, 0.25]


def test_a_visit_of_two_days_is_innocent() -> None:
    assert evidence(ASK, sign_ins=sign_ins("ann", 20) + sign_ins("bob", 2)) == []


def test_offices_and_mobile_carriers_are_innocent() -> None:
    for kind in ("office", "coworking", "mobile", "vpn", "hosting"):
        rows = sign_ins("ann", 5, ip_kind=kind) + sign_ins("bob", 5, ip_kind=kind)
        assert evidence(ASK, sign_ins=rows) == [], kind
