"""What is the same however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.keys import address_key, any_keys, identifier_key

ETHEREUM = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("passport", "AB 123-456", "ab123456"),
        ("passport", "ＡＢ１２３４５６", "AB123456"),
        ("email", "Ana@Example.com", "ana@example.com"),
        ("website", "https://www.example.com/", "example.com"),
        ("phone", "+1 (555) 010-0199", "001 555 0100199"),
        ("wallet", ETHEREUM, ETHEREUM.lower()),
        ("ip", "2001:DB8:0:0::7", "2001:db8::7"),
        ("ip", "198.51.100.23/32", " 198.51.100.23"),
    ],
)
def test_an_identifier_is_the_same_in_every_spelling(kind: str, one: str, other: str) -> None:
    assert identifier_key(kind, one) == identifier_key(kind, other) != ""


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("passport", "1234"),
        ("passport", "unknown"),
        ("phone", "555"),
        ("ip", "198.51.100.0/24"),
        ("other", ""),
        ("passport", "😀😀😀😀😀"),
    ],
)
def test_what_says_too_little_is_nobodys(kind: str, value: str) -> None:
    assert identifier_key(kind, value) == ""


def test_what_is_listed_as_a_wallet_and_is_no_address_is_compared_letter_by_letter() -> None:
    number = "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"
    assert identifier_key("wallet", f" {number} ") == identifier_key("wallet", number)
    assert identifier_key("wallet", number.upper()) != identifier_key("wallet", number)


def test_a_misspelt_wallet_and_the_same_text_as_an_email_are_not_the_wallet() -> None:
    assert identifier_key("wallet", ETHEREUM[:-1]) != identifier_key("wallet", ETHEREUM)
    assert identifier_key("email", ETHEREUM) != identifier_key("wallet", ETHEREUM)


def test_wallets_of_other_letters_are_other_wallets() -> None:
    assert identifier_key("wallet", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT") != identifier_key(
        "wallet", "1boatslrhtknngkdxeeobr76b53lettpyt"
    )


def test_a_text_of_unknown_kind_is_looked_up_as_all_it_may_be() -> None:
    assert any_keys("AB123456") == {"number ab123456"}
    assert any_keys("+1 555 010-0199") == {"number 15550100199", "phone 15550100199"}
    assert "net ana@example.com" in any_keys("Ana@example.com")
    assert any(key.startswith("wallet ") for key in any_keys(ETHEREUM))
    assert any_keys("Kim Chol Min") == set(), "a name is no identifier"


def test_an_address_is_its_words_whatever_their_order_and_length() -> None:
    one = address_key("12 Example Street, Suite 4, Springfield")
    assert one == address_key("Springfield; suite 4, 12 EXAMPLE ST.") != ""
    assert one != address_key("13 Example Street, Suite 4, Springfield")


@pytest.mark.parametrize("line", ["Pyongyang", "Example Street, Springfield, Nowhere Land", "", "12 Main"])
def test_an_address_without_a_house_or_with_few_words_tells_nothing(line: str) -> None:
    assert address_key(line) == ""


@given(st.text(max_size=300), st.sampled_from(["passport", "phone", "email", "wallet", "other", "website"]))
def test_no_text_breaks_a_key_and_a_key_is_stable(text: str, kind: str) -> None:
    assert identifier_key(kind, text) == identifier_key(kind, f" {text} ".strip())
    assert "" not in any_keys(text)
    assert address_key(text) == address_key(text.upper().lower()) or not text.isascii()


def test_two_ip_addresses_of_the_same_digits_are_two() -> None:
    assert identifier_key("ip", "198.51.100.23") != identifier_key("ip", "198.51.10.023")
    assert any_keys("198.51.100.23").isdisjoint(any_keys("198.51.10.23") | any_keys("1985110023"))
