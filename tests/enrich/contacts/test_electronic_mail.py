"""An e-mail address is judged by what it says of itself; its age only by a lookup."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.agreement import agreement
from watchword.enrich.contacts.electronic_mail import FACTS, best_agreement, email_facts
from watchword.enrich.contacts.email_lookup import EmailLookup
from watchword.enrich.contacts.given import Lookups


def names(address: str, lookups: Lookups | None = None) -> dict[str, str]:
    return {fact.name: fact.value for fact in email_facts(address, lookups or Lookups())}


@pytest.mark.parametrize(
    ("address", "name", "value"),
    [
        ("ada@mailinator.com", "contact.email-disposable", "mailinator.com"),
        ("ada@gmail.com", "contact.email-free-provider", "gmail.com"),
        ("x1y2@privaterelay.appleid.com", "contact.email-alias-service", "privaterelay.appleid.com"),
        ("x@ada.anonaddy.com", "contact.email-alias-service", "anonaddy.com"),
        ("jobs@example.com", "contact.email-role", "jobs"),
        ("A.Da+x@googlemail.com", "contact.email", "ada@gmail.com"),
    ],
)
def test_what_kind_of_address_it_is(address: str, name: str, value: str) -> None:
    assert names(address)[name] == value


@pytest.mark.parametrize("address", ["a..b@example.com", "ada@localhost", "ada@host.invalid", "", "ada"])
def test_an_unsound_address_is_only_that(address: str) -> None:
    assert list(names(address)) == ["contact.email-unsound"]


def test_addresses_in_other_scripts_are_sound() -> None:
    assert "contact.email-unsound" not in names("josé@bücher.example")


def test_without_a_lookup_the_age_is_not_evaluated() -> None:
    assert "contact.email-age-not-evaluated" in names("ada@example.com")


def test_a_lookup_gives_age_and_whose_name_it_is() -> None:
    seen = datetime(2026, 10, 1, tzinfo=UTC)
    lookup = EmailLookup("ada@example.com", seen, ("Bob Other",), 2, 5, "Example Intelligence")
    lookups = Lookups(emails=(lookup,), as_of=datetime(2026, 10, 31, tzinfo=UTC))

    facts = {fact.name: fact for fact in email_facts("Ada@example.com", lookups, "Ada Example", agreement)}

    assert facts["contact.email-first-seen"].number == 30
    assert facts["contact.email-registered-name"].value == "different"
    assert facts["contact.email-infostealer"].number == 5
    assert "contact.email-age-not-evaluated" not in facts


def test_one_name_that_agrees_explains_the_others() -> None:
    assert best_agreement("Ada Example", ("Bob Other", "A. Example"), agreement) == "compatible"


@given(st.text(max_size=80) | st.emails())
def test_every_text_gives_declared_facts(address: str) -> None:
    found = email_facts(address, Lookups())

    assert found and all(fact.name in FACTS and len(fact.detail) <= 300 for fact in found)
