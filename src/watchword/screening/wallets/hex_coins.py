"""Wallets written in hexadecimal: Ethereum's family, and Tron's inner form."""

import re

from watchword.screening.wallets.keccak import keccak_256
from watchword.screening.wallets.result import Unsound, Wallet

#: One key pair has the same address on every chain that runs Ethereum's machine, and in every token on it.
ETHEREUM_FAMILY = ("ETH", "ETC", "USDT", "USDC", "ARB", "BSC")
#: Tether and USD Coin are, or were, issued on Tron too.
TRON_FAMILY = ("TRX", "USDT", "USDC")
_ETHEREUM = re.compile(r"0[xX]([0-9a-fA-F]{40})")
#: One or two digits lost or doubled; far longer ones are transactions, which are no mistake.
_NEARLY = re.compile(r"0[xX]([0-9a-fA-F]{38,42})")
_TRON = re.compile(r"41[0-9a-fA-F]{40}")


def ethereum(text: str) -> Wallet | None:
    """An address of Ethereum's family, 0x and 40 digits; the key is in lower case.

    Where case is mixed it is a checksum (EIP-55) and must be right: raises Unsound. In one case there is none.
    """
    match = _ETHEREUM.fullmatch(text)
    if not match:
        if nearly := _NEARLY.fullmatch(text):
            raise Unsound(f"0x and {len(nearly[1])} digits: an Ethereum address has 40")
        return None
    digits = match[1]
    if digits not in (digits.lower(), digits.upper()) and digits != _capitals(digits.lower()):
        raise Unsound("the capitals of this Ethereum address do not fit (EIP-55): a letter is mistyped")
    return Wallet(f"0x{digits.lower()}", ETHEREUM_FAMILY)


def tron_hexadecimal(text: str) -> Wallet | None:
    """A Tron address as its chain keeps it, 41 and 40 digits; it has no checksum."""
    return Wallet(f"tron:{text[2:].lower()}", TRON_FAMILY) if _TRON.fullmatch(text) else None


def _capitals(digits: str) -> str:
    """Digits in the case that EIP-55 gives them: capital where the hash of the text has a digit of 8 or more."""
    marks = keccak_256(digits.encode("ascii")).hex()
    return "".join(
        digit.upper() if int(mark, 16) >= 8 else digit for digit, mark in zip(digits, marks, strict=False)
    )
