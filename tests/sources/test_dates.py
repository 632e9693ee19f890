"""Dates and times in every style that an export has shown."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.contract import Context
from watchword.sources.dates import day_first, moment, moments

MONTH_FIRST = Context(b"k")
DAY_FIRST = Context(b"k", day_first=True)
NOON = datetime(2026, 3, 5, 14, 5, tzinfo=UTC)
DAY = datetime(2026, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05", "2026/3/5", "20260305", "3/5/2026", "03/05/26", "5.3.2026", "5 Mar 2026", "05-Mar-26", "March 5, 2026",
        "Thu, Mar 5th, 2026", "Thursday, 5 March 2026", "46086", "46086.0", "2026-03-05T00:00:00Z",
    ],
)  # fmt: skip
def test_a_day_in_many_styles_is_one_day(cell: str) -> None:
    assert moment(cell, MONTH_FIRST) == DAY


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05T14:05:00Z", "2026-03-05 14:05", "20260305T140500Z", "2026-03-05T09:05:00-05:00", "2026-03-05T15:05+0100",
        "2026-03-05 14:05:00+00", "3/5/2026 2:05 PM", "3/5/2026, 2:05:00 P.M.", "Mar 5, 2026 at 9:05 AM EST", "1772719500",
        "1772719500000", "2026-03-05 14:05:00.000 (UTC)",
    ],
)  # fmt: skip
def test_a_time_in_many_styles_is_one_moment(cell: str) -> None:
    assert moment(cell, MONTH_FIRST) == NOON


def test_the_order_of_day_and_month_is_the_files_unless_a_number_rules_it_out() -> None:
    assert moment("3/5/2026", DAY_FIRST) == datetime(2026, 5, 3, tzinfo=UTC)
    assert moment("13/5/2026", MONTH_FIRST) == datetime(2026, 5, 13, tzinfo=UTC)
    assert moment("5/13/2026", DAY_FIRST) == datetime(2026, 5, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "soon",
        "2026-13-01",
        "31/31/2026",
        "2026-02-30",
        "5 Foo 2026",
        "3/5/2026 25:99",
        "2026-03-05 9:00 XYZ",
    ],
)
def test_what_is_no_date_is_none(cell: str) -> None:
    assert moment(cell, MONTH_FIRST) is None


def test_one_date_proves_the_order_of_a_file() -> None:
    assert day_first(["1/2/2026", "13/2/2026"]) is True
    assert day_first(["1/2/2026", "2/13/2026"]) is False
    assert day_first(["1/2/2026"]) is None
    assert day_first(["13/2/2026", "2/13/2026"]) is None, "a file that has both proves nothing"


def test_an_unreadable_date_is_the_reason_for_refusing_the_row() -> None:
    assert moments({"start": "soon"}, ("start",), MONTH_FIRST) == (
        "start date 'soon' cannot be read: write it as 2026-03-15"
    )
    assert moments({"start": "N/A"}, ("start", "end"), MONTH_FIRST) == {"start": None, "end": None}


@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)))
def test_every_moment_written_as_iso_is_read_back(when: datetime) -> None:
    assert moment(when.isoformat(), MONTH_FIRST) == when


@given(st.dates(datetime(1990, 1, 1).date(), datetime(2060, 1, 1).date()), st.booleans())
def test_both_orders_are_read_back(day: object, first: bool) -> None:
    written = f"{day:%d/%m/%Y}" if first else f"{day:%m/%d/%Y}"
    read = moment(written, DAY_FIRST if first else MONTH_FIRST)
    assert read is not None
    assert read.date() == day


@given(st.text(max_size=40) | st.from_regex(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}.{0,8})?"))
def test_no_text_breaks_the_reading_of_dates(cell: str) -> None:
    read = moment(cell, MONTH_FIRST)
    assert read is None or read.tzinfo is UTC
