"""One document's or tax number in packs of different names."""

import pytest

from tests.indicators.applicants import both, fact, one_home
from tests.indicators.tables import evidence

ASK = "document-number-in-two-names"
READ = [fact("mrz.format", "TD3")]


@pytest.mark.parametrize(
    ("kind", "words"), [("document-number", "document number"), ("tax-number", "tax number")]
)
def test_one_number_in_two_names_is_found(kind: str, words: str) -> None:
    found = evidence(ASK, shared=both(kind), identity_facts=READ)
    assert [(each.strength, each.facts["what"]) for each in found] == [(1.0, words)] * 2


def test_neither_an_agency_nor_one_home_explains_it() -> None:
    rows = [*both("document-number", same_agency=True), *one_home()]
    assert {each.strength for each in evidence(ASK, shared=rows, identity_facts=READ)} == {1.0}


def test_a_changed_name_and_a_specimen_are_innocent() -> None:
    assert evidence(ASK, shared=both("document-number", names="same"), identity_facts=READ) == []
    assert evidence(ASK, shared=both("tax-number", shared_by=21), identity_facts=READ) == []
