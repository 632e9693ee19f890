"""What is asked of the lists: a name with what else is known of its bearer, or an identifier."""

import re
from dataclasses import dataclass
from enum import StrEnum

from watchword.screening.entry import EntryKind
from watchword.screening.wallets import trouble, wallet


class Kind(StrEnum):
    """What is screened; `any` where it is not known whether a name is a person's or a firm's."""

    ANY = "any"
    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    ADDRESS = "address"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    WALLET = "wallet"
    IP = "ip"
    HANDLE = "handle"


#: Kinds that are looked up letter by letter; the others are names.
EXACT = frozenset({Kind.ADDRESS, Kind.EMAIL, Kind.PHONE, Kind.NUMBER, Kind.WALLET, Kind.IP, Kind.HANDLE})


@dataclass(frozen=True)
class Query:
    """One question to the lists.

    text: the name or identifier. birth_dates, countries, identifiers, addresses: what else is known, as written; it
    raises, lowers or excludes a match by name. reference: the asker's own number, given back.
    """

    text: str
    kind: Kind = Kind.ANY
    birth_dates: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    reference: str = ""


def may_be(kind: Kind, listed: EntryKind) -> bool:
    """Whether an entry of this kind can be what is asked for."""
    if kind in (Kind.ANY, *EXACT) or listed is EntryKind.UNKNOWN:
        return True
    return kind.value == listed.value


def guessed(text: str) -> Kind:
    """What a text is, when its form tells: an e-mail, a wallet (also a mistyped one); else a name."""
    plain = text.strip()
    if re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", plain):
        return Kind.EMAIL
    mistyped = re.fullmatch(r"[A-Za-z0-9]{25,120}", plain) and any(map(str.isdigit, plain)) and trouble(plain)
    return Kind.WALLET if wallet(plain) or mistyped else Kind.ANY
