"""Accounts of one career that differ."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "timeline-contradiction"
DATES, JOBS = "claims.intervals-differing", "claims.employers-differing"


def test_two_differences_count_half_and_four_whole() -> None:
    (half,) = evidence(ASK, resume_facts=[fact(DATES, number=1.0), fact(JOBS, number=1.0)])
    assert (half.strength, half.facts["jobs"]) == (0.5, 2)
    (whole,) = evidence(ASK, resume_facts=[fact(DATES, number=1.0), fact(JOBS, number=3.0)])
    assert whole.strength == 1.0


def test_one_slip_is_innocent() -> None:
    assert evidence(ASK, resume_facts=[fact(DATES, number=1.0), fact(JOBS, number=0.0)]) == []


def test_a_slip_in_each_of_two_comparisons_is_not_two_differences() -> None:
    slips = [fact(DATES, number=1.0, about="résumé"), fact(JOBS, number=1.0, about="form")]
    assert evidence(ASK, resume_facts=slips) == []


def test_an_end_client_and_a_new_title_are_innocent() -> None:
    told = [
        fact("claims.end-client", "a"),
        fact("claims.role-changed", number=0.2),
        fact("claims.compared", number=5.0),
    ]
    assert evidence(ASK, resume_facts=told) == []
