"""A finding as if already weighed."""

from watchword.indicators.card import Family
from watchword.risk import Weighed
from watchword.risk.rarity import HonestRate

from .made import finding

RATE = HonestRate(0.01, 99, 0, 1)


def weighed(
    indicator: str,
    family: Family,
    log_odds: float,
    sources: tuple[str, ...] = ("okta",),
    hard: bool = False,
) -> Weighed:
    evidence = finding(indicator, family=family, sources=sources)
    return Weighed(evidence, log_odds, log_odds, 1.0, 50.0, RATE, hard)
