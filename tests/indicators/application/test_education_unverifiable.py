"""A school says that there was no such degree."""

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "education-unverifiable"


def test_a_school_that_contradicts_the_degree_is_found() -> None:
    (found,) = evidence(ASK, checks=[check("education", "contradicted", about="a")] * 2)
    assert (found.strength, found.facts["schools"]) == (1.0, "1 school")


@pytest.mark.parametrize("result", ["unreachable", "not-found", "refused", "inconclusive"])
def test_schools_without_a_register_are_innocent(result: str) -> None:
    assert evidence(ASK, checks=[check("education", result, about="a")]) == []


def test_a_contact_that_the_applicant_gave_decides_nothing() -> None:
    assert (
        evidence(ASK, checks=[check("education", "contradicted", about="a", contact_from="candidate")]) == []
    )


def test_a_degree_that_is_found_under_an_earlier_name_clears_it() -> None:
    asked = [check("education", "contradicted", about="a"), check("education", "confirmed", 5, about="a")]
    assert evidence(ASK, checks=asked) == []
    elsewhere = [asked[0], check("education", "confirmed", 5, about="b")]
    assert len(evidence(ASK, checks=elsewhere)) == 1
