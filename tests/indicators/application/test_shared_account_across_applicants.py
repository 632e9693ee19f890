"""One bank account or wallet on packs in different names."""

import pytest

from tests.indicators.applicants import both, one_home
from tests.indicators.tables import evidence
from watchword.indicators.card import Family

ASK = "shared-account-across-applicants"


@pytest.mark.parametrize(("kind", "words"), [("bank", "bank account"), ("wallet", "wallet")])
def test_one_account_in_two_names_is_found(kind: str, words: str) -> None:
    found = evidence(ASK, shared=both(kind, shown="4711"))
    assert [(each.strength, each.family, each.facts["what"]) for each in found] == [
        (1.0, Family.PAY, words)
    ] * 2
    assert found[0].facts["ending"] == ", ending 4711"


def test_an_account_of_which_nothing_may_be_seen_is_told_without_its_end() -> None:
    assert evidence(ASK, shared=both("bank"))[0].facts["ending"] == ""


def test_a_joint_account_is_innocent() -> None:
    assert evidence(ASK, shared=both("bank", household=True)) == []
    found = evidence(ASK, shared=[*both("bank"), *one_home()])
    assert {each.strength for each in found} == {0.005}


def test_a_bureaus_account_and_somebody_hired_before_are_innocent() -> None:
    assert evidence(ASK, shared=both("bank", shared_by=41)) == []
    assert evidence(ASK, shared=both("bank", names="same")) == []
