"""Contact data of a pack: what it says of itself, and as values that others may share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from watchword.enrich.contacts.account_answer import AccountAnswer, read_account_answers
from watchword.enrich.contacts.answer_rows import LookupFileError
from watchword.enrich.contacts.carrier_lookup import CarrierLookup, read_carrier_lookups
from watchword.enrich.contacts.email_lookup import EmailLookup, read_email_lookups
from watchword.enrich.contacts.facts import contact_facts
from watchword.enrich.contacts.given import Account, Address, Contacts, Lookups
from watchword.enrich.contacts.tax_answer import TaxAnswer, read_tax_answers
from watchword.enrich.home_address import home_key
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.sources.application_form import Form
from watchword.sources.bank_account import bank_account
from watchword.sources.cells import ending
from watchword.sources.contact_keys import email_key, phone_key, value_key

_SOURCE = "contact-data"
#: Values by kind as they were given; they are asked about, and neither kept nor told.
Given = Mapping[str, tuple[str, ...]]


@dataclass
class LookupTexts:
    """Answers of lookups as their files hold them: (text, file's name)."""

    texts: list[tuple[str, str]] = field(default_factory=list)


def read_contacts(form: Form, resume_emails: Sequence[str], resume_phones: Sequence[str], lookups: Lookups,
                  about: About, into: Gathered, homes: Sequence[Address] = ()) -> Given:  # fmt: skip
    """Facts of every contact of form and résumé, and their keyed values; gives them as lists are asked about them.

    `homes` are the addresses that identity documents and their checks tell; they are compared with the form's.
    """
    emails = tuple(dict.fromkeys((*form.emails, *resume_emails)))
    phones = tuple(dict.fromkeys((*form.phones, *resume_phones)))
    address = Address("application form", form.address or "", form.city, form.region, None, form.country)
    bank = Account(form.iban or "", form.routing or "", form.account or "", form.account_owner or "")
    contacts = Contacts(
        about.name,
        form.country,
        emails,
        phones,
        (*((address,) if form.address or form.city else ()), *homes),
        (form.tax_number,) if form.tax_number else (),
        (bank,) if form.iban or form.routing else (),
    )
    into.facts("contact_facts", _SOURCE, "contact", "all", contact_facts(contacts, lookups, about.same_name))
    _keyed(form, emails, phones, about, into)
    return {"email": emails, "phone": phones, "wallet": tuple(form.wallets)}


def _keyed(form: Form, emails: Sequence[str], phones: Sequence[str], about: About, into: Gathered) -> None:
    context = about.context
    for email in emails:
        into.identifier(_SOURCE, "email", email_key(email, context), seen_in="pack")
    for phone in phones:
        into.identifier(_SOURCE, "phone", phone_key(phone, context), ending(phone), "pack")
    _building, unit = home_key(form.address, form.city, form.region, form.country)
    if unit:
        key = value_key("delivery-unit", f"{_building}|{unit}", context)
        into.identifier(_SOURCE, "delivery-unit", key, seen_in="pack")
    row = {"iban": form.iban or "", "routing": form.routing or "", "account": form.account or ""}
    bank = bank_account(row, context)
    into.identifier(_SOURCE, "bank", bank.key, bank.end, "pack")
    for wallet in form.wallets:
        paid = bank_account({"wallet": wallet}, context)
        into.identifier(_SOURCE, "wallet", paid.key, paid.end, "pack")
    if form.tax_number:
        digits = "".join(filter(str.isdigit, form.tax_number))
        into.identifier(
            _SOURCE, "tax-number", value_key("tax-number", digits, context), ending(digits), "pack"
        )


def keep_handles(handles: Sequence[str], about: About, into: Gathered) -> None:
    """Keep the accounts at code hosts that form and résumés name, as `host/name`."""
    for handle in handles:
        key = value_key("code-handle", handle.lower(), about.context)
        into.identifier(_SOURCE, "code-handle", key, seen_in="pack")


def lookups_of(given: LookupTexts, about: About, into: Gathered) -> Lookups:
    """What the lookup files answer, by the kind that each file's name says; one that cannot be read is told."""
    found = _Found()
    for text, name in given.texts:
        try:
            found.read(text, name)
        except LookupFileError as error:
            into.notes.append(str(error))
    return Lookups(
        tuple(found.emails), tuple(found.carriers), tuple(found.tax), tuple(found.accounts), about.now
    )


@dataclass
class _Found:
    """Answers of all lookup files by what was asked."""

    emails: list[EmailLookup] = field(default_factory=list)
    carriers: list[CarrierLookup] = field(default_factory=list)
    tax: list[TaxAnswer] = field(default_factory=list)
    accounts: list[AccountAnswer] = field(default_factory=list)

    def read(self, text: str, name: str) -> None:
        """One file's answers; raises LookupFileError."""
        match lookup_kind(name):
            case "phone":
                self.carriers += read_carrier_lookups(text, name)
            case "tax":
                self.tax += read_tax_answers(text, name)
            case "bank":
                self.accounts += read_account_answers(text, name)
            case _:
                self.emails += read_email_lookups(text, name)


def lookup_kind(name: str) -> str:
    """What a look-up was asked about, by its file's name: phone, tax, bank or email."""
    lowered = name.lower()
    if any(word in lowered for word in ("carrier", "phone", "twilio", "telesign", "vonage")):
        return "phone"
    if "tax" in lowered or "ssn" in lowered:
        return "tax"
    return "bank" if "bank" in lowered or "account" in lowered else "email"
