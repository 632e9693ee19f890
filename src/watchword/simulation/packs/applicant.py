"""Who applies: a person's own claims, from name to the last job."""

from dataclasses import dataclass, field
from datetime import date, datetime

from watchword.simulation.places import Address


@dataclass(frozen=True, slots=True)
class Job:
    """One post on a résumé; `last` is None where it goes on."""

    employer: str
    title: str
    city: str
    first: date
    last: date | None
    did: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Study:
    """One line of education, in years."""

    school: str
    degree: str
    city: str
    first: int
    last: int


@dataclass(slots=True)
class Applicant:
    """What the applicant says; `paper_name` is the name on résumé and letter, where it is written otherwise."""

    number: str
    given: str
    family: str
    email: str
    phone: str
    address: Address
    born: date
    field_: str
    title: str
    post: str
    applied: datetime
    jobs: list[Job]
    studies: list[Study]
    skills: list[str]
    summary: str
    paper_name: str = ""
    handle: str | None = None
    source: str = "Company careers page"
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    extra: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """further sections of the résumé: heading and lines"""

    @property
    def name(self) -> str:
        """The name as the application form has it."""
        return f"{self.given} {self.family}".strip()

    @property
    def written(self) -> str:
        """The name as the papers have it."""
        return self.paper_name or self.name
