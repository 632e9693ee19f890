"""Ethereum's family by EIP-55, and Tron in hexadecimal."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from watchword.screening.wallets import trouble, wallet

#: EIP-55, test cases: two in capitals, two in small letters, four in both.
CHECKSUMMED = (
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
)
ONE_CASE = (
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
)


@pytest.mark.parametrize("text", CHECKSUMMED + ONE_CASE)
def test_every_case_gives_one_key(text: str) -> None:
    found = wallet(text)
    assert found is not None
    assert found.key == text.lower()
    assert {"ETH", "ETC", "USDT", "USDC", "ARB", "BSC"} <= set(found.assets)
    assert found == wallet(text.lower()) == wallet(text.upper()) == wallet("0x" + text[2:].upper())


@given(st.sampled_from(CHECKSUMMED), st.integers(2, 41))
def test_one_letter_in_the_wrong_case_is_refused(text: str, at: int) -> None:
    assume(text[at].isalpha())
    changed = text[:at] + text[at].swapcase() + text[at + 1 :]
    assert wallet(changed) is None
    assert "EIP-55" in (trouble(changed) or "")


def test_a_digit_lost_is_said_and_a_transaction_is_not() -> None:
    assert "39 digits" in (trouble(CHECKSUMMED[0][:-1]) or "")
    assert wallet("0x" + "ab" * 32) is None
    assert trouble("0x" + "ab" * 32) is None


def test_tron_in_hexadecimal_is_its_base58_address() -> None:
    # The contract of Tether on Tron, as its explorers show it.
    found = wallet("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")
    assert found is not None
    assert found.assets[0] == "TRX"
    assert found == wallet("41a614f803b6fd780986a42c78ec9c7f77e6ded13c")
    assert found.key != "0xa614f803b6fd780986a42c78ec9c7f77e6ded13c"
