"""One application of one person, and everything that platforms noted beside it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from watchword.simulation.places import Address


@dataclass(frozen=True, slots=True)
class Visit:
    """A session at the test platform or the signature service."""

    stage: str
    """assessment or e-sign"""
    at: datetime
    minutes: int
    ip: str
    device: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A referee's answer."""

    name: str
    email: str
    phone: str
    ip: str
    device: str


@dataclass(slots=True)
class Candidate:
    """An application; `text` is the résumé's, `identifiers` are kind, value and the day it was noted."""

    id: str
    given: str
    family: str
    email: str
    phone: str
    address: Address
    post: str
    field_: str
    applied: date
    status: str
    source: str
    bullets: list[str]
    opening: str
    closing: str
    referrer: str = ""
    agency: str = ""
    frame: tuple[str, str] = ("", "")
    """what an agency sets before and after the text"""
    visits: list[Visit] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    identifiers: list[tuple[str, str, date]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}".strip()

    @property
    def text(self) -> str:
        """The résumé's words."""
        parts = [self.frame[0], self.opening, *self.bullets, self.closing, self.frame[1]]
        return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that several candidates have in common, and why that is innocent or not."""

    story: str
    what: tuple[str, ...]
    candidates: tuple[str, ...]
