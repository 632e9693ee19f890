"""Base58 in its three forms: Base58Check, the same in Ripple's alphabet, and Monero's blocks.

Sources: Bitcoin's Base58Check (draft-msporny-base58-03 for the number, the double SHA-256 of Bitcoin's wiki), the
XRP Ledger's "Base58 encodings", and Monero's "Cryptonote Standard 007".
"""

from hashlib import sha256

from watchword.screening.wallets.keccak import keccak_256
from watchword.screening.wallets.result import Unsound

#: Digits and letters without 0, O, I and l, in Bitcoin's order.
BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
#: The same letters in Ripple's order, so that accounts begin with r.
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_CHECKSUM = 4
_BLOCK_LETTERS = 11
#: How many letters Monero uses for a block of so many bytes: the least that can hold them.
_LETTERS = (0, 2, 3, 5, 6, 7, 9, 10, 11)


def decoded(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """The bytes of a Base58 number, each leading zero letter one zero byte; None where a letter is foreign."""
    number = _number(text, alphabet)
    if number is None:
        return None
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def checked(content: bytes) -> bytes:
    """What Base58Check protects, without the checksum: the first 4 bytes of a double SHA-256.

    Raises Unsound where the checksum is wrong.
    """
    payload, checksum = content[:-_CHECKSUM], content[-_CHECKSUM:]
    if sha256(sha256(payload).digest()).digest()[:_CHECKSUM] != checksum:
        raise Unsound("the checksum of this address is wrong: a letter is mistyped or missing")
    return payload


def monero(text: str) -> bytes:
    """What a Monero address protects: its tag, keys and payment id; the checksum is 4 bytes of Keccak-256.

    Raises Unsound where a letter, a block or the checksum is wrong.
    """
    blocks = (text[at : at + _BLOCK_LETTERS] for at in range(0, len(text), _BLOCK_LETTERS))
    content = b"".join(_block(each) for each in blocks)
    payload, checksum = content[:-_CHECKSUM], content[-_CHECKSUM:]
    if keccak_256(payload)[:_CHECKSUM] != checksum:
        raise Unsound("the checksum of this Monero address is wrong: a letter is mistyped or missing")
    return payload


def _block(letters: str) -> bytes:
    """One block of a Monero address: 11 letters are 8 bytes, fewer only at the end."""
    number = _number(letters, BITCOIN)
    if number is None or len(letters) not in _LETTERS:
        raise Unsound("this Monero address has a letter or a length that none can have")
    size = _LETTERS.index(len(letters))
    if number >> (8 * size):
        raise Unsound("this Monero address holds a block that is too large: a letter is mistyped")
    return number.to_bytes(size, "big")


def _number(text: str, alphabet: str) -> int | None:
    """A text as one number to base 58; None where a letter is foreign."""
    number = 0
    for letter in text:
        digit = alphabet.find(letter)
        if digit < 0:
            return None
        number = number * 58 + digit
    return number
