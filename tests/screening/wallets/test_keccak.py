"""Keccak-256: published values, and NIST's SHA3-256, which differs by its padding alone."""

from hashlib import sha3_256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watchword.screening.wallets.keccak import keccak_256


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        # The hash of nothing, which Ethereum's yellow paper uses for accounts without code.
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_published_values(message: bytes, expected: str) -> None:
    assert keccak_256(message).hex() == expected


def test_it_is_not_the_sha3_of_the_standard_library() -> None:
    assert keccak_256(b"") != sha3_256(b"").digest()


@given(st.binary(max_size=500))
@example(bytes(135))
@example(bytes(136))
@example(bytes(137))
def test_with_nist_padding_it_is_sha3(message: bytes) -> None:
    assert keccak_256(message, padding=0x06) == sha3_256(message).digest()
