"""One account is paid for several people."""

from typing import Any

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family

ASK = "shared-bank-account"


def pay(person: str, key: str = "key-1", **more: Any) -> dict[str, Any]:
    return {"person_id": person, "time": at(0), "account_key": key, "account_end": "1234", **more}


def test_two_strangers_with_one_account_are_found() -> None:
    # given two people paid to one account, one of them by a change that was not paid yet, and a third person
    found = evidence(ASK, payments=[pay("ann"), pay("eve", "key-2")], payment_changes=[pay("bob")])
    # then both are named with each other
    assert [(each.person_id, each.facts["with"], each.strength, each.shared) for each in found] == [
        ("ann", ["bob"], 1.0, "key-1"),
        ("bob", ["ann"], 1.0, "key-1"),
    ]
    assert found[0].family is Family.PAY


def test_the_names_play_no_part() -> None:
    rows = [pay(person, payee_agreement="same") for person in ("ann", "bob")]
    assert len(evidence(ASK, payments=rows)) == 2


def test_a_declared_household_is_innocent() -> None:
    people = [{"person_id": person, "household": "elm street"} for person in ("ann", "bob")]
    assert evidence(ASK, payments=[pay("ann"), pay("bob")], people=people) == []


def test_a_household_with_a_stranger_is_not() -> None:
    people = [{"person_id": person, "household": "elm street"} for person in ("ann", "bob")]
    found = evidence(ASK, payments=[pay("ann"), pay("bob"), pay("eve")], people=people)
    assert [each.person_id for each in found] == ["ann", "bob", "eve"]


def test_an_agency_is_innocent_also_where_one_row_does_not_say_so() -> None:
    rows = [pay("ann", agency=True), pay("bob", agency=True), pay("eve", agency=None)]
    assert evidence(ASK, payments=rows, payment_changes=[pay("dan")]) == []


def test_two_who_claim_the_same_home_count_a_quarter_as_co_location() -> None:
    people = [{"person_id": person, "home": "12 elm st", "home_unit": None} for person in ("ann", "bob")]
    found = evidence(ASK, payments=[pay("ann"), pay("bob")], people=people)
    assert [(each.strength, each.family) for each in found] == [(0.25, Family.CO_LOCATION)] * 2


def test_neighbours_and_threes_count_whole() -> None:
    block = [
        {"person_id": who, "home": "12 elm st", "home_unit": unit}
        for who, unit in (("ann", "4"), ("bob", "5"))
    ]
    assert [each.strength for each in evidence(ASK, payments=[pay("ann"), pay("bob")], people=block)] == [
        1.0,
        1.0,
    ]
    three = [{"person_id": who, "home": "12 elm st"} for who in ("ann", "bob", "eve")]
    found = evidence(ASK, payments=[pay("ann"), pay("bob"), pay("eve")], people=three)
    assert [each.strength for each in found] == [1.0, 1.0, 1.0]
