"""What a watch list says of one subject, in one shape for every publisher's format."""

from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What is listed."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    WALLET = "wallet"
    UNKNOWN = "unknown"


class NameStrength(StrEnum):
    """How far a name identifies: the one listed under, a good alias, a weak (low quality) one."""

    PRIMARY = "primary"
    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True)
class ListedName:
    """A name as the publisher writes it; family name first where the list does so ("CHOU, Hsien Cheng")."""

    text: str
    strength: NameStrength = NameStrength.PRIMARY


@dataclass(frozen=True)
class Identifier:
    """A number, address or name in a register.

    kind: passport, national-id, tax-id, registration, imo, mmsi, call-sign, tail-number, email, phone, website,
    wallet or other. `issuer` is the country as the publisher writes it; of a wallet the asset's code (XBT, ETH …).
    """

    kind: str
    value: str
    issuer: str = ""


@dataclass(frozen=True)
class Entry:
    """One subject of a list; texts are as published, white space folded, absent parts empty.

    entry_id: the publisher's own number. birth_dates: as far as known, ISO 8601, also "1971" and "1971-03".
    countries: nationality, citizenship, flag. addresses: one line each. programs: the publisher's codes.
    linked_to: names of other subjects that this one is linked to.
    """

    list_id: str
    entry_id: str
    kind: EntryKind
    names: tuple[ListedName, ...]
    birth_dates: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    programs: tuple[str, ...] = ()
    remarks: str = ""
    linked_to: tuple[str, ...] = ()


class ListError(Exception):
    """A list that cannot be read or trusted; said in one line with what to do."""
