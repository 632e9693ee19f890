import pytest

from watchword.risk.calibration import Outcome
from watchword.risk.detection import detection, precision_at


def test_nine_tenths_recall_and_one_percent_false_positives_at_one_in_a_thousand() -> None:
    assert precision_at(0.001, 0.9, 0.01) == pytest.approx(0.0009 / (0.0009 + 0.00999))


def test_nothing_shown_has_no_precision() -> None:
    assert precision_at(0.001, 0.0, 0.0) is None


def test_weighted_recall_and_false_positives() -> None:
    outcomes = [Outcome(0.9, True, 3.0), Outcome(0.05, True), Outcome(0.1, False), Outcome(0.01, False, 4.0)]
    found = detection(outcomes, threshold=0.1)
    assert (found.recall, found.false_positives) == (0.75, 0.2)
    assert found.precision_at(0.5) == pytest.approx(0.375 / (0.375 + 0.1))


def test_no_false_positive_in_a_small_sample_is_not_perfection() -> None:
    found = detection([Outcome(0.9, True)] + [Outcome(0.0, False)] * 100, threshold=0.1)
    assert found.precision_at(0.001) == 1.0
    cautious = found.cautious_precision_at(0.001)
    assert cautious is not None
    assert cautious < 0.03


def test_both_kinds_of_people_are_needed() -> None:
    with pytest.raises(ValueError, match="both planted and honest"):
        detection([Outcome(0.9, True)], threshold=0.1)
