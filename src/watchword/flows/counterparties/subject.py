"""A firm, payee, recipient, wallet or contact that is asked of the lists, and the people and records that hang on it."""

from dataclasses import dataclass, field
from datetime import datetime

from watchword.screening.query import Query

#: Record ids that are carried of one person's tie to one subject; pay of a person over ten years stays below.
MOST_EVENTS_OF_A_TIE = 500
#: What is a person's own, or the line that they sign in by; everything else is somebody whom the employer deals with.
CONTACTS = ("email", "phone", "handle", "ip")


@dataclass(frozen=True)
class Event:
    """A record that shows a tie: its id, the source that it came from, and when (UTC without a mark, or unknown)."""

    event_id: str
    source: str
    time: datetime | None


@dataclass(frozen=True)
class Tie:
    """What ties one person, or nobody known, to a subject: at most 500 records, and how many there are."""

    person_id: str | None
    events: tuple[Event, ...]
    number: int


@dataclass
class Subject:
    """Something that is asked once, however often it occurs.

    about: vendor, agency, payee, wallet, ship_to, supplier, email, phone, handle or ip. text: as it is shown. reference: the
    employer's own number of it. queries: what is asked. names: texts that are asked as a person's name, too, for
    compliance alone.
    """

    about: str
    text: str
    reference: str = ""
    queries: tuple[Query, ...] = ()
    names: tuple[str, ...] = ()
    account_end: str | None = None
    ties: list[Tie] = field(default_factory=list)

    @property
    def people(self) -> list[str]:
        """The known people who hang on it, in order of their ids."""
        return sorted({tie.person_id for tie in self.ties if tie.person_id})
