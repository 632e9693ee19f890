"""Time spans are found in a line wherever they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.spans import find_span


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Acme — Engineer (Jan 2019 – Mar 2021)", "2019-01", "2021-03"), ("2019–21 Acme", "2019", "2021"),
        ("1999–01", "1999", "2001"), ("05/2019 bis 06/2020", "2019-05", "2020-06"), ("01/19 - 03/21", "2019-01", "2021-03"),
        ("de enero de 2018 a marzo de 2020", "2018-01", "2020-03"), ("May – August 2019", "2019-05", "2019-08"),
        ("Acme\tEngineer\tJan 2019\tMar 2021", "2019-01", "2021-03"), ("Acme | 2019 | 2021", "2019", "2021"),
        ("Q1 2019 to Q2 2020", "2019-01/2019-03", "2020-04/2020-06"), ("令和元年 – 令和3年", "2019", "2021"),
        ("2018 - Present", "2018", "None"), ("seit 05/2019", "2019-05", "None"), ("Graduated 2015", "None", "2015"),
    ],
)  # fmt: skip
def test_a_span_is_read(line: str, start: str, end: str) -> None:
    span = find_span(line)

    assert span is not None and (str(span.start), str(span.end)) == (start, end)
    assert span.ongoing == (end == "None")


def test_a_month_that_may_be_a_range_of_years_may_end_as_late() -> None:
    ambiguous, sure = find_span("Acme 2008-10"), find_span("Acme 2019-10")

    assert ambiguous is not None and str(ambiguous.end) == "2008-10/2010-12"
    assert sure is not None and str(sure.end) == "2019-10"


@pytest.mark.parametrize(
    "line", ["2562 – 2565", "1398 - 1400", "2070 – 2074", "Jan 2076 – Present", "2019 – 2562"]
)
def test_a_span_of_an_unmarked_calendar_is_unread(line: str) -> None:
    span = find_span(line)

    assert span is not None and span.unread and span.start is None and span.end is None


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("พ.ศ. 2562 – 2565", "2019", "2022"), ("2562 – 2565 BE", "2019", "2022"),
        ("1398 – 1401 SH", "2019-03/2020-03", "2022-03/2023-03"), ("2070 – 2074 B.S.", "2013-04/2014-04", "2017-04/2018-04"),
        ("2011 E.C. – 2014 E.C.", "2018-09/2019-09", "2021-09/2022-09"), ("B.E. 2015 – 2019", "2015", "2019"),
    ],
)  # fmt: skip
def test_a_calendar_that_one_end_names_is_that_of_both(line: str, start: str, end: str) -> None:
    span = find_span(line)

    assert span is not None and (str(span.start), str(span.end)) == (start, end)


@pytest.mark.parametrize("line", ["512-555-0100", "saved $2,019", "1200 users", "grew 2019%", "", "v2.0.19"])
def test_other_numbers_are_no_time(line: str) -> None:
    assert find_span(line) is None


@given(st.text(max_size=500))
def test_a_span_lies_within_its_line(line: str) -> None:
    span = find_span(line)

    assert span is None or 0 <= span.left < span.right <= len(line)
