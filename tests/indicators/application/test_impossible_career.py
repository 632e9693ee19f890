"""A career that contradicts itself."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "impossible-career"


def test_two_full_time_jobs_at_once_are_found() -> None:
    (found,) = evidence(ASK, resume_facts=[fact("resume.overlapping-full-time", number=14.0)])
    assert (found.strength, found.facts["what"]) == (0.7, "two full-time jobs at once")


def test_a_slip_in_a_date_counts_little() -> None:
    slips = [fact("resume.end-before-start", number=11.0), fact("resume.future-start", "2027-01", 9.0)]
    (found,) = evidence(ASK, resume_facts=slips)
    assert (found.strength, found.facts["times"]) == (0.3, 2)


def test_gaps_and_unread_dates_are_innocent() -> None:
    told = [fact("resume.unread-dates", number=9.0), fact("resume.gap", number=60.0)]
    assert evidence(ASK, resume_facts=told) == []
