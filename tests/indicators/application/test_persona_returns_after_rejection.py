"""Somebody who was turned away comes back under another name."""

import pytest

from tests.indicators.applicants import Row, common
from tests.indicators.tables import evidence

ASK = "persona-returns-after-rejection"


def again(kind: str, other: str = "eve", **more: object) -> Row:
    return common("ann", other, kind, rejected=True, **more)


def test_two_values_of_one_who_was_turned_away_are_found() -> None:
    (found,) = evidence(ASK, shared=[again("phone"), again("bank")])
    assert (found.strength, found.facts["with"]) == (1.0, ["eve"])
    assert found.facts["what"] == "bank account and telephone"


def test_one_value_is_innocent_as_are_two_of_two_people() -> None:
    assert evidence(ASK, shared=[again("phone")]) == []
    assert evidence(ASK, shared=[again("phone"), again("bank", "bob")]) == []


def test_a_text_and_its_file_are_one_document() -> None:
    document = [again("text-resume", share=0.9), again("document-ancestry")]
    assert evidence(ASK, shared=document) == []
    assert len(evidence(ASK, shared=[*document, again("phone")])) == 1


@pytest.mark.parametrize("kind", ["text-resume", "photo"])
def test_what_is_hardly_alike_is_no_value(kind: str) -> None:
    assert evidence(ASK, shared=[again("phone"), again(kind, share=0.3)]) == []
    assert len(evidence(ASK, shared=[again("phone"), again(kind, share=0.9)])) == 1


def test_one_who_was_not_turned_away_and_one_with_the_same_name_are_innocent() -> None:
    assert evidence(ASK, shared=[{**again(kind), "rejected": None} for kind in ("phone", "bank")]) == []
    assert evidence(ASK, shared=[{**again(kind), "names": "same"} for kind in ("phone", "bank")]) == []


def test_relatives_in_one_home_say_next_to_nothing() -> None:
    rows = [again("phone"), again("email"), again("delivery-unit")]
    assert [each.strength for each in evidence(ASK, shared=rows)] == [0.005]
