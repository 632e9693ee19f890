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


def test_which_employers_and_dates_differ_is_told_and_counts_nothing_more() -> None:
    # given a comparison that counts, and what differs in it and in another one that does not
    named = [
        fact("claims.employer-added", detail="Corbel Health", about="résumé", event_id="e1"),
        fact("claims.employer-dropped", detail="Sable Optics", about="résumé", event_id="e2"),
        fact(
            "claims.interval-differs", "start", 9.0, detail="example freight", about="profile", event_id="e3"
        ),
    ]
    counted = fact(JOBS, number=2.0, about="résumé", event_id="e4")
    (found,) = evidence(ASK, resume_facts=[counted, fact(DATES, number=0.0, about="profile"), *named])
    (alone,) = evidence(ASK, resume_facts=[counted])
    # then the finding rests on those of the one, and is as strong as without them
    assert (alone.event_ids, found.event_ids) == (("e4",), ("e1", "e2", "e4"))
    assert (found.strength, found.facts) == (alone.strength, alone.facts)
