"""What an applicant gave as contact data, and what lookups answered about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from watchword.enrich.contacts.account_answer import AccountAnswer
from watchword.enrich.contacts.carrier_lookup import CarrierLookup
from watchword.enrich.contacts.email_lookup import EmailLookup
from watchword.enrich.contacts.tax_answer import TaxAnswer

#: Compares two names: "same", "compatible", "different" or "unknown", as `enrich.agreement` does.
NamesAgree = Callable[[str, str], str]


@dataclass(frozen=True)
class Address:
    """A postal address as one document gives it. document: which one. line: the street, or the whole address."""

    document: str
    line: str
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class Account:
    """A bank account as the person gave it: an IBAN, or a US routing number (and number); owner as written."""

    iban: str = ""
    routing: str = ""
    number: str = ""
    owner: str = ""


@dataclass(frozen=True)
class Contacts:
    """One person's contact data. country: ISO code that national telephone numbers are read with, where known.

    tax_numbers: US numbers as written. name is compared, never kept.
    """

    name: str = ""
    country: str | None = None
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    tax_numbers: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()


@dataclass(frozen=True)
class Lookups:
    """Answers from outside, as files give them; empty says that nobody was asked. as_of: UTC, from which ages count."""

    emails: tuple[EmailLookup, ...] = ()
    carriers: tuple[CarrierLookup, ...] = ()
    tax: tuple[TaxAnswer, ...] = ()
    accounts: tuple[AccountAnswer, ...] = ()
    as_of: datetime | None = None

    def days_since(self, moment: datetime) -> float | None:
        """Whole days from a moment to `as_of`, at least 0; None without `as_of`."""
        return None if self.as_of is None else float(max(0, (self.as_of - moment).days))
