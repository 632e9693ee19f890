import pytest

from watchword.risk.unusable import refuse_twice, refuse_unusable

from .made import card, finding


def test_usable_evidence_passes() -> None:
    refused = []
    try:
        refuse_twice(["p1", "p2"])
        refuse_unusable([finding("x")], {"x": card("x")}, ["p1"])
    except ValueError as error:
        refused.append(str(error))
    assert refused == []


def test_evidence_without_a_card_is_named() -> None:
    with pytest.raises(ValueError, match="evidence y of person p1: no such indicator"):
        refuse_unusable([finding("y")], {"x": card("x")}, ["p1"])


def test_evidence_about_nobody_known_is_named() -> None:
    with pytest.raises(ValueError, match="evidence x of person p9: not among the subjects"):
        refuse_unusable([finding("x", "p9")], {"x": card("x")}, ["p1"])


@pytest.mark.parametrize("strength", [-0.01, 1.01, float("nan")])
def test_a_strength_outside_0_to_1_is_refused(strength: float) -> None:
    with pytest.raises(ValueError, match=r"must lie in 0\.\.1"):
        refuse_unusable([finding("x", strength=strength)], {"x": card("x")}, ["p1"])


def test_a_person_given_twice_is_named() -> None:
    with pytest.raises(ValueError, match="person p2 is given twice"):
        refuse_twice(["p2", "p1", "p2"])
