"""Addresses are compared by building and unit, and mail drops are told from homes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.contacts.given import Address
from watchword.enrich.contacts.postal_address import FACTS, address_facts

HOME = Address("resume", "12 Main St Apt 4", "Austin", "TX", "78701", "US")


def values(*addresses: Address) -> dict[str, str]:
    return {fact.name: fact.value for fact in address_facts(addresses)}


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (Address("form", "12 Main Street, Apt. 4, Austin, TX 78701, USA"), "same-unit"),
        (Address("form", "12 main st apt 4 austin tx 78701"), "same-unit"),
        (Address("form", "12 Main Street", "Austin", "Texas", None, "USA"), "same-unit"),
        (Address("form", "12 Main Street #9", "Austin", "TX", "78701", "US"), "same-building"),
        (Address("form", "7 Elm St", "Austin", "TX", "78702", "US"), "same-city"),
        (Address("form", "7 Elm St", "Denver", "CO", "80014", "US"), "different"),
        (Address("form", "somewhere"), "unknown"),
    ],
)
def test_two_documents_agree_as_far_as_they_can_be_read(other: Address, verdict: str) -> None:
    assert values(HOME, other)["contact.address-agreement"] == verdict


def test_one_document_is_not_compared_with_itself() -> None:
    found = values(HOME, Address("resume", "7 Elm St", "Denver", "CO", None, "US"))

    assert "contact.address-agreement" not in found
    assert "contact.address-not-compared" in found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("100 Main St PMB 234", "cmra"),
        ("The UPS Store, 100 Main St #234", "cmra"),
        ("Planet Express, 100 Main St", "forwarder"),
        ("Regus, 100 Main St", "virtual_office"),
    ],
)
def test_mail_drops_are_named(line: str, kind: str) -> None:
    assert values(Address("form", line, "Austin", "TX", None, "US"))["contact.address-mail-drop"] == kind


def test_a_post_box_is_no_mail_drop_and_a_flat_is_neither() -> None:
    box = values(Address("form", "PO Box 12", "Austin", "TX", None, "US"))

    assert "contact.address-po-box" in box and "contact.address-mail-drop" not in box
    assert not {"contact.address-po-box", "contact.address-mail-drop"} & set(values(HOME))


def test_what_has_no_building_is_said() -> None:
    assert "contact.address-unread" in values(Address("form", "by the river", "Austin", "TX", None, "US"))


@given(st.text(max_size=120))
def test_every_text_gives_declared_facts(line: str) -> None:
    found = address_facts((Address("a", line), HOME))

    assert found and all(fact.name in FACTS for fact in found)
