"""Contacts are found in a line, and dates are no telephone numbers."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.found_contacts import find_contacts


def test_every_kind_is_found() -> None:
    found = find_contacts(
        "ada@example.com | +1 (512) 555-0100 | https://ada.example.com | github.com/Ada-Example"
    )

    assert found.emails == ("ada@example.com",)
    assert found.telephones == ("+1 (512) 555-0100",)
    assert found.urls == ("https://ada.example.com", "github.com/Ada-Example")
    assert found.handles == ("github.com/ada-example",)


def test_a_handle_may_be_named_and_a_page_of_the_host_is_none() -> None:
    assert find_contacts("GitHub: @ada").handles == ("github.com/ada",)
    assert find_contacts("https://github.com/features").handles == ()


def test_dates_are_no_telephone_numbers() -> None:
    for line in ("2015-2019", "2019-05-01", "01/05/2019", "05/2019 - 06/2020", "2015 - 2019"):
        assert not find_contacts(line)


def test_what_many_resumes_have_alike_is_no_number_that_would_link_their_writers() -> None:
    # Given years as they are written in East Asia, dates without signs, and counted users
    for line in (
        "2019.04-2023.03", "2019/04-2023/03", "2019-04-2023-03", "2019.04.01-2023.03.31", "201904-202303", "20190401",
        "2019 2020 2021", "10 000 000 users", "10000000 requests",
    ):  # fmt: skip
        assert find_contacts(line).telephones == ()
    # Then numbers that only begin like them are still numbers
    for number in ("201-555-0100", "2015550100", "+1 201 555 0100", "2012 55 01 00"):
        assert find_contacts(number).telephones == (number,)


@given(st.text(max_size=300))
def test_what_is_found_stands_in_the_line(line: str) -> None:
    found = find_contacts(line)

    assert all(each in line for each in (*found.emails, *found.telephones, *found.urls))
