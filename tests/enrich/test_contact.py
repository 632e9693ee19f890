"""E-mail addresses and phone numbers have one spelling each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.contact import email, folded_email, phone


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Jane.Doe@Example.COM ", "jane.doe@example.com"),
        ("Jane Doe <jane@example.com>", "jane@example.com"),
        ("mailto:jane@example.com", "jane@example.com"),
        ("jane", None),
        ("jane@localhost", None),
        ("a@b@example.com", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_read_in_lower_case(written: str | None, plain: str | None) -> None:
    assert email(written) == plain


@pytest.mark.parametrize(
    ("written", "mailbox"),
    [
        ("J.Doe+jobs@googlemail.com", "jdoe@gmail.com"),
        ("j.doe+jobs@outlook.com", "j.doe@outlook.com"),
        ("j_d.oe+x@proton.me", "jdoe@proton.me"),
        ("j.doe+jobs@example.com", "j.doe+jobs@example.com"),
        ("+jobs@gmail.com", "+jobs@gmail.com"),
    ],
)
def test_only_what_the_provider_ignores_is_folded(written: str, mailbox: str) -> None:
    assert folded_email(written) == mailbox


@pytest.mark.parametrize(
    ("written", "country", "number"),
    [
        ("(512) 555-0100", "US", "+15125550100"),
        ("1-512-555-0100 ext. 12", "United States", "+15125550100"),
        ("512.555.0100x9", "Canada", "+15125550100"),
        ("+44 (0)20 7946 0000", None, "+442079460000"),
        ("020 7946 0000", "GB", "+442079460000"),
        ("0044 20 7946 0000", None, "+442079460000"),
        ("06 1234 5678", "IT", "0612345678"),
        ("512 555 0100", None, "5125550100"),
        ("12", "US", None),
        ("call me", "US", None),
        ("+1234567890123456", None, None),
        (None, None, None),
    ],
)
def test_a_number_has_a_plus_only_where_its_country_is_known(
    written: str | None, country: str | None, number: str | None
) -> None:
    assert phone(written, country) == number


@given(
    text=st.one_of(st.text(max_size=80), st.from_regex(r"[a-z.+]{1,9}@(gmail|example)\.com", fullmatch=True))
)
def test_reading_twice_changes_nothing(text: str) -> None:
    for read in (email, folded_email):
        once = read(text)
        assert read(once) == once


@given(text=st.from_regex(r"\+?[0-9 ().-]{0,20}", fullmatch=True))
def test_a_number_read_twice_is_the_same(text: str) -> None:
    once = phone(text)
    assert once is None or phone(once) == once or once.startswith("00")
