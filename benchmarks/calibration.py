"""Do stated risks come true? Observed shares by bin, how much better than the bare prior, and how many are right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log, sqrt

BINS: tuple[tuple[float, float], ...] = ((0.02, 0.1), (0.1, 0.3), (0.3, 0.8), (0.8, 1.0))
"""From (included) and to (excluded, but for 1): watch, review in two halves, urgent."""
Z95 = 1.959964
"""The normal deviate of a two-sided 95 % interval."""


@dataclass(frozen=True)
class Outcome:
    """A stated risk (0..1), whether the person was planted, and how many people this one stands for (> 0)."""

    risk: float
    planted: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Bin:
    """One bin: outcomes in it, their effective number, weighted mean risk and observed share, 95 % interval.

    An empty bin has no mean and no share (None), and the interval 0..1: nothing is known.
    """

    low: float
    high: float
    outcomes: int
    effective: float
    mean_risk: float | None
    observed: float | None
    interval: tuple[float, float]


@dataclass(frozen=True)
class LogLoss:
    """Weighted mean log-loss (nats a person) of the stated risks and of one constant prior for everybody."""

    stated: float
    constant: float


def calibration(outcomes: Sequence[Outcome], bins: Sequence[tuple[float, float]] = BINS) -> list[Bin]:
    """One `Bin` for each of `bins`; risks outside them all are left out."""
    return [_bin(low, high, [one for one in outcomes if _within(one.risk, low, high)]) for low, high in bins]


def log_loss(outcomes: Sequence[Outcome], prior: float | None = None) -> LogLoss:
    """Log-loss of the risks beside that of a constant `prior`, by default the weighted share of the planted.

    The default is the best constant there is, so it is the hardest to beat. A risk of exactly 0 or 1 that
    turns out wrong costs infinitely much, as it should. Raises ValueError without outcomes.
    """
    if not outcomes:
        raise ValueError("log-loss needs at least one outcome")
    total = sum(one.weight for one in outcomes)
    if prior is None:
        prior = sum(one.weight for one in outcomes if one.planted) / total
    stated = sum(one.weight * _loss(one.risk, one.planted) for one in outcomes) / total
    constant = sum(one.weight * _loss(prior, one.planted) for one in outcomes) / total
    return LogLoss(stated, constant)


def precision_at(base_rate: float, recall: float, false_positives: float) -> float | None:
    """recall·π / (recall·π + false positives·(1 − π)); None where both are zero. All are shares in 0..1."""
    right = recall * base_rate
    shown = right + false_positives * (1.0 - base_rate)
    return right / shown if shown > 0 else None


def wilson(share: float, effective: float) -> tuple[float, float]:
    """Wilson's 95 % interval of a share seen in an effective number of people; 0..1 for none.

    Chosen over Clopper-Pearson because weighted outcomes have no whole counts, which Clopper-Pearson needs,
    and because it keeps near its level for the shares close to 0 and 1 that bins have.
    """
    if effective <= 0:
        return 0.0, 1.0
    square = Z95**2 / effective
    middle = (share + square / 2) / (1 + square)
    half = sqrt(share * (1 - share) * square + square**2 / 4) / (1 + square)
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def effective_number(weights: Sequence[float]) -> float:
    """Kish's effective sample size, (Σw)² / Σw²: how many equal people the weighted ones are worth."""
    squares = sum(weight * weight for weight in weights)
    return sum(weights) ** 2 / squares if squares > 0 else 0.0


def _within(risk: float, low: float, high: float) -> bool:
    """Whether a risk lies in a bin; the last bin holds 1 too."""
    return low <= risk < high or risk == high == 1.0


def _bin(low: float, high: float, members: Sequence[Outcome]) -> Bin:
    """Shares and interval of a bin's members."""
    effective = effective_number([one.weight for one in members])
    if effective <= 0:
        return Bin(low, high, 0, 0.0, None, None, (0.0, 1.0))
    total = sum(one.weight for one in members)
    mean = sum(one.weight * one.risk for one in members) / total
    observed = sum(one.weight for one in members if one.planted) / total
    return Bin(low, high, len(members), effective, mean, observed, wilson(observed, effective))


def _loss(risk: float, planted: bool) -> float:
    """Minus the log of the chance that was given to what came true."""
    given = risk if planted else 1.0 - risk
    return -log(given) if given > 0 else inf
