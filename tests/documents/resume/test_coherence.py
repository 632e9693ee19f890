"""A résumé's contradictions are found, and their honest twins are not."""

from datetime import date

import pytest

from watchword.documents.resume.claim import Resume
from watchword.documents.resume.coherence import FACTS, coherence_facts
from watchword.documents.resume.offices import Office
from watchword.documents.resume.parse import read_resume
from watchword.records.fact import Fact

TODAY = date(2026, 11, 1)


def found(text: str, *offices: Office) -> dict[str, Fact]:
    facts = coherence_facts(read_resume(f"Experience\n{text}"), TODAY, offices)
    assert all(fact.name in FACTS and len(fact.detail) <= 300 for fact in facts)
    return {fact.name: fact for fact in facts}


BEFORE = "resume.technology-before-release"
OVERLAP = "resume.overlapping-full-time"


@pytest.mark.parametrize(
    ("text", "guilty"),
    [
        ("Acme — Engineer, 2010 – 2012\n- Ran Kubernetes", True),
        ("Acme — Kubernetes Engineer, Jan 2010 – Dec 2012", True),
        ("Acme — Engineer, 2010 – Apr 2014\n- Ran Kubernetes", False),
        ("Acme — Engineer, 2010 – 2014\n- Ran Kubernetes", False),
        ("Acme — Engineer, 2010 – Present\n- Ran Kubernetes", False),
        ("Acme — Engineer, 2008 – 2009\n- Jenkins", False),
        ("Acme — Engineer, 2005 – 2006\n- On the go, swift and express", False),
    ],
)
def test_a_technology_before_its_release(text: str, guilty: bool) -> None:
    assert (BEFORE in found(text)) == guilty


@pytest.mark.parametrize(
    ("text", "guilty"),
    [
        ("- 20 years of Kubernetes", True),
        ("- 12 years of Kubernetes", False),
        ("- 13 years of Kubernetes", False),
    ],
)
def test_more_years_than_there_are(text: str, guilty: bool) -> None:
    assert ("resume.technology-years-impossible" in found(text)) == guilty


@pytest.mark.parametrize(
    ("second", "guilty"),
    [
        ("Beta LLC — Engineer, Jan 2020 – Present", True),
        ("Beta LLC — Freelance Engineer, Jan 2020 – Present", False),
        ("Beta LLC — Engineer (part-time), Jan 2020 – Present", False),
        ("Beta LLC — Board Advisor, Jan 2020 – Present", False),
        ("Beta LLC — Engineer, Dec 2021 – Present", False),
        ("Beta LLC — Engineer, 2021 – Present", False),
        ("Acme Corporation — Lead, Jan 2020 – Present", False),
    ],
)
def test_two_full_time_jobs_at_once(second: str, guilty: bool) -> None:
    assert (OVERLAP in found(f"Acme Corp — Engineer, Jan 2019 – Jan 2022\n{second}")) == guilty


def test_internal_work_is_no_internship() -> None:
    assert OVERLAP in found("Acme — International Engineer, 2015 – 2020\nBeta LLC — Engineer, 2015 – 2020")


def test_gaps_are_never_a_fact() -> None:
    gap = found("Acme — Engineer, 2005 – 2008\nBeta LLC — Engineer, 2020 – 2022")
    none = found("Acme — Engineer, 2005 – 2019\nBeta LLC — Engineer, 2020 – 2022")

    assert gap == none
    assert not any("gap" in name for name in FACTS)


def test_impossible_dates() -> None:
    assert found("Acme — Engineer, 2021 – 2019")["resume.end-before-start"].number == 13
    assert "resume.future-start" in found("Acme — Engineer, Mar 2027 – Present")
    assert "resume.future-start" not in found("Acme — Engineer, Dec 2026 – Present")


def test_two_places_at_once() -> None:
    far = "Acme — Engineer, Austin, TX, 2015 – 2020\nBeta LLC — Consultant, {place}, 2015 – 2020"

    assert found(far.format(place="Denver, CO"))["resume.far-apart"].number == pytest.approx(1240, abs=60)
    assert "resume.far-apart" not in found(far.format(place="Remote"))
    assert "resume.far-apart" not in found(far.format(place="Round Rock, TX"))


AUSTIN = Office("Acme Corporation", "Austin, TX")


def test_an_office_that_the_employer_never_had() -> None:
    text = "Acme Corp — Engineer, {place}, 2015 – 2020"

    assert found(text.format(place="Denver, CO"), AUSTIN)["resume.office-unknown"].value == "Denver, CO"
    for honest in ("Austin, TX", "Round Rock, TX", "Remote"):
        assert "resume.office-unknown" not in found(text.format(place=honest), AUSTIN)
    assert "resume.offices-not-evaluated" in found(text.format(place="Denver, CO"))
    assert "resume.offices-not-evaluated" in found(
        text.format(place="Denver, CO"), Office("Beta", "Austin, TX")
    )


def test_an_empty_resume_says_what_was_read() -> None:
    names = [fact.name for fact in coherence_facts(Resume(), TODAY)]

    assert names == ["resume.jobs", "resume.unread-lines", "resume.offices-not-evaluated"]
