"""Dates as forms write them; what may be of another calendar is none."""

from datetime import date

import pytest

from watchword.documents.identity.written_dates import dates_written


@pytest.mark.parametrize("text", ["1990-03-04", "1990-03-04T00:00:00Z", "1990-03-04 10:15", "4 Mar 1990"])
def test_a_day_with_or_without_its_time_is_one_date(text: str) -> None:
    assert dates_written(text) == {date(1990, 3, 4)}


@pytest.mark.parametrize(
    "text", ["1966-12-06 (Ethiopian)", "1990-03-04 AH", "1990/03/04 BE", "1990-03-04 or so"]
)
def test_a_date_with_other_words_behind_it_may_be_of_another_calendar(text: str) -> None:
    assert dates_written(text) == frozenset()
