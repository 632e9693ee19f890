"""Contacts of a pack: homes that several documents give are compared."""

from datetime import UTC, datetime

from watchword.documents.limits import Limits
from watchword.enrich.contacts.given import Address, Lookups
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.of_contacts import read_contacts
from watchword.sources.application_form import Form
from watchword.sources.contract import Context

NOW = datetime(2026, 6, 1, tzinfo=UTC)
FORM = Form(address="12 Example Street Apt 4", city="Denver", region="CO", country="US")


def agreements(*homes: Address) -> list[str]:
    into = Gathered("C-1", None, NOW)
    about = About("C-1", Context(b"k" * 32), Limits(), NOW)
    read_contacts(FORM, (), (), Lookups(), about, into, homes)
    rows = into.rows["contact_facts"]
    return [row["value"] for row in rows if row["fact"] == "contact.address-agreement"]


def test_a_licences_home_is_compared_with_the_forms() -> None:
    assert agreements(Address("barcode", "12 Example Street Apt 4, Denver, CO")) == ["same-unit"]
    assert agreements(Address("barcode", "99 Other Road, Denver, CO")) == ["same-city"]


def test_one_home_alone_is_compared_with_none() -> None:
    assert agreements() == []
