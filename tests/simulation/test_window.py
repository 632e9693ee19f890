"""Time: windows that end on one day, local hours in milliseconds, and ISO texts."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchword.simulation.window import LAST_DAY, Window, iso, moment


def test_a_window_ends_on_the_last_day_and_has_its_length() -> None:
    window = Window.of_length(10)
    assert (window.first, window.last, window.length) == (date(2026, 6, 21), LAST_DAY, 10)
    assert len(list(window.days())) == 10


@given(st.integers(5, 400), st.floats(0, 1))
def test_a_working_day_of_the_window_is_in_the_window(days: int, share: float) -> None:
    window = Window.of_length(days)
    day = window.weekday_at(share)
    assert day.weekday() < 5
    assert window.first - timedelta(days=2) <= day <= window.last


def test_nine_in_the_morning_in_denver_is_fifteen_utc_in_summer_and_sixteen_in_winter() -> None:
    assert iso(moment(date(2026, 6, 1), 9, "America/Denver"), 0) == "2026-06-01T15:00:00Z"
    assert iso(moment(date(2026, 1, 5), 9, "America/Denver"), 0) == "2026-01-05T16:00:00Z"


@given(st.integers(0, 2_000_000_000_000))
def test_an_iso_text_reads_back_to_the_same_moment(ms: int) -> None:
    assert datetime.fromisoformat(iso(ms)) == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
    assert datetime.fromisoformat(iso(ms, 0)) == datetime.fromtimestamp(ms // 1000, UTC)
    assert iso(ms, 7).endswith("0000Z")
