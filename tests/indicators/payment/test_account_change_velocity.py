"""The account that pay goes to changes again and again."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "account-change-velocity"


def changes(*days: int, **more: Any) -> list[dict[str, Any]]:
    return [
        {"person_id": "ann", "time": at(day), "account_key": f"key-{day}", "account_end": f"{day:04}", **more}
        for day in days
    ]


def pay(day: int, key: str) -> dict[str, Any]:
    return {"person_id": "ann", "time": at(day), "account_key": key, "account_end": key}


@pytest.mark.parametrize(
    ("days", "strength"), [((0, 60), 0.4), ((0, 90, 180), 0.7), ((0, 70, 100), 0.7), ((0, 20, 60), 1.0)]
)
def test_more_changes_in_less_time_count_more(days: tuple[int, ...], strength: float) -> None:
    found = evidence(ASK, payment_changes=changes(*days))
    assert [each.strength for each in found] == pytest.approx([strength])
    assert [each.facts["changes"] for each in found] == [len(days)]


@pytest.mark.parametrize("days", [(0,), (0, 61), (0, 90, 181)])
def test_a_new_bank_now_and_then_is_innocent(days: tuple[int, ...]) -> None:
    assert evidence(ASK, payment_changes=changes(*days)) == []


def test_one_change_entered_twice_is_one() -> None:
    assert evidence(ASK, payment_changes=changes(5) + changes(5)) == []


def test_what_was_entered_before_the_first_day_is_no_change() -> None:
    people = [{"person_id": "ann", "start": at(10, 0)}]
    assert evidence(ASK, payment_changes=changes(3, 20), people=people) == []
    assert len(evidence(ASK, payment_changes=changes(10, 20), people=people)) == 1


def test_further_accounts_are_seen_in_the_payments() -> None:
    # given no log of changes, and pay that goes to three accounts in turn
    rows = [pay(0, "aaa"), pay(14, "bbb"), pay(28, "ccc"), pay(42, "ccc")]
    found = evidence(ASK, payments=rows)
    assert [(each.strength, each.facts["ends"]) for each in found] == [(0.4, "bbb, ccc")]


def test_pay_split_between_two_accounts_from_the_first_day_is_innocent() -> None:
    rows = [pay(day, key) for day in (0, 14, 28, 42) for key in ("aaa", "bbb")]
    assert evidence(ASK, payments=rows) == []


def test_a_logged_change_and_its_first_payment_are_one() -> None:
    assert evidence(ASK, payment_changes=changes(5), payments=[pay(0, "key-0"), pay(14, "key-5")]) == []


def test_the_clearest_burst_is_the_one_that_is_told() -> None:
    # given three changes in ten days, and two in ten days a year later
    found = evidence(ASK, payment_changes=changes(0, 5, 10, 400, 410))
    assert [(each.strength, each.facts["changes"], each.facts["ends"]) for each in found] == [
        (1.0, 3, "0000, 0005, 0010")
    ]


def test_an_old_change_is_not_counted_with_new_ones() -> None:
    found = evidence(ASK, payment_changes=changes(0, 400, 410))
    assert [(each.facts["changes"], each.facts["span"]) for each in found] == [(2, "11 days")]
