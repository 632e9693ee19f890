"""What a threat report says, in structure: each thing with the words that it stands in."""

from dataclasses import dataclass, field
from enum import StrEnum

from watchword.errors import WatchwordError


class SubjectKind(StrEnum):
    """What a name in a report belongs to."""

    ACTOR = "actor"
    ORGANIZATION = "organization"
    PERSON = "person"
    MALWARE = "malware"
    TOOL = "tool"


class Role(StrEnum):
    """The part that a name or a country has in what is reported."""

    ATTRIBUTION = "attribution"
    ASSOCIATED = "associated"
    FRONT = "front"
    SUPPLIER = "supplier"
    OPERATIONS = "operations"
    TARGET = "target"
    MENTIONED = "mentioned"


@dataclass(frozen=True, order=True)
class Quote:
    """The words that something stands in: the sentence or list item, its line (from 1), and its section's heading."""

    line: int
    section: str
    text: str


@dataclass(frozen=True)
class Subject:
    """An actor, organisation or person that is named, with its other names and the countries that are given to it.

    `countries` are ISO 3166 alpha-2 codes; `name` and `aliases` are as the report writes them.
    """

    kind: SubjectKind
    name: str
    role: Role
    quotes: tuple[Quote, ...]
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True)
class Country:
    """A country that is named, by its ISO 3166 alpha-2 code, and the parts that it has."""

    code: str
    name: str
    roles: tuple[Role, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Sector:
    """A branch that is targeted; `stix` is the nearest word of STIX's industry-sector vocabulary, empty where none is near."""

    name: str
    stix: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Observable:
    """Something that can be looked for: wallet, domain, url, ip, email, hash or phone; written plainly (defanged undone)."""

    kind: str
    value: str
    quotes: tuple[Quote, ...]
    detail: str = ""


@dataclass(frozen=True)
class Technique:
    """A technique of MITRE ATT&CK or the Insider Threat Matrix.

    framework: attack or insider. stated: the report gives the id itself; else it is proposed from a phrase, and is a
    proposal until a person accepts it. phrase: the words that led to it. accepted_by, accepted_at (ISO 8601, UTC),
    accepted_why: of an accepted proposal, who accepted it, when and why; else empty.
    """

    framework: str
    id: str
    name: str
    stated: bool
    phrase: str
    quotes: tuple[Quote, ...]
    accepted_by: str = ""
    accepted_at: str = ""
    accepted_why: str = ""

    @property
    def certainty(self) -> str:
        """Stated by the report, accepted by a person, or proposed."""
        return "stated" if self.stated else "accepted" if self.accepted_by else "proposed"

    def acceptance(self) -> str:
        """By whom a proposal was accepted, when and why, in words; empty where nobody did."""
        if self.stated or not self.accepted_by:
            return ""
        why = f": {self.accepted_why}" if self.accepted_why else ""
        return f"accepted by {self.accepted_by} on {self.accepted_at[:10]}{why}"


@dataclass(frozen=True)
class Tactic:
    """A way of working that the report describes: its own label (empty in free prose), its words, what it maps to."""

    label: str
    text: str
    techniques: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True)
class Mitigation:
    """Something that the report advises to do; `topics` are the kinds of measure it speaks of."""

    text: str
    topics: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True)
class Amount:
    """A sum, a share or a number of people: value in `unit` (ISO 4217, percent, people …), as far as the words are exact."""

    value: float
    unit: str
    bound: str
    quote: Quote


@dataclass(frozen=True)
class Dated:
    """A date that is named: ISO 8601, also 2025 and 2025-01."""

    date: str
    quote: Quote


@dataclass(frozen=True)
class Section:
    """A part of the report under one heading; `kind` is the usual one that it was recognised as, else other."""

    heading: str
    kind: str
    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """A whole report. `digest` is the SHA-256 of the file; everything derived from it is the same each time.

    rejected: ids of techniques that were proposed, and left out since a person rejected them.
    """

    title: str
    digest: str
    sections: tuple[Section, ...]
    subjects: tuple[Subject, ...] = ()
    countries: tuple[Country, ...] = ()
    sectors: tuple[Sector, ...] = ()
    observables: tuple[Observable, ...] = ()
    techniques: tuple[Technique, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    mitigations: tuple[Mitigation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    dates: tuple[Dated, ...] = ()
    notes: tuple[str, ...] = field(default=())
    rejected: tuple[str, ...] = ()


class IntelligenceError(WatchwordError):
    """A report or feed that cannot be read; said in one line with what to do."""
