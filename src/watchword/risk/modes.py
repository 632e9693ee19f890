"""Which way of working the evidence speaks for."""

from collections.abc import Collection, Mapping

from watchword.indicators.card import Card, Mode
from watchword.risk.settings import RiskSettings
from watchword.risk.weighed import Weighed


def modes_of(
    found: Collection[Weighed], cards: Mapping[str, Card], settings: RiskSettings
) -> tuple[Mode, ...]:
    """Modes whose own findings together raise the odds by at least half: none, one or both, farm first.

    Counted is what each finding would add by itself: that another of its family weighs more says nothing of the
    mode. Findings whose card names no mode speak for neither.
    """
    added = dict.fromkeys(Mode, 0.0)
    for one in found:
        mode = cards[one.evidence.indicator].mode
        if mode is not None:
            added[mode] += one.undiscounted
    # Parts are rounded to four decimals, so a finding of exactly the threshold may fall short by half of one.
    return tuple(mode for mode, total in added.items() if total >= settings.mode_log_odds - 1e-4)
