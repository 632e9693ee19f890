"""What a résumé says: one job, study, skill, place or certificate, and when."""

from dataclasses import dataclass
from typing import Literal

from watchword.documents.resume.month import Month

About = Literal["job", "study", "skill", "place", "certificate"]
MAX_SPAN = 300


@dataclass(frozen=True)
class Claim:
    """One claim. what: the employer, school, technology, city or certificate; role: title or degree.

    Of a skill that a job names, what is the technology, place the employer, start and end the job's. ongoing: said to last
    until now. place as written. span: the original text, at most 300 letters.
    """

    about: About
    what: str
    role: str = ""
    start: Month | None = None
    end: Month | None = None
    ongoing: bool = False
    place: str = ""
    remote: bool = False
    span: str = ""


@dataclass(frozen=True)
class YearsOf:
    """A technology's name and how many years of it are claimed, as in `7 years of Kubernetes`."""

    what: str
    years: float
    span: str


@dataclass(frozen=True)
class Resume:
    """A résumé as far as it was read.

    emails, telephones, urls and handles (`host/name`, lower case) as found in it; skills are technologies by their
    table names. lines: how many there are with text; unread_lines: those under work, study or certificates (or before
    any heading) that gave nothing; unread_dates: texts in a date's place that are no date of a known calendar.
    """

    claims: tuple[Claim, ...] = ()
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    years: tuple[YearsOf, ...] = ()
    lines: int = 0
    unread_lines: int = 0
    unread_dates: int = 0

    def of(self, *about: About) -> tuple[Claim, ...]:
        """The claims of these kinds, in the résumé's order."""
        return tuple(claim for claim in self.claims if claim.about in about)
