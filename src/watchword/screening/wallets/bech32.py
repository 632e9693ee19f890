"""Addresses to base 32 with a BCH checksum: Bech32 (BIP-173), Bech32m (BIP-350) and CashAddr.

All three use one alphabet and one kind of checksum. Sources: BIP-173, BIP-350, and "Address format for Bitcoin
Cash" (bitcoincashorg, spec/cashaddr.md, version 1.0).
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from watchword.screening.wallets.result import Unsound

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
#: Generators of the two codes, and the bits of their checksums.
_BECH32, _BECH32_BITS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3), 30
_CASH, _CASH_BITS = (0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470), 40
_BECH32_LONGEST = 90


class Checksum(IntEnum):
    """Which of the two a text has; the number is what a right checksum leaves over (BIP-350)."""

    BECH32 = 1
    BECH32M = 0x2BC830A3


def bech32(text: str) -> tuple[str, list[int], Checksum]:
    """The part before the last 1 in lower case, the 5-bit values behind it without checksum, and its kind.

    Raises Unsound where letters, lengths, case or checksum break BIP-173 and BIP-350.
    """
    prefix, separator, data = _one_case(text).rpartition("1")
    if not separator or not prefix or len(data) < 6 or len(text) > _BECH32_LONGEST:
        raise Unsound("this Bech32 address is too short or too long")
    if not all(33 <= ord(letter) <= 126 for letter in prefix):
        raise Unsound("this Bech32 address begins with a letter that none can have")
    values = _values(data)
    expanded = [ord(each) >> 5 for each in prefix] + [0] + [ord(each) & 31 for each in prefix]
    rest = _remainder(expanded + values, _BECH32, _BECH32_BITS)
    if rest not in tuple(Checksum):
        raise Unsound("the checksum of this Bech32 address is wrong: a letter is mistyped or missing")
    return prefix, values[:-6], Checksum(rest)


def segwit(text: str) -> tuple[str, int, bytes]:
    """Prefix, witness version and witness program of a SegWit address.

    Raises Unsound where it breaks BIP-173 or BIP-350: version 0 has Bech32 and 20 or 32 bytes, all others
    Bech32m and 2 to 40 bytes.
    """
    prefix, values, checksum = bech32(text)
    if not values or values[0] > 16:
        raise Unsound("this SegWit address has no version, or one above 16")
    version, program = values[0], _octets(values[1:])
    if (checksum is Checksum.BECH32) != (version == 0):
        raise Unsound("this SegWit address has the checksum of another version (Bech32 for 0, Bech32m above)")
    if not 2 <= len(program) <= 40 or (version == 0 and len(program) not in (20, 32)):
        raise Unsound("this SegWit address holds a program of a length that its version cannot have")
    return prefix, version, program


def cash_address(text: str, prefix: str = "bitcoincash") -> tuple[int, bytes]:
    """Type (0 key hash, 1 script hash, 2 and 3 the same for CashTokens) and hash; `prefix:` may be left out.

    Raises Unsound where letters, case, checksum or length break the specification.
    """
    values = _values(_one_case(text).removeprefix(f"{prefix}:"))
    expanded = [ord(each) & 31 for each in prefix] + [0]
    if len(values) < 8 or _remainder(expanded + values, _CASH, _CASH_BITS) != 1:
        raise Unsound("the checksum of this CashAddr address is wrong: a letter is mistyped or missing")
    version, *rest = _octets(values[:-8]) or b"\xff"
    # Bit 7 is reserved; sizes are 160 to 256 bits in steps of 32, and from there 320 to 512 in steps of 64.
    size = (20 + 4 * (version & 3)) << (version >> 2 & 1)
    if version & 0x80 or len(rest) != size:
        raise Unsound("this CashAddr address says another length than it has")
    return version >> 3, bytes(rest)


def _one_case(text: str) -> str:
    """The text in lower case; mixed case is refused, as BIP-173 and CashAddr ask."""
    if text not in (text.lower(), text.upper()):
        raise Unsound("this address mixes capitals and small letters, which its format forbids")
    return text.lower()


def _values(letters: str) -> list[int]:
    """Each letter's place in the alphabet."""
    if not set(letters) <= set(ALPHABET):
        raise Unsound("this address holds a letter that its format does not use (1, b, i, o or a sign)")
    return [ALPHABET.index(letter) for letter in letters]


def _octets(values: Sequence[int]) -> bytes:
    """Groups of 5 bits as bytes; what is left over is under 5 bits, and zero."""
    number = 0
    for value in values:
        number = number << 5 | value
    left = 5 * len(values) % 8
    if left > 4 or number & ((1 << left) - 1):
        raise Unsound("this address has bits left over at its end")
    return (number >> left).to_bytes(5 * len(values) // 8, "big")


def _remainder(values: Iterable[int], generators: Sequence[int], bits: int) -> int:
    """What the checksum's polynomial division leaves, the values taken as coefficients in GF(32)."""
    rest = 1
    for value in values:
        top = rest >> (bits - 5)
        rest = (rest & ((1 << (bits - 5)) - 1)) << 5 ^ value
        for place, generator in enumerate(generators):
            rest ^= generator if top >> place & 1 else 0
    return rest
