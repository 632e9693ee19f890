"""One building has one key, however its address is written."""

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.postal import AddressKey, address_key, split_line


def key(full: str) -> AddressKey | None:
    return address_key(*astuple(split_line(full)))


@pytest.mark.parametrize(
    "other",
    [
        "12 MAIN STREET #4, AUSTIN, TX, 78701-1234",
        "12 Main Street, Apt. 4, Austin TX 78701",
        "12 Main St Apt 4 Austin TX 78701",
        "12 main st., unit 4, Austin, Texas 78701, United States",
        "Main St 12, Apt 4, Austin, TX 78701",
        "012 Main St. Suite #4, Austin, TX 78701",
    ],
)
def test_spellings_of_one_apartment_have_one_key(other: str) -> None:
    assert (
        key(other) == key("12 Main St Apt 4, Austin, TX 78701, USA") == AddressKey("12 main st|78701|US", "4")
    )


@pytest.mark.parametrize(
    "other",
    [
        "14 Main St Apt 4, Austin, TX 78701",
        "12 Main Ave Apt 4, Austin, TX 78701",
        "12 N Main St Apt 4, Austin, TX 78701",
        "12 Main St Apt 4, Austin, TX 78702",
    ],
)
def test_other_buildings_have_other_keys(other: str) -> None:
    one, two = key("12 Main St Apt 4, Austin, TX 78701"), key(other)
    assert one is not None and two is not None
    assert one.building != two.building


def test_units_of_one_building_share_its_key() -> None:
    four, none = key("12 Main St Apt 4, Austin, TX 78701"), key("12 Main St, Austin, TX 78701")
    assert four is not None and none is not None
    assert four.building == none.building
    assert (four.unit, none.unit) == ("4", None)
    assert four.whole != none.whole


def test_boxes_are_flagged() -> None:
    for full in ("PO Box 123, Austin, TX 78701", "P.O. Box 123, Austin, TX 78701"):
        assert key(full) == AddressKey("box 123|78701|US", po_box=True)
    mail_drop = key("12 Main St PMB 345, Austin, TX 78701")
    assert mail_drop == AddressKey("12 main st|78701|US", "345", private_box=True)


@pytest.mark.parametrize("line", ["Main Street", "", None, "the yellow house", "12"])
def test_without_number_and_street_there_is_no_key(line: str | None) -> None:
    assert address_key(line, "Austin", "TX", "78701", "US") is None


def test_without_any_place_there_is_no_key() -> None:
    assert address_key("12 Main St", None, None, None, "US") is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hauptstraße 5, 10115 Berlin, Germany", "5 HAUPTSTRASSE, 10115 Berlin, DE"),
        ("Hauptstr. 5, 10115 Berlin, Germany", "Hauptstraße 5, 10115 Berlin, Deutschland"),
        ("Calle Mayor 5, 28013 Madrid, Spain", "C. Mayor, 5, 28013 Madrid, España"),
        ("10 Downing St, London SW1A 2AA, UK", "10 Downing Street, London, SW1A 2AA, United Kingdom"),
        ("99 Queen St W, Toronto, ON M5V 2T6, Canada", "99 Queen Street West, Toronto, ON, M5V2T6, Canada"),
    ],
)
def test_addresses_abroad_agree_whatever_their_order(a: str, b: str) -> None:
    assert key(a) is not None
    assert key(a) == key(b)


def test_a_line_is_split_into_its_parts() -> None:
    parts = split_line("12 Main St Apt 4, Austin, TX 78701, USA")
    assert astuple(parts) == ("12 Main St Apt 4", "Austin", "TX", "78701", "USA")
    assert astuple(split_line("San Jose, CA")) == ("San Jose", "CA", None, None, None)


NUMBERS = st.integers(min_value=1, max_value=99_999)
STREETS = st.sampled_from(["Oak", "Elm Grove", "St Marks", "5th", "Martin Luther King Jr", "O'Neill"])
KINDS = st.sampled_from([("St", "STREET"), ("Ave", "avenue"), ("Blvd", "Boulevard"), ("Dr", "Drive")])
SIDES = st.sampled_from([("", ""), ("N ", "North "), ("SW ", "southwest ")])
UNITS = st.sampled_from([("Apt 4", "#4"), ("Unit B", "APT. b"), ("Ste 12-A", "suite #12-a"), ("", "")])


@given(number=NUMBERS, street=STREETS, kind=KINDS, side=SIDES, unit=UNITS)
def test_long_and_short_spelling_have_one_key(
    number: int, street: str, kind: tuple[str, str], side: tuple[str, str], unit: tuple[str, str]
) -> None:
    short = f"{number} {side[0]}{street} {kind[0]}. {unit[0]}"
    long = f"{number}  {side[1]}{street.upper()} {kind[1]}, {unit[1]}"
    assert address_key(short, "Austin", "TX", "78701", "US") == address_key(
        long, "AUSTIN", "Texas", "78701-0001", "USA"
    )
    assert address_key(short, "Austin", "TX", "78701", "US") is not None


@given(full=st.text(max_size=120), city=st.text(max_size=20), code=st.text(max_size=10))
def test_any_text_is_read_without_error(full: str, city: str, code: str) -> None:
    found = address_key(full, city, None, code, None)
    assert found is None or found.building
    assert isinstance(split_line(full).line, str)
    key(full)
