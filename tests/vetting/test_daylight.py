"""The sun's height against published values, and what a window should show.

Equinox and solstices of 2025 are those of the US Naval Observatory (20 March 09:01, 21 June 02:42, 21 December 15:03
UTC). Sunrise and sunset are the Observatory's for Washington (38.9 N, 77.0 W), given in local standard time.
"""

from datetime import UTC, datetime

import pytest

from watchword.vetting.daylight import Light, changes_soon, expected_light, sun_elevation
from watchword.vetting.rules import VettingError

WASHINGTON = (38.9, -77.0)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize(
    ("when", "latitude", "height"),
    [
        ("2025-06-21T12:02", 51.48, 90 - 51.48 + 23.44),  # Greenwich at noon, summer
        ("2025-12-21T11:58", 51.48, 90 - 51.48 - 23.44),  # and winter
        ("2025-03-20T12:07", 0.0, 90.0),  # the equator at the equinox
        ("2025-06-21T00:02", 90.0, 23.44),  # the pole in summer, at any hour
        ("2025-12-21T23:58", 90.0, -23.44),
    ],
)
def test_the_height_at_noon_is_that_of_the_almanac(when: str, latitude: float, height: float) -> None:
    assert sun_elevation(at(when), latitude, 0.0) == pytest.approx(height, abs=0.6)


@pytest.mark.parametrize(
    "when",
    [
        "2025-03-20T11:11",
        "2025-03-20T23:19",
        "2025-06-21T09:43",
        "2025-06-22T00:37",
        "2025-12-21T12:23",
        "2025-12-21T21:50",
    ],
)
def test_the_sun_is_on_the_horizon_when_the_almanac_says_it_rises_or_sets(when: str) -> None:
    assert sun_elevation(at(when), *WASHINGTON) == pytest.approx(-0.833, abs=0.6)


@pytest.mark.parametrize(
    ("when", "light"),
    [
        ("2025-06-21T16:00", Light.DAY),
        ("2025-06-21T05:00", Light.DARK),
        ("2025-06-21T09:25", Light.TWILIGHT),
        ("2025-12-21T22:05", Light.TWILIGHT),
        ("2025-12-21T23:30", Light.DARK),
    ],
)
def test_what_a_window_in_washington_shows(when: str, light: Light) -> None:
    assert expected_light(at(when), *WASHINGTON) is light


def test_near_a_limit_another_answer_may_be_honest() -> None:
    assert changes_soon(at("2025-06-21T09:43"), *WASHINGTON)
    assert not changes_soon(at("2025-06-21T16:00"), *WASHINGTON)


def test_the_same_moment_in_another_zone_is_the_same_sun() -> None:
    here = datetime.fromisoformat("2025-06-21T12:00-04:00")
    assert sun_elevation(here, *WASHINGTON) == sun_elevation(here.astimezone(UTC), *WASHINGTON)


def test_what_is_no_place_and_no_time_is_said() -> None:
    with pytest.raises(VettingError, match="no place"):
        sun_elevation(at("2025-06-21T12:00"), 91, 0)
    with pytest.raises(VettingError, match="no place"):
        sun_elevation(at("2025-06-21T12:00"), float("nan"), 0)
    with pytest.raises(VettingError, match="no time zone"):
        sun_elevation(datetime(2025, 6, 21), 0, 0)
