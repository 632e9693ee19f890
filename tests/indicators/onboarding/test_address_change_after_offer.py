"""The laptop goes to another place than the one that the person gave."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "address-change-after-offer"


def order(day: int = 0, **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(day),
        "activity": "outbound",
        "address": "9 Oak Rd, Springfield",
        "at_home": False,
        "home_km": 0.0,
        "applied_km": 0.0,
        "redirected": False,
        **more,
    }


def test_a_label_far_from_claim_and_application_is_found() -> None:
    # given a laptop sent 900 km from the claimed place, and as far from the address of the application
    found = evidence(ASK, deliveries=[order(home_km=900.0, applied_km=880.0)])
    # then it counts whole, and the sentence says how far
    assert [each.strength for each in found] == [1.0]
    assert found[0].facts["how"] == "900 km from the claimed place of work"
    assert found[0].facts["ordered"] == "02 Mar 2026"


def test_a_move_that_the_employer_was_told_of_counts_a_quarter() -> None:
    # given the same distance from the application, but the label is the home on record
    found = evidence(ASK, deliveries=[order(at_home=True, applied_km=880.0)])
    assert [each.strength for each in found] == [0.25]


def test_a_label_at_home_is_innocent() -> None:
    assert evidence(ASK, deliveries=[order(at_home=True)]) == []


def test_a_home_far_from_the_place_of_work_is_innocent() -> None:
    # given a remote worker whose claimed home is not in the city of the team
    assert evidence(ASK, deliveries=[order(at_home=True, home_km=500.0)]) == []


@pytest.mark.parametrize(("kilometres", "found"), [(79.9, 0), (80.0, 1)])
def test_the_distance_is_a_threshold(kilometres: float, found: int) -> None:
    assert len(evidence(ASK, deliveries=[order(home_km=kilometres)])) == found


@pytest.mark.parametrize(
    ("facts", "strength"),
    [
        ({"home_km": 900.0, "applied_km": None}, 0.8),
        ({"applied_km": 900.0}, 0.5),
        ({"applied_km": 900.0, "redirected": True}, 0.5),
        ({"redirected": True}, 0.4),
        ({"redirected": True, "at_home": True, "applied_km": 900.0}, 0.4),
    ],
)
def test_one_sign_alone_counts_less(facts: dict[str, Any], strength: float) -> None:
    assert [each.strength for each in evidence(ASK, deliveries=[order(**facts)])] == [strength]


def test_a_later_replacement_counts_half() -> None:
    # given people who started on the Monday, and an order 15 days later
    people = [{"person_id": "ann", "start": at(0, 0)}]
    late = [order(day=15, home_km=900.0, applied_km=900.0)]
    assert [each.strength for each in evidence(ASK, deliveries=late, people=people)] == [0.5]


def test_of_several_orders_the_clearest_is_told_and_all_are_shown() -> None:
    orders = [order(redirected=True), order(day=2, home_km=300.0, applied_km=300.0)]
    found = evidence(ASK, deliveries=orders)
    assert [(each.strength, each.events, each.facts["orders"]) for each in found] == [(1.0, 2, 2)]


def test_unknown_places_and_returns_say_nothing() -> None:
    unknown = order(home_km=None, applied_km=None, at_home=None, redirected=None)
    assert evidence(ASK, deliveries=[unknown, order(activity="return", home_km=900.0)]) == []
