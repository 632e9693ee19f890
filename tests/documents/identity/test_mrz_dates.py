"""Centuries are chosen by what a date is for."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.identity.mrz_dates import ShortDate

TODAY = date(2026, 3, 1)


def test_a_birth_is_the_latest_that_is_not_in_the_future() -> None:
    assert ShortDate("260301").never_after(TODAY) == date(2026, 3, 1)
    assert ShortDate("260302").never_after(TODAY) == date(1926, 3, 2)


def test_an_expiry_is_the_nearest() -> None:
    assert ShortDate("950101").around(TODAY) == date(1995, 1, 1)
    assert ShortDate("360101").around(TODAY) == date(2036, 1, 1)


def test_leap_days_count_where_one_century_has_them() -> None:
    assert ShortDate("000229").never_after(TODAY) == date(2000, 2, 29)
    assert not ShortDate("000229").impossible
    assert ShortDate("010229").impossible


def test_open_parts_are_unknown_and_agree_with_anything() -> None:
    short = ShortDate("74<<<<")
    assert short.unknown
    assert not short.impossible
    assert short.may_be(date(1974, 8, 12))
    assert not short.may_be(date(1975, 8, 12))
    assert short.never_after(TODAY) is None


@given(st.text("0123456789<", max_size=8))
def test_no_text_makes_it_fail(text: str) -> None:
    short = ShortDate(text)
    assert isinstance(short.impossible, bool)
    born = short.never_after(TODAY)
    assert born is None or born <= TODAY
