"""Pictures of identity documents that share their background."""

from tests.indicators.applicants import both, fact
from tests.indicators.tables import evidence

ASK = "same-document-template-many"
READ = [fact("quality.resolution", number=900.0)]


def test_one_background_under_two_names_counts_by_its_likeness() -> None:
    found = evidence(ASK, shared=both("document-template", share=0.75), identity_facts=READ)
    assert [each.strength for each in found] == [0.75, 0.75]


def test_relatives_at_one_table_and_an_agencys_scanner_are_innocent() -> None:
    assert evidence(ASK, shared=both("document-template", household=True), identity_facts=READ) == []
    found = evidence(ASK, shared=both("document-template", same_agency=True), identity_facts=READ)
    assert {each.strength for each in found} == {0.005}


def test_a_notarys_table_and_ones_own_second_picture_are_innocent() -> None:
    assert evidence(ASK, shared=both("document-template", shared_by=26), identity_facts=READ) == []
    assert evidence(ASK, shared=both("document-template", names="same"), identity_facts=READ) == []
