"""The offsets table says what zoneinfo says, at every second."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.enrich.zones import Offset, offsets

ZONES = ("America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca",
         "Pacific/Apia", "Asia/Pyongyang", "America/Sao_Paulo", "UTC", "Europe/Dublin")  # fmt: skip
FIRST, LAST = date(2011, 1, 1), date(2026, 12, 31)
TABLE: dict[str, list[Offset]] = {zone: offsets([zone], FIRST, LAST) for zone in ZONES}
MOMENTS = st.datetimes(datetime(2011, 1, 1), datetime(2026, 12, 31, 23, 59, 59))


def said(zone: str, moment: datetime) -> int:
    (seconds,) = [row[3] for row in TABLE[zone] if row[1] <= moment < row[2]]
    return seconds


def true(zone: str, moment: datetime) -> int:
    offset = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


@given(zone=st.sampled_from(ZONES), moment=MOMENTS)
def test_any_moment_has_the_offset_that_zoneinfo_gives(zone: str, moment: datetime) -> None:
    assert said(zone, moment) == true(zone, moment)


@pytest.mark.parametrize("zone", ZONES)
def test_the_edges_of_every_change_are_exact(zone: str) -> None:
    for _, start, end, seconds in TABLE[zone]:
        assert true(zone, start) == seconds
        assert true(zone, end - timedelta(microseconds=1)) == seconds


@pytest.mark.parametrize("zone", ZONES)
def test_rows_meet_without_gap_or_overlap(zone: str) -> None:
    rows = TABLE[zone]
    assert rows[0][1] == datetime(2011, 1, 1)
    assert rows[-1][2] == datetime(2027, 1, 1)
    for before, after in pairwise(rows):
        assert before[2] == after[1]
        assert before[3] != after[3]


def test_new_york_changes_twice_a_year() -> None:
    rows = offsets(["America/New_York"], date(2025, 1, 1), date(2025, 12, 31))
    assert [(row[1], row[3]) for row in rows] == [
        (datetime(2025, 1, 1), -18_000),
        (datetime(2025, 3, 9, 7), -14_400),
        (datetime(2025, 11, 2, 6), -18_000),
    ]


@settings(max_examples=30)
@given(day=st.dates(date(2000, 1, 1), date(2030, 1, 1)), zone=st.sampled_from(ZONES))
def test_a_single_day_is_covered(day: date, zone: str) -> None:
    rows = offsets([zone, zone], day, day)
    assert sum((row[2] - row[1] for row in rows), timedelta()) == timedelta(days=1)


@pytest.mark.parametrize("name", ["Mars/Base", "../../etc/passwd", ""])
def test_an_unknown_zone_is_one_clear_error(name: str) -> None:
    with pytest.raises(ValueError, match="is not an IANA zone"):
        offsets([name], FIRST, FIRST)


def test_days_out_of_reach_are_refused() -> None:
    with pytest.raises(ValueError, match="1900 to 2200"):
        offsets(["UTC"], date(1, 1, 1), FIRST)
