"""One phone or authenticator proves several people."""

from typing import Any

from tests.indicators.tables import Rows, at, evidence

ASK = "single-mfa-device-many-accounts"
PHONE = "phone-7"


def proofs(person: str, days: int, device: str | None = PHONE, **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "person_id": person,
            "time": at(day),
            "activity": "mfa",
            "outcome": "success",
            "mfa_device": device,
            **more,
        }
        for day in range(days)
    ]


def strengths(people: Rows = (), bob_days: int = 3) -> list[float]:
    rows = proofs("ann", 3) + proofs("bob", bob_days)
    return [each.strength for each in evidence(ASK, sign_ins=rows, people=people)]


def test_one_phone_that_approves_for_two_strangers_is_found() -> None:
    # given a phone that proves two people on three days, and a third person with a phone of her own
    rows = proofs("ann", 3) + proofs("bob", 3) + proofs("eve", 3, device="phone-9")
    # when the indicator runs
    found = evidence(ASK, sign_ins=rows)
    # then the two are named, with each other and the phone
    assert [(each.person_id, each.facts["with"], each.shared) for each in found] == [
        ("ann", ["bob"], PHONE),
        ("bob", ["ann"], PHONE),
    ]
    assert [each.strength for each in found] == [0.5, 0.5]


def test_enrolling_the_phone_counts_like_using_it() -> None:
    enrolled = [{"person_id": "bob", "time": at(0), "activity": "enrolled", "mfa_device": PHONE}]
    found = evidence(ASK, sign_ins=proofs("ann", 3), mfa_factors=enrolled)
    assert [(each.person_id, each.strength) for each in found] == [("ann", 0.5), ("bob", 0.3)]


def test_removing_it_does_not() -> None:
    removed = [{"person_id": "bob", "time": at(0), "activity": "removed", "mfa_device": PHONE}]
    assert evidence(ASK, sign_ins=proofs("ann", 3), mfa_factors=removed) == []


def test_a_declared_household_is_innocent() -> None:
    assert strengths([{"person_id": person, "household": "elm street"} for person in ("ann", "bob")]) == []


def test_two_who_claim_the_same_home_count_a_quarter() -> None:
    people = [{"person_id": person, "home": "12 elm st"} for person in ("ann", "bob")]
    assert strengths(people) == [0.25, 0.25]


def test_three_count_twice_as_much_as_two_even_where_two_share_a_home() -> None:
    people = [{"person_id": person, "home": "12 elm st"} for person in ("ann", "bob")]
    rows = proofs("ann", 3) + proofs("bob", 3) + proofs("cid", 3)
    assert [each.strength for each in evidence(ASK, sign_ins=rows, people=people)] == [1.0, 1.0, 1.0]


def test_an_administrator_with_a_second_user_counts_less() -> None:
    assert strengths([{"person_id": "ann", "technical": True}]) == [0.4, 0.4]


def test_a_single_day_counts_less_than_a_habit() -> None:
    assert strengths(bob_days=1) == [0.5, 0.3]


def test_failed_approvals_and_unknown_authenticators_are_innocent() -> None:
    for rows in (
        proofs("ann", 3) + proofs("bob", 3, outcome="failure"),
        proofs("ann", 3, device=None) + proofs("bob", 3, device=None),
        proofs("ann", 3, device="") + proofs("bob", 3, device=""),
    ):
        assert evidence(ASK, sign_ins=rows) == []
