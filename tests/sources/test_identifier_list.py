"""Identifiers as a table: each value becomes a key that equal values share, and is itself kept nowhere."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.contact_keys import value_key
from watchword.sources.contract import Context
from watchword.sources.identifier_list import convert

CONTEXT = Context(b"key of the tests")


def one(kind: str, value: str, **more: str) -> dict[str, Any]:
    """The record of one row."""
    found = convert({"candidate": "C-1", "kind": kind, "value": value, **more}, CONTEXT)
    assert isinstance(found, list)
    [(table, record)] = found
    assert table == "identifiers"
    return dict(record)


def refused(kind: str, value: str, **more: str) -> str:
    """Why a row is refused."""
    found = convert({"candidate": "C-1", "kind": kind, "value": value, **more}, CONTEXT)
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize(
    ("said", "kind", "value"),
    [
        ("Bank account", "bank", "011000015 1234567890"),
        ("IBAN", "bank", "DE89 3704 0044 0532 0130 00"),
        ("wallet", "wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        ("Passport number", "document-number", "L898902C3"),
        ("Driving licence", "document-number", "T64235789"),
        ("SSN", "tax-number", "000-00-0001"),
        ("Device fingerprint", "device", "73a76a33"),
        ("GitHub", "code-handle", "some-handle"),
        ("GitHub account", "code-handle", "some-handle"),
        ("E-mail account", "email", "c@example.com"),
        ("Wallet account", "wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        ("E-mail", "email", "c@example.com"),
        ("Phone", "phone", "+1 217 555 0101"),
    ],
)
def test_a_kind_is_told_by_its_words(said: str, kind: str, value: str) -> None:
    record = one(said, value, seen="2026-03-02")
    assert record["kind"] == kind
    assert str(record["time"]).startswith("2026-03-02")
    assert value not in repr(record)


@pytest.mark.parametrize(
    ("kind", "one_way", "other_way"),
    [
        ("iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("account", "011000015 0001234567890", "011000015 1234567890"),
        ("account", "011000015/1234567890", "011000015 1234567890"),
        ("passport", "l898 902-c3", "L898902C3"),
        ("github", "Some-Handle", "some-handle"),
        ("GitHub account", "@some-handle", "https://github.com/Some-Handle/tool"),
        ("handle", "https://gitlab.com/some-handle", "gitlab.com/Some-Handle/"),
        ("phone", "(217) 555-0101", "+12175550101"),
    ],
)
def test_one_value_written_two_ways_has_one_key(kind: str, one_way: str, other_way: str) -> None:
    assert one(kind, one_way)["value_key"] == one(kind, other_way)["value_key"]


def test_a_handle_has_the_key_that_an_applicants_form_gives_it() -> None:
    key = value_key("code-handle", "github.com/some-handle", CONTEXT)
    assert one("github", "some-handle")["value_key"] == key
    assert one("gitlab", "some-handle")["value_key"] != key


def test_one_text_as_two_kinds_is_two_values() -> None:
    assert one("passport", "12345678")["value_key"] != one("device", "12345678")["value_key"]


def test_at_most_four_characters_may_be_shown_and_none_of_a_handle_or_a_mailbox() -> None:
    assert one("passport", "L898902C3")["shown"] == "02C3"
    assert one("github", "some-handle")["shown"] is None
    assert one("email", "c@example.com")["shown"] is None


def test_what_cannot_be_compared_is_refused_and_says_why() -> None:
    assert refused("shoe size", "44") == (
        "kind 'shoe size' is not known: write bank, wallet, document, tax, device, handle, email or phone"
    )
    assert refused("phone", "12") == "phone: holds no value that can be compared"
    assert refused("email", "nobody") == "email: holds no value that can be compared"
    assert refused("passport", " - ") == "document-number: holds no value that can be compared"
    assert "no candidate id" in str(convert({"kind": "phone", "value": "2175550101"}, CONTEXT))
    assert isinstance(
        convert({"candidate": "C", "kind": "device", "value": "d", "seen": "soon"}, CONTEXT), str
    )


@given(st.text(max_size=40), st.text(max_size=80), st.text(max_size=20))
def test_any_text_gives_a_record_or_a_reason(kind: str, value: str, seen: str) -> None:
    found = convert({"candidate": "C-1", "kind": kind, "value": value, "seen": seen}, CONTEXT)
    assert isinstance(found, (list, str)) and found
