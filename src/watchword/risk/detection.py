"""How many of those shown would be right, at any base rate: a precision means nothing without one."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchword.risk.calibration import Outcome, effective_number, wilson


@dataclass(frozen=True)
class Detection:
    """Weighted shares at or above a threshold: of the planted (recall) and of the honest (false positives).

    `false_positive_limit` is the upper end of the false positives' 95 % interval.
    """

    threshold: float
    recall: float
    false_positives: float
    false_positive_limit: float

    def precision_at(self, base_rate: float) -> float | None:
        """Share of the planted among those shown, were `base_rate` (0..1) of all people planted.

        None where nobody would be shown. Zero false positives in a small sample give a precision of 1 at any
        base rate; report `cautious_precision_at` beside it.
        """
        return precision_at(base_rate, self.recall, self.false_positives)

    def cautious_precision_at(self, base_rate: float) -> float | None:
        """The same with as many false positives as the 95 % interval allows."""
        return precision_at(base_rate, self.recall, self.false_positive_limit)


def precision_at(base_rate: float, recall: float, false_positives: float) -> float | None:
    """recall·π / (recall·π + false positives·(1 − π)); None where both are zero. All are shares in 0..1."""
    right = recall * base_rate
    shown = right + false_positives * (1.0 - base_rate)
    return right / shown if shown > 0 else None


def detection(outcomes: Sequence[Outcome], threshold: float) -> Detection:
    """Recall and false positives at a threshold. Raises ValueError unless both kinds occur."""
    planted = [one for one in outcomes if one.planted]
    honest = [one for one in outcomes if not one.planted]
    if not planted or not honest:
        raise ValueError("detection needs both planted and honest outcomes")
    wrong = _share_from(honest, threshold)
    limit = wilson(wrong, effective_number([one.weight for one in honest]))[1]
    return Detection(threshold, _share_from(planted, threshold), wrong, limit)


def _share_from(outcomes: Sequence[Outcome], threshold: float) -> float:
    """Weighted share of outcomes with a risk at or above the threshold."""
    total = sum(one.weight for one in outcomes)
    return sum(one.weight for one in outcomes if one.risk >= threshold) / total
