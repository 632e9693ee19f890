"""One telephone or mailbox on applications in different names."""

import pytest

from tests.indicators.applicants import both, common, one_home
from tests.indicators.tables import at, evidence
from watchword.settings import Settings

ASK = "contact-reuse-across-applicants"


def test_two_applicants_with_one_telephone_are_found() -> None:
    found = evidence(ASK, shared=both("phone", shown="0142"))
    assert [(each.person_id, each.strength, each.facts["with"]) for each in found] == [
        ("ann", 1.0, ["eve"]),
        ("eve", 1.0, ["ann"]),
    ]
    assert found[0].facts["whom"] == "1 person of another name"
    assert found[0].shared == found[1].shared == "key of phone"


def test_telephone_and_mailbox_are_one_finding() -> None:
    (found,) = evidence(ASK, shared=[common("ann", "eve", "phone"), common("ann", "bob", "email")])
    assert (found.facts["what"], found.facts["people"]) == ("mailbox and telephone", 2)


@pytest.mark.parametrize("names", ["same", "compatible", "unknown", None])
def test_one_persons_two_applications_are_innocent(names: str | None) -> None:
    assert evidence(ASK, shared=both("phone", names=names)) == []


def test_a_household_is_innocent() -> None:
    assert evidence(ASK, shared=both("phone", household=True)) == []


def test_one_agency_or_one_home_says_next_to_nothing() -> None:
    agency = evidence(ASK, shared=both("email", same_agency=True))
    flat = evidence(ASK, shared=[*both("email"), *one_home()])
    assert {each.strength for each in agency + flat} == {0.005}


def test_an_offices_telephone_is_innocent() -> None:
    assert len(evidence(ASK, shared=both("phone", shared_by=30))) == 2
    assert evidence(ASK, shared=both("phone", shared_by=31)) == []


def test_a_number_that_was_given_to_somebody_else_since_is_innocent() -> None:
    assert evidence(ASK, shared=both("phone", other_time=at(-731))) == []
    settings = Settings.model_validate({"thresholds": {ASK: {"window_days": 800}}})
    assert len(evidence(ASK, settings, shared=both("phone", other_time=at(-731)))) == 2
    assert len(evidence(ASK, shared=both("phone", other_time=None))) == 2


def test_other_values_are_not_contacts() -> None:
    assert evidence(ASK, shared=both("device")) == []
