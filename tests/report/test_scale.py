"""Log-odds and times as places on a picture."""

import math
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from watchword.report.scale import OddsScale, TimeScale, logit


def test_logit_is_finite_at_both_ends() -> None:
    assert math.isfinite(logit(0.0))
    assert math.isfinite(logit(1.0))
    assert logit(0.5) == 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_every_value_lies_inside_the_picture(values: list[float]) -> None:
    scale = OddsScale.holding(values)
    assert all(0 <= scale.at(value) <= 100 for value in values)


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_more_likely_is_further_right(one: float, other: float) -> None:
    scale = OddsScale.holding([one, other])
    low, high = sorted((one, other))
    assert scale.at(low) <= scale.at(high)


def test_the_zones_meet_and_cover_the_width() -> None:
    zones = OddsScale.holding([-6.9, 5.0]).zones()
    assert [name for name, _, _ in zones] == ["clear", "watch", "review", "urgent"]
    assert zones[0][1] == 0
    assert zones[-1][2] == 100
    assert all(left[2] == right[1] for left, right in pairwise(zones))


def test_a_tick_stands_where_its_probability_is() -> None:
    scale = OddsScale.holding([-6.9, 5.0])
    places = {label: at for at, label in scale.ticks()}
    assert places["50 %"] == scale.at(0)
    assert places["10 %"] == scale.at(math.log(1 / 9))


@given(st.floats(-30, 30))
def test_ticks_stay_apart_however_wide_the_scale(value: float) -> None:
    places = [at for at, _ in OddsScale.holding([value]).ticks()]
    assert all(right - left >= 13 for left, right in pairwise(places))
    assert len(places) >= 2


def test_a_window_of_one_moment_is_a_day_and_none_without_moments() -> None:
    noon = datetime(2026, 1, 3, 12, tzinfo=UTC)
    scale = TimeScale.holding([noon])
    assert scale is not None
    assert (scale.end - scale.start).days == 1
    assert TimeScale.holding([]) is None


def test_dates_are_spread_from_edge_to_edge() -> None:
    scale = TimeScale.holding([datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC)])
    assert scale is not None
    ticks = scale.ticks()
    assert ticks[0] == (0, "1 Jan")
    assert ticks[-1] == (100, "31 Mar")
    assert len(ticks) == 5
