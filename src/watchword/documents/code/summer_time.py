"""Summer and winter time of one place counted as one."""

import numpy as np
from numpy.typing import NDArray

#: Months that are surely summer time in the north and surely not; the south has it the other way round.
#: March, April, October and November change somewhere and count for neither.
NORTHERN_SUMMER, NORTHERN_WINTER = frozenset({5, 6, 7, 8, 9}), frozenset({12, 1, 2})
#: Share of commits in the other's season that a trip or a late laptop may leave.
SLACK = 0.1
HOUR = 60


def folded_places(times: NDArray[np.int64], offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each offset, or the one an hour below it where the two alternate with the seasons as one place's do."""
    months = (times.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) % 12) + 1
    folded = offsets.copy()
    taken: set[int] = set()
    for value in np.unique(offsets).tolist():
        if value in taken:
            continue
        low, high = months[offsets == value], months[offsets == value + HOUR]
        if len(high) and seasonal(low, high):
            folded[offsets == value + HOUR] = value
            taken.add(value + HOUR)
    return folded


def seasonal(low: NDArray[np.int64], high: NDArray[np.int64]) -> bool:
    """Whether the higher offset is used in one season and the lower in the other, north or south."""
    for summer, winter in ((NORTHERN_SUMMER, NORTHERN_WINTER), (NORTHERN_WINTER, NORTHERN_SUMMER)):
        if _in(high, winter) <= SLACK * len(high) and _in(low, summer) <= SLACK * len(low):
            return True
    return False


def _in(months: NDArray[np.int64], wanted: frozenset[int]) -> int:
    return int(np.isin(months, list(wanted)).sum())
