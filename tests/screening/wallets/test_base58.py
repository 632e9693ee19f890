"""Base58 as numbers, with a checksum, and in Monero's blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.wallets.base58 import BITCOIN, RIPPLE, checked, decoded, monero
from watchword.screening.wallets.result import Unsound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # draft-msporny-base58-03, section 5.
        ("2NEpo7TZRRrLZSi2U", b"Hello World!"),
        ("USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z", b"The quick brown fox jumps over the lazy dog."),
        ("11233QC4", bytes.fromhex("0000287fb4cd")),
        ("", b""),
    ],
)  # fmt: skip
def test_published_values(text: str, expected: bytes) -> None:
    assert decoded(text) == expected


@pytest.mark.parametrize("text", ["0", "O", "I", "l", "1 1", "é"])
def test_a_foreign_letter_is_no_number(text: str) -> None:
    assert decoded(text) is None


def test_the_account_of_zeros_in_ripples_alphabet() -> None:
    # XRP Ledger, "Special addresses": ACCOUNT_ZERO
    content = decoded("rrrrrrrrrrrrrrrrrrrrrhoLvTp", RIPPLE)
    assert content is not None
    assert checked(content) == bytes(21)


def test_a_wrong_checksum_is_refused() -> None:
    content = decoded("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")
    assert content is not None
    assert checked(content)[0] == 0
    with pytest.raises(Unsound, match="checksum"):
        checked(content[:-1] + b"\x00")


@given(st.text(BITCOIN, max_size=120))
def test_no_blocks_break_monero(text: str) -> None:
    with pytest.raises(Unsound):
        monero(text)
