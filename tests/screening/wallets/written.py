"""Addresses written for tests, so that they need not belong to anybody."""

from hashlib import sha256

from watchword.screening.wallets.base58 import BITCOIN


def base58_check(payload: bytes) -> str:
    """A version and a hash in Base58Check."""
    content = payload + sha256(sha256(payload).digest()).digest()[:4]
    number, letters = int.from_bytes(content, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        letters = BITCOIN[digit] + letters
    return BITCOIN[0] * (len(content) - len(content.lstrip(b"\x00"))) + letters
