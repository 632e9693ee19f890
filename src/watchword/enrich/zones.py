"""Offsets of zones from UTC as plain rows, so that no indicator ever converts a zone."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

#: Zones change their offset at most once a day; this is the step in which changes are looked for.
_STEP = timedelta(days=1)
_SECOND = timedelta(seconds=1)

#: One row: zone, from (UTC), to (UTC, exclusive), seconds to add to UTC for local time.
Offset = tuple[str, datetime, datetime, int]


def offsets(zones: Iterable[str], first: date, last: date) -> list[Offset]:
    """The zones' offsets from the first day to the last, both inclusive and in UTC.

    Times are naive UTC; the rows of a zone meet without gap or overlap, in order; a zone that is named twice
    comes once. Raises ValueError for a name that is no IANA zone, and for days outside 1900 to 2200.
    """
    if first.year < 1900 or last.year > 2200:
        raise ValueError(f"{first} to {last} reaches outside 1900 to 2200; give the records' own days")
    start = datetime.combine(first, time())
    end = datetime.combine(last, time()) + timedelta(days=1)
    return [row for zone in sorted(set(zones)) for row in _of_zone(zone, start, end)]


def _of_zone(zone: str, start: datetime, end: datetime) -> Iterator[Offset]:
    try:
        rules = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{zone!r} is not an IANA zone such as Europe/Berlin") from None
    since, now = start, _seconds(rules, start)
    moment = start
    while moment < end:
        following = min(moment + _STEP, end)
        then = _seconds(rules, following)
        if then != now:
            change = _change(rules, moment, following)
            yield zone, since, change, now
            since, now = change, then
        moment = following
    if since < end:
        yield zone, since, end, now


def _seconds(rules: ZoneInfo, moment: datetime) -> int:
    offset = moment.replace(tzinfo=UTC).astimezone(rules).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def _change(rules: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second with the later offset, by bisection."""
    old = _seconds(rules, before)
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        if _seconds(rules, middle) == old:
            before = middle
        else:
            after = middle
    return after
