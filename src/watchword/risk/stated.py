"""The risk as it is stated, and parts that add up to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from watchword.risk.prior import chance, logit
from watchword.risk.settings import RiskSettings
from watchword.risk.weighed import Weighed

DECIMALS = 4


@dataclass(frozen=True)
class Stated:
    """A risk (0..1) and the log-odds whose sum is its logit to 1e-3."""

    risk: float
    prior: float
    absence: float
    weighed: tuple[Weighed, ...]


def stated(prior: float, absence: float, found: Sequence[Weighed], settings: RiskSettings) -> Stated:
    """Round a risk and its parts so that what is shown adds up.

    From the watch band on, the risk is stated to four decimals and never above `certainty`. Four decimals of
    0.02 or 0.98 are coarser than 1e-3 of log-odds, so each finding is scaled alike, by a fraction of a
    percent, to meet the stated risk; only where certainty is cut off is it more. Below the watch band no
    risk is shown as a number, so it stays as exact as its parts.
    """
    parts = [round(one.log_odds, DECIMALS) for one in found]
    prior, absence = round(prior, DECIMALS), round(absence, DECIMALS)
    base = prior + absence
    risk = chance(base + sum(parts))
    rounded = min(round(risk, DECIMALS), settings.certainty)
    if rounded < settings.watch or sum(parts) <= 0:
        return Stated(risk, prior, absence, _with(found, parts))
    target = max(0.0, logit(rounded) - base)
    return Stated(rounded, prior, absence, _with(found, _scaled(parts, target)))


def _scaled(parts: Sequence[float], target: float) -> list[float]:
    """The parts, largest first, scaled so that their four decimals add up to the target's four.

    What rounding leaves over is given in single units to the largest or taken from the smallest, so that
    the order stays.
    """
    unit, total = 10**DECIMALS, sum(parts)
    units = [round(part * target / total * unit) for part in parts]
    owed = round(target * unit) - sum(units)
    for place in range(owed):
        units[place] += 1
    positive = [place for place, number in enumerate(units) if number > 0]
    for place in positive[len(positive) + min(owed, 0) :]:
        units[place] -= 1
    return [number / unit for number in units]


def _with(found: Sequence[Weighed], parts: Sequence[float]) -> tuple[Weighed, ...]:
    """The findings with their rounded log-odds."""
    return tuple(replace(one, log_odds=part) for one, part in zip(found, parts, strict=True))
