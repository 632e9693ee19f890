from math import inf, log

import pytest
from benchmarks.calibration import Outcome, calibration, effective_number, log_loss, precision_at, wilson
from hypothesis import given
from hypothesis import strategies as st


def test_worked_bin_with_importance_weights() -> None:
    """Two planted of weight 1 and one honest of weight 2, at risks 0.4, 0.6 and 0.5."""
    outcomes = [Outcome(0.4, True), Outcome(0.6, True), Outcome(0.5, False, 2.0)]
    found = calibration(outcomes)[2]
    assert (found.low, found.high, found.outcomes) == (0.3, 0.8, 3)
    assert found.observed == pytest.approx(0.5)
    assert found.mean_risk == pytest.approx((0.4 + 0.6 + 2 * 0.5) / 4)
    assert found.effective == pytest.approx(16 / 6)


def test_bins_take_their_lower_end_and_the_last_its_upper_too() -> None:
    outcomes = [Outcome(risk, False) for risk in (0.0199, 0.02, 0.1, 0.3, 0.8, 1.0)]
    assert [one.outcomes for one in calibration(outcomes)] == [1, 1, 1, 2]


def test_an_empty_bin_knows_nothing() -> None:
    empty = calibration([])[0]
    assert (empty.mean_risk, empty.observed, empty.interval) == (None, None, (0.0, 1.0))


def test_wilson_against_a_published_value() -> None:
    """15 of 148: 0.0624 to 0.1605 (Newcombe 1998, method 3, first rows 81/263 and 15/148)."""
    assert wilson(15 / 148, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)


@given(st.floats(0, 1), st.floats(0.1, 1e6))
def test_an_interval_holds_its_share_and_stays_within_0_and_1(share: float, effective: float) -> None:
    low, high = wilson(share, effective)
    assert 0 <= low <= share <= high <= 1


def test_equal_weights_are_worth_their_number() -> None:
    assert effective_number([3.0] * 7) == pytest.approx(7)
    assert effective_number([100.0, 0.001]) == pytest.approx(1, abs=1e-4)


def test_log_loss_beside_the_constant() -> None:
    loss = log_loss([Outcome(0.9, True), Outcome(0.1, False)])
    assert loss.stated == pytest.approx(-log(0.9))
    assert loss.constant == pytest.approx(log(2))
    assert log_loss([Outcome(0.9, True)], prior=0.001).constant == pytest.approx(-log(0.001))


def test_being_certain_and_wrong_costs_everything() -> None:
    assert log_loss([Outcome(1.0, False)], prior=0.5).stated == inf


def test_no_outcomes_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one outcome"):
        log_loss([])


@given(st.lists(st.tuples(st.floats(0.01, 0.99), st.booleans()), min_size=1), st.floats(0.1, 10))
def test_weighting_everybody_alike_changes_nothing(rows: list[tuple[float, bool]], weight: float) -> None:
    plain, heavy = (
        log_loss([Outcome(*row) for row in rows]),
        log_loss([Outcome(*row, weight) for row in rows]),
    )
    assert heavy.stated == pytest.approx(plain.stated)
    assert heavy.constant == pytest.approx(plain.constant)


def test_nine_tenths_recall_and_one_percent_false_positives_at_one_in_a_thousand() -> None:
    assert precision_at(0.001, 0.9, 0.01) == pytest.approx(0.0009 / (0.0009 + 0.00999))


def test_nothing_shown_has_no_precision() -> None:
    assert precision_at(0.001, 0.0, 0.0) is None


def test_no_false_positive_in_a_small_sample_is_not_perfection() -> None:
    assert precision_at(0.001, 1.0, 0.0) == 1.0
    cautious = precision_at(0.001, 1.0, wilson(0.0, 100)[1])
    assert cautious is not None
    assert cautious < 0.03
