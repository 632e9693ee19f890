"""A hard identifier is shared with somebody whose case two people confirmed."""

from typing import Any

from tests.indicators.tables import at, evidence

ASK = "shares-with-confirmed-case"


def shared(**more: Any) -> dict[str, Any]:
    return {"person_id": "ann", "other": "eve", "time": at(0), "kind": "bank", "value_key": "k", "shown": "1234",
            "shared_by": 2, "share": 1.0, "names": "different", "household": False, "same_agency": False,
            "rejected": False, "confirmed": True, **more}  # fmt: skip


def test_an_account_of_a_confirmed_person_is_a_hard_identifier() -> None:
    (found,) = evidence(ASK, shared=[shared()])
    assert (found.person_id, found.strength, found.hard, found.facts["with"]) == ("ann", 1.0, True, ["eve"])
    assert found.facts["what"] == "bank account"


def test_the_same_with_somebody_whom_nobody_confirmed_is_no_such_thing() -> None:
    assert evidence(ASK, shared=[shared(confirmed=False)]) == []
    assert evidence(ASK, shared=[shared(confirmed=None)]) == []


def test_a_telephone_or_home_passes_from_hand_to_hand() -> None:
    assert evidence(ASK, shared=[shared(kind="phone"), shared(kind="delivery-unit")]) == []


def test_a_photograph_that_is_merely_alike_is_no_hard_identifier() -> None:
    assert len(evidence(ASK, shared=[shared(kind="photo", share=0.85)])) == 1
    assert evidence(ASK, shared=[shared(kind="photo", share=0.84)]) == []


def test_a_household_and_the_same_person_are_innocent() -> None:
    assert evidence(ASK, shared=[shared(household=True)]) == []
    assert evidence(ASK, shared=[shared(names="compatible")]) == []


def test_a_value_of_very_many_is_nobodys_own() -> None:
    assert evidence(ASK, shared=[shared(shared_by=31)]) == []
