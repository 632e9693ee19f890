"""Times and offsets against the time zones that the applicant says to have lived in."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import ClaimedPlace
from watchword.documents.code.history import NO_OFFSET
from watchword.documents.limits import DocumentError

#: Catalogue, commit-tz-mismatch: two hours of tolerance.
TOLERANCE = 120
DAY = 86_400

Column = NDArray[np.int64]


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The IANA zone; DocumentError where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DocumentError(
            f"claimed place: {name[:60]!r} is no time zone; write one as Europe/Lisbon"
        ) from error


@lru_cache(maxsize=200_000)
def offset_on(zone: str, hour: int) -> int:
    """The zone's offset in minutes at that hour since 1970."""
    shown = datetime.fromtimestamp(hour * 3600, UTC).astimezone(zone_of(zone)).utcoffset()
    return int(shown.total_seconds() // 60) if shown is not None else 0


def away(times: Column, offsets: Column, claimed: Sequence[ClaimedPlace]) -> Column:
    """Minutes between each offset and the nearest place claimed for that time; -1 where none was claimed.

    The zone is asked once a day, at noon UTC: a change of the clock on that day is within the tolerance.
    """
    days, which = np.unique(times // DAY, return_inverse=True)
    nearest = np.full(len(times), -1, dtype=np.int64)
    for place in claimed:
        zone_of(place.zone)
        covered = place.covered(days)
        expected = np.full(len(days), NO_OFFSET, dtype=np.int64)
        expected[covered] = [offset_on(place.zone, day * 24 + 12) for day in days[covered].tolist()]
        expected = expected[which]
        distance = np.where(expected == NO_OFFSET, -1, np.abs(offsets - expected))
        nearest = np.where((nearest < 0) | ((distance >= 0) & (distance < nearest)), distance, nearest)
    return nearest


def outside(times: Column, offsets: Column, claimed: Sequence[ClaimedPlace]) -> tuple[Column, int]:
    """The times of judged commits that fit no claimed place, and how many were judged.

    Not judged: times for which nothing is claimed, and UTC that is far from the claimed place, since a machine
    that was told no zone shows it.
    """
    distance = away(times, offsets, claimed)
    judged = (distance >= 0) & ~((offsets == 0) & (distance > TOLERANCE))
    return times[judged & (distance > TOLERANCE)], int(judged.sum())
