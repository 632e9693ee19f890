"""A partial date is the range of months that it may mean."""

import pytest

from watchword.documents.resume.month import Month, in_range


@pytest.mark.parametrize(
    ("month", "text"),
    [
        (Month.of(2019, 3), "2019-03"),
        (Month.whole_year(2019), "2019"),
        (Month.of(2019, 4, 3), "2019-04/2019-06"),
    ],
)
def test_it_is_written_as_exactly_as_it_is_known(month: Month, text: str) -> None:
    assert str(month) == text


def test_a_month_within_a_year_is_no_difference() -> None:
    assert Month.whole_year(2019).apart(Month.of(2019, 11)) == 0
    assert Month.whole_year(2019).apart(Month.of(2020, 3)) == 3
    assert Month.of(2020, 3).apart(Month.whole_year(2019)) == 3


def test_only_a_whole_month_has_a_month() -> None:
    assert Month.of(2019, 3).month == 3
    assert Month.whole_year(2019).month is None
    assert in_range(1990) and not in_range(1398) and not in_range(2562)
