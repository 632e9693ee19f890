"""One finding and what it adds to a person's log-odds."""

from dataclasses import dataclass

from watchword.indicators.evidence import Evidence
from watchword.risk.rarity import HonestRate


@dataclass(frozen=True)
class Weighed:
    """One finding and what it adds.

    log_odds: natural, after the family's discount, to four decimals, as it enters the sum. undiscounted: what
    it would add alone. share: the discount, 1.0 for its family's strongest, then 0.5, 0.25, ... ratio: the
    likelihood ratio at full strength. honest: the learned honest rate with its counts. hard: whether it is a
    hard identifier.
    """

    evidence: Evidence
    log_odds: float
    undiscounted: float
    share: float
    ratio: float
    honest: HonestRate
    hard: bool
