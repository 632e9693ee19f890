"""An identity document whose machine-readable parts contradict themselves."""

import pytest

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "document-forgery-signs"


@pytest.mark.parametrize(
    ("name", "value", "strength"),
    [
        ("mrz.check-digit-wrong", "number", 0.8),
        ("mrz.birth-after-issue", None, 1.0),
        ("mrz.impossible-date", "birth", 0.8),
        ("aamva.issued-in-future", None, 0.8),
        ("aamva.print-different", "birth", 1.0),
        ("aamva.version-before-published", None, 0.05),
    ],
)
def test_a_fault_that_no_slip_of_reading_explains_is_found(
    name: str, value: str | None, strength: float
) -> None:
    (found,) = evidence(ASK, identity_facts=[fact(name, value)])
    assert found.strength == strength


def test_a_wrong_digit_and_the_composite_that_follows_from_it_are_one_finding() -> None:
    (found,) = evidence(
        ASK, identity_facts=[fact("mrz.check-digit-wrong", "number"), fact("mrz.composite-wrong")]
    )
    assert found.strength == 0.8


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mrz.ocr-possible", None),
        ("mrz.ocr-corrected", None),
        ("mrz.expired", None),
        ("mrz.issuer-unknown", None),
        ("mrz.unusual-validity", None),
        ("aamva.tolerance", "offset"),
        ("aamva.jurisdiction-differs", None),
        ("aamva.postal-differs", None),
        ("aamva.print-different", "address"),
        ("quality.ask-again", "blur"),
    ],
)
def test_a_poor_picture_an_expired_card_and_a_move_are_innocent(name: str, value: str | None) -> None:
    assert evidence(ASK, identity_facts=[fact(name, value, 3.0)]) == []
