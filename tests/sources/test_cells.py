"""Cells as people and products write them."""

from collections.abc import Callable
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources import cells
from watchword.sources.contract import Context

CONTEXT = Context(b"k")


@pytest.mark.parametrize("empty", ["", "  ", "-", "N/A", "null", "None"])
def test_placeholders_are_nothing(empty: str) -> None:
    assert cells.kept(empty) is None
    assert cells.lower(empty) is None
    assert cells.listed(f"{empty};{empty}") == []


def test_a_serial_number_is_upper_case_without_blanks() -> None:
    assert cells.upper(" c02 xk1f ") == "C02XK1F"


def test_a_spreadsheets_point_zero_is_taken_off_a_number_but_its_zeros_in_front_stay() -> None:
    assert cells.number("1042.0") == "1042"
    assert cells.number("001042") == "001042"


@pytest.mark.parametrize(
    "cell", ["Ann@Example.com", "Ann Lee <ann@example.com>", "smtp:ann@example.com", "(ann@example.com)."]
)
def test_an_email_is_found_in_what_stands_around_it(cell: str) -> None:
    assert (cells.email(cell) or "").endswith("ann@example.com")


@pytest.mark.parametrize(
    "cell",
    ["a" * 2_000_000, "a@" + "b" * 2_000_000, "a@" + "." * 200_000, "a@b." * 200_000],
    ids=["a word", "a domain", "dots", "many"],
)
def test_a_cell_of_megabytes_costs_no_more_than_its_length(cell: str) -> None:
    began = perf_counter()
    cells.emails(cell)
    assert perf_counter() - began < 5


def test_what_is_no_email_is_none() -> None:
    assert cells.email("ann at example") is None
    assert cells.email("@example.com") is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Lee, Ann", "Ann Lee"),
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee, Jr.", "Ann Lee, Jr."),
        ("Lee, Ann, extra", "Lee, Ann, extra"),
        ("Lee,", "Lee,"),
    ],
)
def test_a_name_is_turned_so_that_given_names_come_first(written: str, read: str) -> None:
    assert cells.turned(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("+1 (555) 010-0199", "+15550100199"),
        ("(555) 010-0199 ext. 12", "5550100199"),
        ("0044 20 7946 0018", "+442079460018"),
        ("555-010-0199; 555-010-0198", "5550100199"),
        ("none", None),
    ],
)
def test_a_phone_is_its_digits(written: str, read: str | None) -> None:
    assert cells.phone(written) == read


def test_an_address_inside_a_home_is_not_a_place_in_the_world() -> None:
    assert cells.public_ip("192.168.1.20") is None
    assert cells.public_ip("fe80::1") is None
    assert cells.public_ip("not an address") is None
    assert cells.public_ip(" 203.0.113.7 ") == "203.0.113.7"
    assert cells.public_ip("2001:DB8::0001") == "2001:db8::1"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("$1,234.50", 1234.5),
        ("1.234,50 €", 1234.5),
        ("(12.00)", -12.0),
        ("12.00-", -12.0),
        ("1.234.567", 1234567.0),
        ("free", None),
        ("", None),
    ],
)
def test_a_sum_of_money(written: str, read: float | None) -> None:
    assert cells.amount(written) == read


@given(st.floats(min_value=-1e9, max_value=1e9, allow_nan=False))
def test_any_sum_written_with_thousands_and_cents_is_read_back(value: float) -> None:
    assert cells.amount(f"${value:,.2f}") == pytest.approx(round(value, 2))


@given(st.text(max_size=60))
def test_no_text_breaks_a_cell(text: str) -> None:
    readers: list[Callable[[str], object]] = [cells.kept, cells.lower, cells.upper, cells.number, cells.email]
    readers += [cells.emails, cells.listed, cells.flag, cells.turned, cells.phone, cells.public_ip]
    for read in (*readers, cells.amount, cells.ending):
        read(text)
    assert text not in (cells.keyed(text, CONTEXT) or "") or len(text) < 3


@given(st.from_regex(r"[0-9A-Z]{6,20}", fullmatch=True))
def test_a_key_is_equal_for_equal_numbers_and_depends_on_the_installation(number: str) -> None:
    spaced = " ".join(number)
    assert cells.keyed(spaced.lower(), CONTEXT) == cells.keyed(number, CONTEXT)
    assert cells.keyed(number, CONTEXT) != cells.keyed(number, Context(b"other"))
    assert cells.ending(number) == number[-4:]
