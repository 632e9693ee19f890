"""Addresses in one line and in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.addresses import Address, address, city_first, split


def test_parts_make_one_line_with_the_unit_in_the_street() -> None:
    given_apart = {
        "address": "12 Main St",
        "address_2": "Apt 4",
        "city": "Austin",
        "region": "TX",
        "postcode": "78701",
    }
    found = address({**given_apart, "country": "US"})
    assert found.street == "12 Main St Apt 4"
    assert found.line == "12 Main St Apt 4, Austin, TX 78701, US"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "12 Main St Apt 4, Austin, TX 78701, USA",
            Address("12 Main St Apt 4", "Austin", "TX", "78701", "USA"),
        ),
        (
            "12 Main St, Apt 4, Austin, TX 78701-1234",
            Address("12 Main St, Apt 4", "Austin", "TX", "78701-1234"),
        ),
        ("12 Main St, Austin, Texas, 78701", Address("12 Main St", "Austin", "Texas", "78701")),
        (
            "5 King St, Toronto, ON M5V 2T6, Canada",
            Address("5 King St", "Toronto", "ON", "M5V 2T6", "Canada"),
        ),
        ("Ringstr. 5, 10115 Berlin, Germany", Address("Ringstr. 5", "Berlin", None, "10115", "Germany")),
        ("1 High St, London SW1A 1AA", Address("1 High St", "London", None, "SW1A 1AA")),
    ],
)
def test_a_full_line_of_a_known_form_is_split(line: str, parts: Address) -> None:
    assert split(line) == parts


@pytest.mark.parametrize(
    "line", ["12 Main St", "12 Main St, Apt 4", "12 Main St, Austin, Texas", "Flat 3, The Mill, Leeds"]
)
def test_a_line_that_leaves_doubt_stays_whole(line: str) -> None:
    assert split(line) == Address(line)


def test_parts_given_apart_are_never_taken_from_the_line() -> None:
    found = address({"address": "12 Main St, Austin, TX 78701", "city": "Dallas"})
    assert (found.street, found.city) == ("12 Main St, Austin, TX 78701", "Dallas")


def test_lines_of_one_cell_become_one_line() -> None:
    assert address({"address": "12 Main St\nApt 4\nAustin, TX 78701"}).city == "Austin"


def test_a_place_of_up_to_three_parts() -> None:
    assert city_first("Austin, TX, USA") == Address(city="Austin", region="TX", country="USA")
    assert city_first("MEMPHIS, TN 38118 US") == Address(city="MEMPHIS", region="TN", country="US")
    assert city_first("Seoul") == Address(city="Seoul")
    assert city_first("a, b, c, d") == Address()


@given(st.text(max_size=120))
def test_no_line_loses_its_street(line: str) -> None:
    assert split(line).street is not None
    city_first(line)
