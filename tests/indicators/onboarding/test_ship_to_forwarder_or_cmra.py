"""The laptop goes to a forwarder, a mail agent or a box."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "ship-to-forwarder-or-cmra"


def order(kind: str | None, **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(0),
        "activity": "outbound",
        "address": "1 Airport Rd Unit 7",
        "mail_drop": kind,
        **more,
    }


def test_a_forwarder_is_found() -> None:
    found = evidence(ASK, deliveries=[order("forwarder", home_km=2.0)])
    assert [(each.strength, each.facts["what"]) for each in found] == [(1.0, "a parcel forwarder")]


def test_an_ordinary_address_is_innocent() -> None:
    assert evidence(ASK, deliveries=[order(None)]) == []


def test_a_return_through_an_agent_is_innocent() -> None:
    assert evidence(ASK, deliveries=[order("cmra", activity="return")]) == []


@pytest.mark.parametrize(("kind", "strength"), [("virtual_office", 0.8), ("cmra", 0.6), ("po_box", 0.2)])
def test_the_kind_grades_the_strength_and_the_own_city_halves_it(kind: str, strength: float) -> None:
    # given the same kind of place far away, at the edge of the distance, and in the claimed city
    far = evidence(ASK, deliveries=[order(kind, home_km=80.0)])
    near = evidence(ASK, deliveries=[order(kind, home_km=79.0)])
    unknown = evidence(ASK, deliveries=[order(kind)])
    assert [each.strength for each in (*far, *unknown)] == [strength, strength]
    assert [each.strength for each in near] == [strength / 2]


def test_the_clearest_of_several_orders_is_told() -> None:
    found = evidence(ASK, deliveries=[order("po_box"), order("forwarder"), order("cmra")])
    assert [(each.facts["what"], each.facts["orders"]) for each in found] == [("a parcel forwarder", 3)]
