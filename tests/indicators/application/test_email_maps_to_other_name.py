"""A mailbox or telephone that is registered under another name."""

import pytest

from tests.indicators.applicants import fact
from tests.indicators.tables import at, evidence

ASK = "email-maps-to-other-name"
MAIL, PHONE = "contact.email-registered-name", "contact.phone-registered-name"


def test_a_mailbox_under_another_name_is_found() -> None:
    (found,) = evidence(ASK, contact_facts=[fact(MAIL, "different")])
    assert (found.strength, found.facts["what"]) == (1.0, "e-mail address")


def test_a_relatives_telephone_says_little() -> None:
    (found,) = evidence(ASK, contact_facts=[fact(PHONE, "different")])
    assert found.strength == 0.15


@pytest.mark.parametrize("agreed", ["same", "compatible", "unknown", None])
def test_a_name_that_may_be_the_applicants_is_innocent(agreed: str | None) -> None:
    assert evidence(ASK, contact_facts=[fact(MAIL, agreed), fact(PHONE, agreed)]) == []


def test_a_former_name_that_was_told_since_clears_it() -> None:
    assert evidence(ASK, contact_facts=[fact(MAIL, "different"), fact(MAIL, "same", time=at(9))]) == []
