"""Who the applicant says to be on a code host, and where they say to live."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

_FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True)
class Repository:
    """A repository as the host lists it: fork by the host's own word; disabled: taken down, with the reason if told."""

    name: str
    fork: bool = False
    disabled: bool = False


@dataclass(frozen=True)
class Account:
    """An account at a code host, with the person's name as the pack says it.

    names: the claimed name first, then display names. emails: those the applicant gave. created: when the account was
    made. former_handles: earlier logins. events: times of the host's activity feed, which reaches some months back. host:
    the code host's domain, empty where it is not told.
    """

    handle: str
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    created: datetime | None = None
    repositories: tuple[Repository, ...] = ()
    former_handles: tuple[str, ...] = ()
    events: tuple[datetime, ...] = ()
    host: str = ""

    def repository(self, name: str) -> Repository | None:
        """The listed repository of that name, or None."""
        return next((one for one in self.repositories if one.name.lower() == name.lower()), None)


@dataclass(frozen=True)
class ClaimedPlace:
    """A time zone (IANA name) that the applicant says to have lived in, from and to these days, each included."""

    zone: str
    start: date | None = None
    end: date | None = None

    def covered(self, days: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of the days, counted from 1970 on, lie in the period."""
        first, last = (None if day is None else (day - _FIRST_DAY).days for day in (self.start, self.end))
        inside = np.ones(len(days), dtype=np.bool_)
        return inside & (first is None or days >= first) & (last is None or days <= last)


def moment_of(seconds: float) -> datetime:
    """The aware UTC moment of a time in seconds."""
    return datetime.fromtimestamp(seconds, UTC)
