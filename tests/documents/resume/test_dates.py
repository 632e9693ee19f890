"""Partial dates are read as people write them; a number that is no year is not read, never read wrongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.date_words import MONTHS, PRESENT
from watchword.documents.resume.dates import plain_digits, read_date
from watchword.documents.resume.month import FIRST_YEAR, LAST_YEAR, Month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("May 2019", "2019-05"), ("Sept. 2019", "2019-09"), ("12 May 2019", "2019-05"), ("May 12, 2019", "2019-05"),
        ("März 2019", "2019-03"), ("août 2019", "2019-08"), ("enero de 2019", "2019-01"), ("out/2019", "2019-10"),
        ("May '19", "2019-05"), ("05/2019", "2019-05"), ("5.2019", "2019-05"), ("2019-05", "2019-05"),
        ("2019-05-31", "2019-05"), ("31.05.2019", "2019-05"), ("05/31/2019", "2019-05"), ("31/05/2019", "2019-05"),
        ("03/04/2019", "2019-03/2019-04"), ("Q2 2019", "2019-04/2019-06"), ("2019 Q4", "2019-10/2019-12"),
        ("Summer 2019", "2019"), ("Frühjahr 2019", "2019"), ("Winter 2019", "2019-01/2020-02"), ("2019", "2019"),
        ("2019年4月", "2019-04"), ("٢٠١٩", "2019"),
    ],
)  # fmt: skip
def test_dates_of_the_common_calendar(text: str, month: str) -> None:
    assert str(read_date(text).month) == month


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("民國108年", 2019), ("Minguo 108", 2019), ("令和元年", 2019), ("Reiwa 3", 2021), ("Heisei 30", 2018),
        ("平成30年", 2018), ("2562 BE", 2019), ("พ.ศ. 2562", 2019), ("1398 SH", 2019), ("1440 AH", 2018),
        ("2011 E.C.", 2018), ("2011 ዓ.ም", 2018), ("2076 B.S.", 2019), ("2076 Bikram Sambat", 2019),
    ],
)  # fmt: skip
def test_years_of_other_calendars_where_they_are_marked(text: str, year: int) -> None:
    month = read_date(text).month

    assert month is not None and month.year == year


@pytest.mark.parametrize(
    "text", ["2562", "1398", "108", "2076", "13/2019", "00/2019", "1440/05", "May", "2019 AH", "", "soon"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert not read_date(text).readable


@pytest.mark.parametrize("text", ["2019 BE", "B.E. 2019", "2019 BS", "2019 B.S."])
def test_a_degree_beside_a_year_is_no_calendar(text: str) -> None:
    assert read_date(text).month == Month.whole_year(2019)


@pytest.mark.parametrize("text", ["Present", "heute", "actual", "Aujourd'hui", "atual", "(current)", "至今"])
def test_words_for_today(text: str) -> None:
    assert read_date(text).ongoing


@given(st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12))
def test_every_spelling_of_a_month_is_that_month(year: int, month: int) -> None:
    names = [name for name, number in MONTHS.items() if number == month]
    texts = [f"{month:02}/{year}", f"{year}-{month:02}", *(f"{name.title()} {year}" for name in names)]

    assert {read_date(text).month for text in texts} == {Month.of(year, month)}


@given(st.integers(0, 9_999))
def test_a_bare_number_is_its_own_year_or_nothing(number: int) -> None:
    month = read_date(f"{number:04}").month

    assert month is None or month == Month.whole_year(number)


@given(st.text(max_size=80))
def test_arbitrary_text_never_gives_an_impossible_month(text: str) -> None:
    read = read_date(text)

    assert read.month is None or FIRST_YEAR <= read.month.year <= LAST_YEAR
    assert len(plain_digits(text)) == len(text)
    assert read.ongoing or text.strip().casefold() not in PRESENT
