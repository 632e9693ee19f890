"""Former employers who contradict the work, or have no record of it."""

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "ex-employer-unreachable"


def test_an_employer_who_contradicts_counts_whole() -> None:
    (found,) = evidence(ASK, checks=[check("employment", "contradicted", about="a")])
    assert (found.strength, found.facts["what"]) == (1.0, "1 former employer contradicted the claim")


def test_two_without_a_record_count_half() -> None:
    (found,) = evidence(ASK, checks=[check("employment", "not-found", about=each) for each in "ab"])
    assert (found.strength, found.facts["what"]) == (0.5, "2 former employers had no record")


def test_one_without_a_record_is_innocent_also_when_two_vendors_asked() -> None:
    assert evidence(ASK, checks=[check("employment", "not-found", about="a")] * 2) == []


@pytest.mark.parametrize("result", ["unreachable", "refused", "inconclusive", None])
def test_employers_who_answer_nobody_are_innocent(result: str) -> None:
    assert evidence(ASK, checks=[check("employment", result, about=each) for each in "abc"]) == []


@pytest.mark.parametrize("contact", ["candidate", "unknown", None])
def test_an_answer_through_the_applicants_own_contact_says_nothing(contact: str | None) -> None:
    assert evidence(ASK, checks=[check("employment", "contradicted", about="a", contact_from=contact)]) == []
    # nor does it clear what was asked independently
    fine = check("employment", "confirmed", 1, about="a", contact_from=contact)
    assert len(evidence(ASK, checks=[check("employment", "contradicted", about="a"), fine])) == 1


def test_a_later_confirmation_clears_that_employer_alone() -> None:
    asked = [check("employment", "contradicted", about="a"), check("employment", "contradicted", about="b")]
    fine = check("employment", "confirmed", 1, about="a")
    (found,) = evidence(ASK, checks=[*asked, fine])
    assert found.facts["times"] == 1
    assert evidence(ASK, checks=[asked[0], fine]) == []


def test_another_check_is_no_employer() -> None:
    assert evidence(ASK, checks=[check("education", "contradicted", about="a")]) == []
