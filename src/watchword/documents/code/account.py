"""Who the applicant says to be on a code host, and where they say to live."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True)
class Repository:
    """A repository as the host lists it: fork by the host's own word; disabled: taken down, with the reason if told."""

    name: str
    fork: bool = False
    created: datetime | None = None
    disabled: bool = False


@dataclass(frozen=True)
class Account:
    """An account at a code host, with the person's name as the pack says it.

    names: the claimed name first, then display names. emails: those the applicant gave. created: when the account was
    made. former_handles: earlier logins. events: times of the host's activity feed, which reaches some months back.
    """

    handle: str
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    created: datetime | None = None
    repositories: tuple[Repository, ...] = ()
    former_handles: tuple[str, ...] = ()
    events: tuple[datetime, ...] = ()

    def repository(self, name: str) -> Repository | None:
        """The listed repository of that name, or None."""
        return next((one for one in self.repositories if one.name.lower() == name.lower()), None)


@dataclass(frozen=True)
class ClaimedPlace:
    """A time zone (IANA name) that the applicant says to have lived in, from and to these days, each included."""

    zone: str
    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def day_of(seconds: int) -> date:
    """The UTC day of a time in seconds."""
    return datetime.fromtimestamp(seconds, UTC).date()


def moment_of(seconds: float) -> datetime:
    """The aware UTC moment of a time in seconds."""
    return datetime.fromtimestamp(seconds, UTC)
