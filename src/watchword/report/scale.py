"""The pictures' scales: log-odds read as probabilities, times across a window, in percent of the width."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from watchword.report.words import USUAL

TICKS = (
    *((0.0001, "0.01 %"), (0.001, "0.1 %"), (0.01, "1 %"), (0.1, "10 %"), (0.5, "50 %"), (0.9, "90 %")),
    *((0.99, "99 %"), (0.999, "99.9 %"), (0.9999, "99.99 %")),
)
EDGE, APART = 5.0, 13.0  # percent of the width that a tick's label needs, from the edge and from the next

# The bands' lower edges as probabilities, gravest last.
EDGES = (("clear", 0.0), ("watch", USUAL.watch), ("review", USUAL.review), ("urgent", USUAL.urgent))

LOWEST, HIGHEST = -10.4, 6.2  # log-odds every picture covers, so that cases can be compared by eye
FURTHEST = 30.0  # beyond this a picture is clipped; no sum of evidence comes near


def logit(probability: float) -> float:
    """Log-odds of a probability, finite for 0 and 1."""
    kept = min(max(probability, 1e-12), 1 - 1e-12)
    return math.log(kept / (1 - kept))


@dataclass(frozen=True)
class OddsScale:
    """A linear scale of log-odds, from `low` to `high`."""

    low: float
    high: float

    @classmethod
    def holding(cls, values: Iterable[float]) -> "OddsScale":
        """The usual scale, widened where a value lies outside it."""
        known = [min(max(value, -FURTHEST), FURTHEST) for value in values]
        return cls(min([LOWEST, *(v - 0.5 for v in known)]), max([HIGHEST, *(v + 0.5 for v in known)]))

    def at(self, log_odds: float) -> float:
        """Where it lies, in percent of the width."""
        kept = min(max(log_odds, self.low), self.high)
        return 100 * (kept - self.low) / (self.high - self.low)

    def ticks(self) -> list[tuple[float, str]]:
        """Probabilities to name, far enough apart to be read: (percent of the width, label)."""
        kept: list[tuple[float, str]] = []
        for probability, label in TICKS:
            at = self.at(logit(probability))
            if EDGE < at < 100 - EDGE and (not kept or at - kept[-1][0] >= APART):
                kept.append((at, label))
        return kept

    def zones(self) -> list[tuple[str, float, float]]:
        """The bands on this scale: (band, from, to) in percent of the width."""
        starts = [self.at(logit(edge)) for _, edge in EDGES]
        ends = [*starts[1:], 100.0]
        return [(name, start, end) for (name, _), start, end in zip(EDGES, starts, ends, strict=True)]


@dataclass(frozen=True)
class TimeScale:
    """A linear scale of UTC times, from `start` to `end`."""

    start: datetime
    end: datetime

    @classmethod
    def holding(cls, moments: Iterable[datetime]) -> "TimeScale | None":
        """The window that holds all moments, at least a day long; None where there are none."""
        known = sorted(moments)
        if not known:
            return None
        return cls(known[0], max(known[-1], known[0] + timedelta(days=1)))

    def at(self, moment: datetime) -> float:
        """Where it lies, in percent of the width."""
        share = (moment - self.start) / (self.end - self.start)
        return 100 * min(max(share, 0.0), 1.0)

    def ticks(self, most: int = 5) -> list[tuple[float, str]]:
        """At most `most` evenly spaced dates: (percent of the width, label)."""
        days = max((self.end - self.start) // timedelta(days=1), 1)
        parts = min(most - 1, days)
        moments = [self.start + (self.end - self.start) * part / parts for part in range(parts + 1)]
        years = self.start.year != self.end.year
        return [
            (self.at(moment), f"{moment:%b %Y}" if years and days > 120 else f"{moment.day} {moment:%b}")
            for moment in moments
        ]
