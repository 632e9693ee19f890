"""A telephone number says its region and plan type; where that cannot tell VoIP, it says so."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.agreement import agreement
from watchword.enrich.contacts.carrier_lookup import CarrierLookup
from watchword.enrich.contacts.given import Lookups
from watchword.enrich.contacts.telephone import FACTS, telephone_facts
from watchword.records.fact import Fact


def facts(number: str, country: str | None = None, lookups: Lookups | None = None) -> dict[str, Fact]:
    found = telephone_facts(number, country, lookups or Lookups(), "Ada Example", agreement)
    return {fact.name: fact for fact in found}


def test_in_north_america_the_plan_cannot_tell_internet_lines() -> None:
    found = facts("(512) 555-0100", "US")

    assert found["contact.phone"].value == "+15125550100"
    assert found["contact.phone-type"].value == "fixed-or-mobile"
    assert "contact.phone-type-unknowable" in found
    assert "contact.phone-voip" not in found
    assert "contact.phone-age-not-evaluated" in found


def test_elsewhere_the_plan_tells() -> None:
    found = facts("020 7946 0000", "GB")

    assert found["contact.phone-type"].value == "fixed"
    assert found["contact.phone-region"].value == "GB"
    assert "contact.phone-type-unknowable" not in found


def test_toll_free_is_known_even_in_north_america() -> None:
    found = facts("+1 800 555 0199")

    assert found["contact.phone-type"].value == "toll-free"
    assert "contact.phone-type-unknowable" not in found


def test_a_carriers_answer_goes_before_the_plan() -> None:
    first_seen = datetime(2026, 10, 1, tzinfo=UTC)
    answer = CarrierLookup("+15125550100", "voip-non-fixed", first_seen, ("BOB OTHER",), "Example")
    found = facts("+15125550100", None, Lookups(carriers=(answer,), as_of=datetime(2026, 11, 1, tzinfo=UTC)))

    assert found["contact.phone-voip"].value == "voip-non-fixed"
    assert found["contact.phone-first-seen"].number == 31
    assert found["contact.phone-registered-name"].value == "different"
    assert "contact.phone-type-unknowable" not in found


def test_an_answer_about_another_number_tells_nothing() -> None:
    answer = CarrierLookup("+15125550101", "voip")

    assert "contact.phone-voip" not in facts("+15125550100", None, Lookups(carriers=(answer,)))


def test_a_number_that_no_plan_has_is_invalid_and_words_are_unread() -> None:
    assert list(facts("+1 111 111 1111")) == ["contact.phone-invalid"]
    assert list(facts("call me")) == ["contact.phone-unread"]
    assert list(facts("512 555 0100")) == ["contact.phone-unread"]


@given(st.text(max_size=80), st.sampled_from([None, "US", "JP", "nowhere"]))
def test_every_text_gives_declared_facts(number: str, country: str | None) -> None:
    found = telephone_facts(number, country, Lookups())

    assert found and all(fact.name in FACTS for fact in found)
