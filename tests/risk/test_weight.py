from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.risk import RiskSettings
from watchword.risk.weight import added_log_odds, likelihood_ratio

SETTINGS = RiskSettings()
SHARE = st.floats(0, 1)


def test_worked_example_at_half_strength() -> None:
    """0.55 / 0.01 = 55; half of it and half of one: log 28."""
    ratio = likelihood_ratio(0.55, 0.01, False, SETTINGS)
    assert added_log_odds(0.5, ratio) == pytest.approx(log(28))


@pytest.mark.parametrize(("hard", "cap"), [(False, 100), (True, 1000)])
def test_no_indicator_says_more_than_its_cap(hard: bool, cap: float) -> None:
    assert likelihood_ratio(0.9, 1e-9, hard, SETTINGS) == cap
    assert likelihood_ratio(0.9, 0.0, hard, SETTINGS) == cap


def test_a_card_of_weight_nought_adds_nothing_however_rare() -> None:
    assert likelihood_ratio(0.0, 0.0, False, SETTINGS) == 0
    assert added_log_odds(1.0, 0.0) == 0


def test_a_flag_more_common_among_the_honest_does_not_exonerate() -> None:
    assert added_log_odds(1.0, likelihood_ratio(0.2, 0.5, False, SETTINGS)) == 0


@given(SHARE, SHARE, st.floats(0, 1000))
def test_more_strength_never_adds_less(one: float, other: float, ratio: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= added_log_odds(low, ratio) <= added_log_odds(high, ratio) + 1e-12
