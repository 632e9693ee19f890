"""Documents that were made from one original file."""

from tests.indicators.applicants import both, fact
from tests.indicators.tables import evidence

ASK = "document-shared-ancestry"
READ = [fact("pdf.pages", number=1.0)]


def test_one_original_under_two_names_is_found() -> None:
    found = evidence(
        ASK, shared=[*both("document-ancestry"), *both("text-resume", share=0.4)], resume_facts=READ
    )
    assert [(each.person_id, each.strength) for each in found] == [("ann", 1.0), ("eve", 1.0)]


def test_a_schools_file_that_was_written_over_says_little() -> None:
    # given two people of other names whose texts have no passage in common
    found = evidence(ASK, shared=both("document-ancestry"), resume_facts=READ)
    assert {each.strength for each in found} == {0.3}


def test_an_agencys_own_file_says_next_to_nothing() -> None:
    found = evidence(ASK, shared=both("document-ancestry", same_agency=True), resume_facts=READ)
    assert {each.strength for each in found} == {0.3 * 0.005}


def test_a_published_template_and_ones_own_earlier_file_are_innocent() -> None:
    assert evidence(ASK, shared=both("document-ancestry", shared_by=21), resume_facts=READ) == []
    assert evidence(ASK, shared=both("document-ancestry", names="compatible"), resume_facts=READ) == []
