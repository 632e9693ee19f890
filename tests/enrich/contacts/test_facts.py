"""All contact data in one call: what it says, and that country and name order nothing."""

from watchword.enrich.agreement import agreement
from watchword.enrich.contacts.facts import FACTS, contact_facts
from watchword.enrich.contacts.given import Account, Address, Contacts, Lookups

PERSON = Contacts(
    name="Ada Example",
    country="US",
    emails=("ada@example.com", "ada@mailinator.com", "ada@example.com"),
    telephones=("512-555-0100",),
    addresses=(Address("form", "12 Main St", "Austin", "TX", None, "US"),),
    tax_numbers=("123-45-6789",),
    accounts=(Account(iban="DE89370400440532013000", owner="Ada Example"),),
)


def test_every_kind_of_contact_gives_its_facts_once() -> None:
    facts = contact_facts(PERSON, Lookups(), agreement)
    names = [fact.name for fact in facts]

    assert names.count("contact.email") == 2
    assert {
        "contact.email-disposable",
        "contact.phone",
        "contact.address-unit",
        "contact.tax-number-form",
        "contact.bank-iban",
    } <= set(names)
    assert set(names) <= set(FACTS)


def test_without_contact_data_that_is_said() -> None:
    assert [fact.name for fact in contact_facts(Contacts(), Lookups(), agreement)] == ["contact.none"]


def test_no_number_of_tax_or_bank_is_in_any_fact() -> None:
    said = repr(contact_facts(PERSON, Lookups(), agreement))

    assert "123456789" not in said and "123-45" not in said and "37040044" not in said


def test_regions_and_countries_are_marked_as_never_scored() -> None:
    for name in ("contact.phone-region", "contact.bank-country", "contact.email-free-provider"):
        assert "shown, never scored" in FACTS[name]
