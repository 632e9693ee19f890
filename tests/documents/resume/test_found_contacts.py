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


@given(st.text(max_size=300))
def test_what_is_found_stands_in_the_line(line: str) -> None:
    found = find_contacts(line)

    assert all(each in line for each in (*found.emails, *found.telephones, *found.urls))
