"""Cells of exports: exact amounts, times in UTC, wallets with sound checksums."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.transfers.cells import Addresses, UnreadableCell, amount, hash_of, moment, scaled

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("0", "0"),
        ("1,234.5", "1234.5"),
        ("1.0E-6", "0.000001"),
        (".5", "0.5"),
        ("12.", "12"),
        ("1e3", "1000"),
    ],
)
def test_amounts_are_read_exactly(cell: str, value: str) -> None:
    assert amount(cell) == Decimal(value)


@pytest.mark.parametrize(
    "cell", ["", "-1", "1.234,5", "1,23", "NaN", "inf", "1e99", "٣", "12 USDT", "9" * 50]
)
def test_what_is_no_amount_is_refused(cell: str) -> None:
    with pytest.raises(UnreadableCell, match="amount"):
        amount(cell)


@given(st.decimals(min_value=0, max_value=10**18, places=18))
def test_every_amount_comes_back_as_it_was_written(value: Decimal) -> None:
    assert amount(format(value, "f")) == value


def test_smallest_units_are_scaled_by_their_decimals() -> None:
    assert scaled("37915622276", "6") == Decimal("37915.622276")
    for cell, decimals in (("1.5", "6"), ("1", "-2"), ("1", "99"), ("", "6")):
        with pytest.raises(UnreadableCell):
            scaled(cell, decimals)


@pytest.mark.parametrize(
    "cell",
    ["1769860800", "1769860800000", "2026-01-31 12:00:00", "2026/01/31 12:00:00", "2026-01-31T12:00:00.000Z",
     "2026-01-31 12:00:00 UTC", "2026-01-31T14:00:00+02:00"],
)  # fmt: skip
def test_every_way_to_write_a_moment_gives_the_same_in_utc(cell: str) -> None:
    assert moment(cell) == NOON
    assert moment(cell).tzinfo is UTC


@pytest.mark.parametrize(
    "cell", ["", "yesterday", "7/1/2025 5:00:00 PM", "1999-01-01", "2026-13-01", "99999999999999999"]
)
def test_what_is_no_moment_for_certain_is_refused(cell: str) -> None:
    with pytest.raises(UnreadableCell, match="time"):
        moment(cell)


@given(st.datetimes(datetime(2010, 1, 1), datetime(2090, 1, 1)), st.integers(-12, 12))
def test_a_zone_changes_how_a_moment_is_written_and_not_when_it_is(naive: datetime, hours: int) -> None:
    time = naive.replace(tzinfo=UTC)
    assert moment(time.astimezone(timezone(timedelta(hours=hours))).isoformat()) == time


def test_hashes_in_hexadecimal_have_one_case_and_signatures_keep_theirs() -> None:
    assert hash_of("0x" + "AB" * 32) == "0x" + "ab" * 32
    assert hash_of("5mdVSX") == "5mdVSX"
    with pytest.raises(UnreadableCell):
        hash_of("a" * 300)


def test_a_mistyped_address_is_refused_each_time_and_a_sound_one_is_one_key() -> None:
    addresses, sound = Addresses(), "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"
    assert addresses.key(sound) == addresses.key(sound.lower()) == sound.lower()
    assert addresses.spellings == [(sound.lower(), sound)]
    for _ in range(2):
        with pytest.raises(UnreadableCell, match="EIP-55"):
            addresses.key(sound[:-1] + "2")


@given(st.text(max_size=60))
def test_no_text_does_worse_than_being_refused(text: str) -> None:
    for read in (amount, moment, hash_of, Addresses().key):
        try:
            read(text)
        except UnreadableCell as reason:
            assert "\n" not in str(reason)
