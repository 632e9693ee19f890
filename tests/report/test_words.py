"""Numbers, times and names as people read them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.indicators.card import Family, Mode
from watchword.report import words
from watchword.risk import Band


def test_every_family_mode_and_band_has_words() -> None:
    assert set(words.FAMILIES) == set(Family)
    assert set(words.MODES) == set(Mode)
    assert set(words.BANDS) == set(words.BAND_MEANINGS) == set(Band)


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.9999, "> 99.9 %"),
        (0.9951, "99.5 %"),
        (0.874, "87 %"),
        (0.031, "3.1 %"),
        (0.001, "0.10 %"),
        (1e-6, "< 0.01 %"),
    ],
)
def test_a_percentage_is_as_exact_as_is_useful(probability: float, said: str) -> None:
    assert words.percent(probability) == said


@given(st.floats(0, 1))
def test_no_risk_is_ever_said_to_be_certain(probability: float) -> None:
    assert words.percent(probability) not in {"100 %", "100.0 %", "0 %", "0.00 %"}


@pytest.mark.parametrize(
    ("log_odds", "said"),
    [(math.log(37), "×37"), (math.log(1.8), "×1.8"), (-math.log(1.6), "÷1.6"), (0.0, "adds nothing")],
)
def test_log_odds_are_said_as_a_factor(log_odds: float, said: str) -> None:
    assert words.odds(log_odds) == said


def test_an_indicator_id_is_read_as_words() -> None:
    assert words.plain("one-ip-many-workers") == "One IP many workers"
    assert words.plain("") == ""


def test_a_span_says_the_day_once_and_times_in_utc() -> None:
    assert words.span("2026-01-03T08:00:00Z", "2026-01-03T09:30:00Z") == "3 Jan 2026 08:00–09:30 UTC"
    assert words.span("2026-01-03T08:00:00Z", "2026-01-03T08:00:00Z") == "3 Jan 2026 08:00 UTC"
    assert words.time("2026-01-03T01:00:00+02:00") == "2 Jan 2026 23:00 UTC"


def test_what_is_no_time_is_shown_as_it_is() -> None:
    assert words.moment("yesterday") is None
    assert words.time("yesterday") == "yesterday"


@given(st.text(), st.integers(1, 40))
def test_shortened_text_keeps_its_limit(value: str, limit: int) -> None:
    assert len(words.shorten(value, limit)) <= limit


def test_a_limit_says_what_it_left_out() -> None:
    assert words.more(1_020, 20) == "and 1,000 more in cases.json"
    assert words.more(20, 20) == ""


def test_why_a_band_was_capped_is_a_sentence() -> None:
    assert words.cap("urgent asks for two sources") == "Urgent asks for two sources."
