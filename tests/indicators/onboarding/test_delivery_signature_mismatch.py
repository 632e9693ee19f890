"""Somebody else signs for the laptop."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "delivery-signature-mismatch"


def order(signer: str, **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(0),
        "activity": "outbound",
        "address": "12 Elm St",
        "signer_agreement": signer,
        "delivery_event_id": "scan-1",
        "at_home": False,
        **more,
    }


def test_another_name_away_from_home_is_found() -> None:
    found = evidence(ASK, deliveries=[order("different")])
    assert [each.strength for each in found] == pytest.approx([0.8])
    assert found[0].facts["scan"] == "scan-1"


@pytest.mark.parametrize("agreement", ["same", "compatible", "unknown"])
def test_anything_but_different_is_innocent(agreement: str) -> None:
    assert evidence(ASK, deliveries=[order(agreement)]) == []


def test_a_relative_at_the_door_counts_a_fifth() -> None:
    assert [each.strength for each in evidence(ASK, deliveries=[order("different", signer_family=True)])] == [
        0.2
    ]


@pytest.mark.parametrize(
    ("facts", "strength"),
    [({"at_home": True}, 0.5), ({"at_home": None}, 0.6), ({"recipient_agreement": "different"}, 1.0)],
)
def test_place_and_label_grade_the_strength(facts: dict[str, Any], strength: float) -> None:
    assert [
        each.strength for each in evidence(ASK, deliveries=[order("different", **facts)])
    ] == pytest.approx([strength])


def test_a_return_signed_by_the_employer_is_innocent() -> None:
    assert evidence(ASK, deliveries=[order("different", activity="return")]) == []
