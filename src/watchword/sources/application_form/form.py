"""What an application form says, whatever system it was filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from watchword.errors import WatchwordError


class FormError(WatchwordError):
    """A form that cannot be read; said in one line with the file's name, the reason and what to do."""


@dataclass(frozen=True)
class Form:
    """One applicant's form; what was not given is "" or empty.

    Names and the birth date are protected: read to be compared, never scored. `iban`, `routing`, `account`,
    `tax_number` and `wallets` are in clear: whoever keeps them keeps keyed hashes alone.

    `emails` are in lower case, `referrer` is an e-mail or a number (a bare name is left out), `phones` are digits
    with a leading plus where the country was written, `address` is one line, `links` are URLs, `code_handles`
    such as `github.com/ann-lee` come from the links. Employments are objects of `employer`, `title`, `start`, `end`,
    `city`, `region`, `country` and `remote` (yes or no), educations of `school` and `degree` instead of the first
    two; each has only what was given, dates as written. `unknown` names the fields that nobody understood, `doubled`
    those that were given twice, of which the first filled one was read.
    """

    candidate: str = ""
    name: str = ""
    known_as: tuple[str, ...] = ()
    birth_date: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    address: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    post: str = ""
    applied: datetime | None = None
    agency: str = ""
    referrer: str = ""
    links: tuple[str, ...] = ()
    code_handles: tuple[str, ...] = ()
    iban: str = ""
    routing: str = ""
    account: str = ""
    account_owner: str = ""
    tax_number: str = ""
    wallets: tuple[str, ...] = ()
    household: tuple[str, ...] = ()
    employments: tuple[Mapping[str, str], ...] = ()
    educations: tuple[Mapping[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
