"""Pay goes to an account in somebody else's name."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family

ASK = "banking-name-mismatch"


def pay(day: int, agreement: str = "different", **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(day),
        "account_key": "key-1",
        "account_end": "1234",
        "payee_agreement": agreement,
        **more,
    }


def test_two_paydays_to_another_name_are_found() -> None:
    found = evidence(ASK, payments=[pay(0, agency=False), pay(14, agency=False)])
    assert [(each.strength, each.facts["ends"], each.facts["payments"]) for each in found] == [
        (1.0, "1234", 2)
    ]


@pytest.mark.parametrize("agreement", ["same", "compatible", "unknown"])
def test_truncated_and_former_names_are_innocent(agreement: str) -> None:
    assert evidence(ASK, payments=[pay(0, agreement)], payment_changes=[pay(1, agreement)]) == []


def test_an_agency_is_innocent_also_where_the_account_is_only_named() -> None:
    # given an agency's account, paid and entered as a change
    assert evidence(ASK, payments=[pay(0, agency=True)], payment_changes=[pay(1)]) == []


def test_one_payment_or_a_change_alone_counts_less() -> None:
    assert [each.strength for each in evidence(ASK, payments=[pay(0)])] == pytest.approx([0.7])
    assert [each.strength for each in evidence(ASK, payment_changes=[pay(0)])] == pytest.approx([0.7])


def test_an_account_of_the_family_counts_a_quarter_if_all_are() -> None:
    family = [pay(0, payee_family=True), pay(14, payee_family=True)]
    assert [each.strength for each in evidence(ASK, payments=family)] == [0.25]
    assert [each.strength for each in evidence(ASK, payments=[*family, pay(28, payee_family=False)])] == [1.0]


def test_contractors_count_half() -> None:
    people = [{"person_id": "ann", "worker_type": "contractor"}]
    assert [each.strength for each in evidence(ASK, payments=[pay(0), pay(14)], people=people)] == [0.5]


def test_a_partners_account_counts_a_quarter() -> None:
    # given pay to somebody of the same family name or home, month after month
    rows = [
        {
            "person_id": "ann",
            "time": at(day),
            "account_key": "k",
            "account_end": "1234",
            "payee_agreement": "different",
            "payee_family": near,
        }
        for day, near in ((0, True), (30, True))
    ]
    found = evidence("banking-name-mismatch", payments=rows)
    assert [each.strength for each in found] == [0.25]


def test_the_account_of_two_colleagues_in_one_home_is_that_home_seen_again() -> None:
    # given ann is paid to the account of bob, who claims the same flat
    pays = [pay(0), pay(14), pay(0, "same", person_id="bob")]
    people = [{"person_id": who, "home": "12 elm st", "home_unit": "4"} for who in ("ann", "bob")]
    found = evidence(ASK, payments=pays, people=people)
    assert [(each.person_id, each.strength, each.family) for each in found] == [
        ("ann", 0.25, Family.CO_LOCATION)
    ]
    # but the account of a colleague who lives elsewhere counts whole, as pay
    apart = [{**people[0], "home": "7 oak ave"}, people[1]]
    found = evidence(ASK, payments=pays, people=apart)
    assert [(each.strength, each.family) for each in found] == [(1.0, Family.PAY)]


def test_one_account_of_a_third_person_keeps_the_finding_in_pay() -> None:
    # given ann's pay goes to bob of her home, and then to a stranger
    pays = [pay(0), pay(0, "same", person_id="bob"), pay(14, account_key="key-9")]
    people = [{"person_id": who, "home": "12 elm st"} for who in ("ann", "bob")]
    found = evidence(ASK, payments=pays, people=people)
    assert [(each.strength, each.family) for each in found] == [(1.0, Family.PAY)]
