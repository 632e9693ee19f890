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
