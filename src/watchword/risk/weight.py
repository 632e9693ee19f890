"""What one finding adds to the log-odds, before its family is looked at."""

from math import log

from watchword.risk.settings import RiskSettings


def likelihood_ratio(if_scheme: float, honest_rate: float, hard: bool, settings: RiskSettings) -> float:
    """P(evidence | scheme) / P(evidence | honest), at most the cap.

    A card whose `if_scheme` is 0 has weight 0 however rare its red flag is.
    """
    cap = settings.hard_ratio_cap if hard else settings.ratio_cap
    if if_scheme >= cap * honest_rate:  # also where nobody honest shows it
        return cap if if_scheme > 0 else 0.0
    return if_scheme / honest_rate


def added_log_odds(strength: float, ratio: float) -> float:
    """log(s·LR + 1 − s), never below 0.

    A red flag that is common among honest people says nothing here; it does not exonerate. Only declared
    absences lower a risk.
    """
    return log(max(1.0, strength * ratio + 1.0 - strength))
