"""Whether it is day where somebody says they are: the sun's height, for the interviewer who asks what the window shows.

Formulas: NOAA Global Monitoring Laboratory, "General Solar Position Calculations" (a Fourier series by J. W. Spencer, 1971),
good to about six tenths of a degree, which is a few minutes of the clock between the polar circles.
"""

from calendar import isleap
from datetime import UTC, datetime
from enum import StrEnum
from math import acos, cos, degrees, pi, radians, sin

from watchword.vetting.rules import VettingError

#: The sun's centre when its upper edge is on the horizon, refraction included; degrees (NOAA).
_SUNRISE = -0.833
#: The end of civil twilight, when ordinary things are seen no more without a lamp; degrees.
_CIVIL = -6.0


class Light(StrEnum):
    """What a window shows: day from sunrise to sunset, twilight to six degrees below the horizon, else dark."""

    DAY = "day"
    TWILIGHT = "twilight"
    DARK = "dark"


def sun_elevation(at: datetime, latitude: float, longitude: float) -> float:
    """The sun's height above the horizon in degrees, without refraction; north and east are positive.

    Raises VettingError for a time without a zone, and for coordinates off the globe.
    """
    if at.tzinfo is None:
        raise VettingError(f"{at:%Y-%m-%d %H:%M}: has no time zone; give one, such as Z for UTC")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise VettingError(
            f"{latitude}, {longitude}: is no place; give latitude -90 to 90, longitude -180 to 180"
        )
    moment = at.astimezone(UTC)
    minutes = moment.hour * 60 + moment.minute + moment.second / 60
    year = _year_angle(moment)
    hour_angle = radians((minutes + _equation_of_time(year) + 4 * longitude) / 4 - 180)
    declination, north = _declination(year), radians(latitude)
    height = sin(north) * sin(declination) + cos(north) * cos(declination) * cos(hour_angle)
    return 90 - degrees(acos(max(-1.0, min(1.0, height))))


def expected_light(at: datetime, latitude: float, longitude: float) -> Light:
    """What the window should show there and then, weather aside. Raises as sun_elevation does."""
    elevation = sun_elevation(at, latitude, longitude)
    if elevation >= _SUNRISE:
        return Light.DAY
    return Light.TWILIGHT if elevation >= _CIVIL else Light.DARK


def changes_soon(at: datetime, latitude: float, longitude: float) -> bool:
    """Whether the sun is within two degrees of one of the limits, so that an honest answer may be the next one."""
    elevation = sun_elevation(at, latitude, longitude)
    return any(abs(elevation - limit) < 2 for limit in (_SUNRISE, _CIVIL))


def _year_angle(moment: datetime) -> float:
    """The fraction of the year, in radians."""
    day = moment.timetuple().tm_yday - 1 + (moment.hour - 12) / 24
    return 2 * pi / (366 if isleap(moment.year) else 365) * day


def _equation_of_time(year: float) -> float:
    """How far a sundial is ahead of the clock, in minutes."""
    series = 0.001868 * cos(year) - 0.032077 * sin(year) - 0.014615 * cos(2 * year) - 0.040849 * sin(2 * year)
    return 229.18 * (0.000075 + series)


def _declination(year: float) -> float:
    """The sun's height above the equator, in radians."""
    first = -0.399912 * cos(year) + 0.070257 * sin(year)
    second = -0.006758 * cos(2 * year) + 0.000907 * sin(2 * year)
    third = -0.002697 * cos(3 * year) + 0.00148 * sin(3 * year)
    return 0.006918 + first + second + third
