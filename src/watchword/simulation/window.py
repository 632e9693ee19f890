"""The days a simulation covers, and time as the writers need it: milliseconds since 1970 in UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LAST_DAY = date(2026, 6, 30)
"""Every simulated company is looked at on this day, so that runs can be compared."""

DAY_MS = 86_400_000
HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last day (both included) that the logs cover."""

    first: date
    last: date

    @classmethod
    def of_length(cls, days: int) -> "Window":
        """The window of that many days which ends on `LAST_DAY`."""
        return cls(LAST_DAY - timedelta(days=days - 1), LAST_DAY)

    @property
    def length(self) -> int:
        """How many days the window has."""
        return (self.last - self.first).days + 1

    def at(self, share: float) -> date:
        """The day that lies `share` (0 to 1) of the way through the window."""
        return self.first + timedelta(days=round((self.length - 1) * share))

    def weekday_at(self, share: float) -> date:
        """The first Monday to Friday on or after `at(share)`; before it if the window would end."""
        day = self.at(share)
        step = 1 if day + timedelta(days=2) <= self.last else -1
        while day.weekday() > 4:
            day += timedelta(days=step)
        return day

    def days(self) -> Iterator[date]:
        """Each day in order."""
        for number in range(self.length):
            yield self.first + timedelta(days=number)

    def holds(self, day: date) -> bool:
        """Whether the logs cover that day."""
        return self.first <= day <= self.last


@lru_cache(maxsize=100_000)
def _midnight(day: date, zone: str) -> int:
    """Local midnight in milliseconds; the offset is that of local noon, so no session is torn by a clock change."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
    return int(noon.timestamp()) * 1000 - 12 * HOUR_MS


def moment(day: date, hour: float, zone: str = "UTC") -> int:
    """Milliseconds since 1970 of a local `hour` (9.5 is half past nine; more than 24 is the next day)."""
    return _midnight(day, zone) + int(hour * HOUR_MS)


@lru_cache(maxsize=4096)
def _day_text(number: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=number)).isoformat()


def iso(ms: int, digits: int = 3) -> str:
    """ISO 8601 in UTC with `digits` of a second's fraction (3 for Okta, 7 for Microsoft)."""
    number, rest = divmod(ms, DAY_MS)
    second, thousandth = divmod(rest, 1000)
    minute, second = divmod(second, 60)
    hour, minute = divmod(minute, 60)
    head = f"{_day_text(number)}T{hour:02d}:{minute:02d}:{second:02d}"
    return f"{head}Z" if not digits else f"{head}.{thousandth:03d}{'0' * (digits - 3)}Z"
