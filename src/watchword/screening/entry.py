"""What a watch list says of one subject, in one shape for every publisher's format."""

from dataclasses import dataclass
from enum import StrEnum

from watchword.errors import WatchwordError


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
    wallet, account (of a bank), handle (github.com/NAME), domain, ip, url, hash or other. `issuer` is the country as the
    publisher writes it; of a wallet the asset's code (XBT, ETH …), of a hash its algorithm (MD5, SHA-1, SHA-256).
    """

    kind: str
    value: str
    issuer: str = ""


@dataclass(frozen=True)
class Relation:
    """How an entry stands to another of the same list.

    kind: owned-by, directed-by, or linked-to for anything else. other: that entry's id. share: of ownership, percent
    where the list says. until: the day it ended, ISO 8601, empty while it stands.
    """

    kind: str
    other: str
    share: float | None = None
    until: str = ""


@dataclass(frozen=True)
class Validity:
    """How long and how far what intelligence says of an entry is to be believed.

    since, until: ISO 8601 days or moments, empty for no bound. confidence: 0 to 100 as STIX has it. source: who says
    so, for the reader.
    """

    since: str = ""
    until: str = ""
    confidence: int | None = None
    source: str = ""

    def said(self) -> str:
        """Who says so, how surely and for how long, in words; empty where nothing of it is known."""
        parts = (
            f"said by {self.source}" if self.source else "",
            f"with a confidence of {self.confidence} of 100" if self.confidence is not None else "",
            f"from {self.since}" if self.since else "",
            f"until {self.until}" if self.until else "",
        )
        return ", ".join(part for part in parts if part)

    def holds(self, now: str) -> bool:
        """Whether it is to be believed at a moment, ISO 8601 in UTC; a day alone holds to its end."""
        return (not self.since or self.since[: len(now)] <= now) and (
            not self.until or now[: len(self.until)] <= self.until
        )


@dataclass(frozen=True)
class Entry:
    """One subject of a list; texts are as published, white space folded, absent parts empty.

    entry_id: the publisher's own number. birth_dates: as far as known, ISO 8601, also "1971" and "1971-03".
    countries: nationality, citizenship, flag. addresses: one line each. programs: the publisher's codes.
    linked_to: names of other subjects that this one is linked to. relations: the same where the list has their ids.
    listed: False for who is in the file only as an owner, director or property of another, and is under no sanction.
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
    relations: tuple[Relation, ...] = ()
    listed: bool = True
    validity: Validity = Validity()


class ListError(WatchwordError):
    """A list that cannot be read or trusted; said in one line with what to do."""
