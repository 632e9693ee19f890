"""Every fact about a person's contact data, in one call."""

from collections.abc import Mapping
from itertools import islice

from watchword.enrich.contacts import bank_account, electronic_mail, postal_address, tax_number, telephone
from watchword.enrich.contacts.given import Contacts, Lookups, NamesAgree
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    **electronic_mail.FACTS, **telephone.FACTS, **postal_address.FACTS, **tax_number.FACTS, **bank_account.FACTS,
    "contact.none": "no contact data was given",
}  # fmt: skip
#: Of each kind, so many are read; nobody has more.
MAX_EACH = 50


def contact_facts(contacts: Contacts, lookups: Lookups, names_agree: NamesAgree) -> tuple[Fact, ...]:
    """What a person's contact data says of itself and what lookups answered, in the order of the parts.

    names_agree: compares two names as `enrich.agreement` does; a country and a name are never scored.
    """
    facts: list[Fact] = []
    name = contacts.name
    for address in islice(dict.fromkeys(contacts.emails), MAX_EACH):
        facts += electronic_mail.email_facts(address, lookups, name, names_agree)
    for number in islice(dict.fromkeys(contacts.telephones), MAX_EACH):
        facts += telephone.telephone_facts(number, contacts.country, lookups, name, names_agree)
    facts += postal_address.address_facts(contacts.addresses)
    for tax in islice(dict.fromkeys(contacts.tax_numbers), MAX_EACH):
        facts += tax_number.tax_number_facts(tax, lookups.tax)
    for account in islice(dict.fromkeys(contacts.accounts), MAX_EACH):
        facts += bank_account.account_facts(account, lookups.accounts, name, names_agree)
    return tuple(facts) or (Fact("contact.none"),)
