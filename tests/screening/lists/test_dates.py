"""Birth dates as lists write them."""

import pytest

from watchword.screening.lists.dates import birth_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1971-03-05", ("1971-03-05",)),
        ("1971-03", ("1971-03",)),
        ("1971-00-00", ("1971",)),
        ("1971-02-30", ("1971-02",)),
        ("5 Mar 1971; Apr. 1972", ("1971-03-05", "1972-04")),
        ("circa 5 Mar 1971", ("1971",)),
        ("between 1960 and 1965", tuple(map(str, range(1960, 1966)))),
        ("Between Aug. and Sep. 1977", ("1977",)),
        # which of the two is the month is not known
        ("03/05/1971", ("1971",)),
        ("19710305", ()),
    ],
)
def test_dates_are_taken_as_far_as_they_are_unambiguous(text: str, dates: tuple[str, ...]) -> None:
    assert birth_dates(text) == dates
