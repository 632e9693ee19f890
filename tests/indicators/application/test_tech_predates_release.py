"""Work with a technology from before it was public."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "tech-predates-release"


def test_work_before_the_first_release_counts_whole() -> None:
    early = fact("resume.technology-before-release", "a", 30.0)
    (found,) = evidence(ASK, resume_facts=[early, fact("resume.technology-years-impossible", "b", 3.0)])
    assert found.strength == 1.0
    assert found.facts["what"] == (
        "more years with a technology than it exists, work with a technology before its first release"
    )


def test_too_many_years_alone_count_less() -> None:
    (found,) = evidence(ASK, resume_facts=[fact("resume.technology-years-impossible", "b", 3.0)])
    assert found.strength == 0.6


def test_what_the_reader_excuses_is_innocent() -> None:
    assert evidence(ASK, resume_facts=[fact("resume.jobs", number=4.0)]) == []
