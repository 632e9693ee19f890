"""Two accounts of one person's work are compared; rounding, new jobs and clients are no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.compare import FACTS, compare_resumes
from watchword.documents.resume.parse import read_resume
from watchword.records.fact import Fact

EARLIER = "Acme Corp — Engineer, Jan 2015 – Dec 2018\nBeta LLC — Developer, Jan 2019 – Present\n"


def found(earlier: str, later: str) -> dict[str, Fact]:
    facts = compare_resumes(read_resume(f"Experience\n{earlier}"), read_resume(f"Experience\n{later}"))
    assert all(fact.name in FACTS for fact in facts)
    return {fact.name: fact for fact in facts}


def differences(later: str) -> set[str]:
    neutral = {"claims.compared", "claims.intervals-differing", "claims.employers-differing"}
    return set(found(EARLIER, later)) - neutral


@pytest.mark.parametrize(
    "later",
    [
        EARLIER,
        "Acme Corporation — Engineer, 2015 – 2018\nBeta — Developer, 2019 – Present",
        "Acme Corp — Engineer, Mar 2015 – Oct 2018\nBeta LLC — Developer, Feb 2019 – 2023",
        EARLIER + "Gamma GmbH — Lead, Jan 2024 – Present",
        "Beta LLC — Developer, Jan 2019 – Present",
    ],
    ids=["same", "rounded", "slips", "newer-job", "older-left-out"],
)
def test_honest_versions_differ_in_nothing(later: str) -> None:
    assert differences(later) - {"claims.employer-added"} == set()


def test_moved_dates_are_counted_by_job() -> None:
    facts = found(
        EARLIER, "Acme Corp — Engineer, Jan 2012 – Dec 2016\nBeta LLC — Developer, Jan 2018 – Present"
    )

    assert facts["claims.intervals-differing"].number == 2


def test_one_employer_replaced_by_another() -> None:
    facts = found(
        EARLIER, "Delta Inc — Engineer, Jan 2015 – Dec 2018\nBeta LLC — Developer, Jan 2019 – Present"
    )

    assert facts["claims.employer-dropped"].value == "acme"
    assert facts["claims.employer-added"].value == "delta"
    assert facts["claims.employers-differing"].number == 2


def test_an_agency_and_its_client_explain_each_other() -> None:
    later = "Staffing Partners — Engineer (client Acme), Jan 2015 – Dec 2018\nBeta LLC — Developer, Jan 2019 – Present"

    assert found(EARLIER, later)["claims.end-client"].value == "acme"


def test_several_roles_or_one_job_are_the_same_time() -> None:
    acme = "Acme Corp — Lead Engineer, Jan 2017 – Dec 2018\nAcme Corp — Engineer, Jan 2015 – Dec 2016\n"
    roles = f"{acme}Beta LLC — Developer, Jan 2019 – Present"

    assert differences(roles) == set()


def test_a_changed_title_and_spelling_are_shown() -> None:
    facts = found("Example Cloud — Engineer, 2015 – 2018", "Example — Accountant, 2015 – 2018")

    assert facts["claims.role-changed"].detail == "Engineer / Accountant"
    assert facts["claims.employer-respelled"].detail == "Example Cloud / Example"


def test_without_jobs_nothing_is_compared() -> None:
    assert list(found(EARLIER, "")) == ["claims.not-compared"]


months = st.integers(0, 6)


@given(months, months)
def test_six_months_are_never_a_difference(start: int, end: int) -> None:
    later = f"Acme Corp — Engineer, {1 + start:02}/2015 – {12 - end:02}/2018"

    assert "claims.interval-differs" not in found("Acme Corp — Engineer, Jan 2015 – Dec 2018", later)
