"""A tax number that a verifier contradicts."""

import pytest

from tests.indicators.applicants import check, fact
from tests.indicators.tables import at, evidence

ASK = "ssn-identity-conflict"
ANSWER = "contact.tax-number-answer"


def test_a_contradicted_check_is_found() -> None:
    (found,) = evidence(ASK, checks=[check("tax-number", "contradicted")])
    assert (found.strength, found.facts["what"]) == (1.0, "contradicted by a lawful verifier")


@pytest.mark.parametrize("answer", ["no-match", "deceased"])
def test_a_verifiers_answer_is_found(answer: str) -> None:
    assert [each.strength for each in evidence(ASK, contact_facts=[fact(ANSWER, answer)])] == [1.0]


@pytest.mark.parametrize("answer", ["match", "name-mismatch", "birth-date-mismatch", "unresolved", "unknown"])
def test_a_changed_name_and_an_open_case_are_innocent(answer: str) -> None:
    assert evidence(ASK, contact_facts=[fact(ANSWER, answer)]) == []


@pytest.mark.parametrize("why", ["area", "group", "serial", "published"])
def test_a_number_that_was_never_issued_is_mostly_mistyped(why: str) -> None:
    (found,) = evidence(ASK, contact_facts=[fact("contact.tax-number-never-issued", why)])
    assert found.strength == 0.2


def test_a_newer_answer_replaces_the_older() -> None:
    assert evidence(ASK, contact_facts=[fact(ANSWER, "no-match"), fact(ANSWER, "match", time=at(9))]) == []
    assert (
        len(evidence(ASK, contact_facts=[fact(ANSWER, "match"), fact(ANSWER, "no-match", time=at(9))])) == 1
    )


def test_a_number_that_is_given_right_since_is_innocent() -> None:
    mistyped = [
        fact("contact.tax-number-never-issued", "area", current=False),
        fact(ANSWER, "no-match", current=False),
    ]
    right = fact("contact.tax-number-not-evaluated", current=True)
    # then what a verifier answered stands until it answers otherwise, and the slip is gone
    (found,) = evidence(ASK, contact_facts=[*mistyped, right])
    assert found.facts["what"] == "contradicted by a lawful verifier"
    assert evidence(ASK, contact_facts=[*mistyped, fact(ANSWER, "match", current=True)]) == []


def test_a_later_check_that_confirms_clears_both() -> None:
    told = [check("tax-number", "contradicted"), check("tax-number", "confirmed", 9)]
    assert evidence(ASK, checks=told, contact_facts=[fact(ANSWER, "no-match")]) == []


@pytest.mark.parametrize("form", ["ssn", "itin", "atin", "ein"])
def test_every_form_of_number_is_lawful(form: str) -> None:
    assert evidence(ASK, contact_facts=[fact("contact.tax-number-form", form)]) == []
