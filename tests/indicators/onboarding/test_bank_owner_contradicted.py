"""The account to be paid is somebody else's."""

import pytest

from tests.indicators.applicants import check, fact
from tests.indicators.tables import at, evidence

ASK = "bank-owner-contradicted"
ANSWER, NAME = "contact.bank-owner-answer", "contact.bank-owner-name"


def test_the_banks_answer_counts_whole_and_the_name_given_less() -> None:
    (answered,) = evidence(ASK, contact_facts=[fact(ANSWER, "none"), fact(NAME, "different", detail="bank")])
    assert answered.strength == 1.0
    (named,) = evidence(ASK, contact_facts=[fact(NAME, "different", detail="written")])
    assert (named.strength, named.facts["what"]) == (0.8, "the name on the account")
    (checked,) = evidence(ASK, checks=[check("bank-owner", "contradicted", about="a")])
    assert checked.strength == 1.0


@pytest.mark.parametrize("answer", ["match", "partial", "unavailable"])
def test_a_joint_account_and_no_answer_are_innocent(answer: str) -> None:
    assert evidence(ASK, contact_facts=[fact(ANSWER, answer), fact(NAME, "compatible")]) == []


def test_another_account_that_is_the_applicants_own_clears_it() -> None:
    asked = [check("bank-owner", "contradicted", about="a"), check("bank-owner", "confirmed", 3, about="b")]
    assert evidence(ASK, checks=asked, contact_facts=[fact(ANSWER, "none")]) == []


def test_a_newer_answer_replaces_the_older() -> None:
    assert evidence(ASK, contact_facts=[fact(ANSWER, "none"), fact(ANSWER, "match", time=at(9))]) == []


@pytest.mark.parametrize("country", ["CN", "HK", "RU", "US", None])
def test_the_banks_country_says_nothing(country: str | None) -> None:
    assert evidence(ASK, contact_facts=[fact("contact.bank-country", country)]) == []


def test_a_name_in_another_romanisation_is_innocent_where_the_bank_finds_it_alike() -> None:
    for answer in ("match", "partial"):
        assert (
            evidence(ASK, contact_facts=[fact(ANSWER, answer), fact(NAME, "different", detail="bank")]) == []
        )
