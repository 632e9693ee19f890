"""A mailbox of a kind that is thrown away."""

import pytest

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "disposable-mailbox"


def test_a_throw_away_mailbox_is_found() -> None:
    (found,) = evidence(ASK, contact_facts=[fact("contact.email-disposable", "throwaway.example")])
    assert found.strength == 1.0


@pytest.mark.parametrize("name", ["email-alias-service", "email-free-provider", "email-role", "email"])
def test_an_alias_for_privacy_and_a_free_mailbox_are_innocent(name: str) -> None:
    assert evidence(ASK, contact_facts=[fact(f"contact.{name}", "mail.example")]) == []


def test_a_lasting_address_given_in_its_place_settles_it() -> None:
    first = fact("contact.email-disposable", "throwaway.example", current=False)
    assert evidence(ASK, contact_facts=[first, fact("contact.email-age-not-evaluated", current=True)]) == []
    # but not one that is given beside it
    both = [{**first, "current": True}, fact("contact.email-age-not-evaluated", current=True)]
    assert len(evidence(ASK, contact_facts=both)) == 1
