"""A workplace that the employer never had."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "claimed-office-does-not-exist"


def test_jobs_in_cities_without_an_office_are_counted() -> None:
    (found,) = evidence(ASK, resume_facts=[fact("resume.office-unknown", city) for city in ("Reno", "Waco")])
    assert (found.strength, found.facts["jobs"]) == (1.0, "2 jobs")


def test_a_resume_whose_offices_are_known_is_innocent() -> None:
    assert evidence(ASK, resume_facts=[fact("resume.jobs", number=4.0)]) == []
