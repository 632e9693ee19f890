"""Wallets to base 32: SegWit of Bitcoin and Litecoin, and CashAddr."""

import re

from watchword.screening.wallets.bech32 import cash_address, segwit
from watchword.screening.wallets.result import Unsound, Wallet

#: What stands before the 1 on the main networks (SLIP-0173).
_SEGWIT = {"bc": "XBT", "ltc": "LTC"}
_LOOKS_SEGWIT = re.compile(r"(?:bc|ltc)1[0-9a-z]{6,}", re.ASCII | re.IGNORECASE)
#: A hash of 20 bytes is 42 letters, one of 32 bytes 61; the first letter is the type's.
_LOOKS_CASH = re.compile(
    r"bitcoincash:.+|[qpzr](?:[02-9ac-hj-np-z]{41}|[02-9ac-hj-np-z]{60})", re.ASCII | re.IGNORECASE
)
_KEY_HASHES, _SCRIPT_HASHES = (0, 2), (1, 3)


def segwit_coin(text: str) -> Wallet | None:
    """A SegWit address, key in lower case; raises Unsound where it looks like one and is none.

    It is never merged with a P2PKH address of the same hash: that is another address of the same owner.
    """
    if not _LOOKS_SEGWIT.fullmatch(text):
        return None
    prefix, _, _ = segwit(text)
    if prefix not in _SEGWIT:
        raise Unsound("this SegWit address belongs to another network")
    return Wallet(text.lower(), (_SEGWIT[prefix],))


def cash_coin(text: str) -> Wallet | None:
    """A Bitcoin Cash address with or without `bitcoincash:`; raises Unsound where it looks like one and is none.

    Its key is that of Bitcoin's older form of the same hash. The types for CashTokens (CHIP-2022-02) are other
    spellings of the same two locks; a script's hash of 32 bytes (P2SH32, CHIP-2022-05) has no older form.
    """
    if not _LOOKS_CASH.fullmatch(text):
        return None
    kind, digest = cash_address(text)
    if kind in _KEY_HASHES and len(digest) == 20:
        return Wallet(f"bitcoin:p2pkh:{digest.hex()}", ("BCH", "BSV"))
    if kind in _SCRIPT_HASHES and len(digest) == 20:
        return Wallet(f"bitcoin:p2sh:{digest.hex()}", ("BCH", "BSV"))
    if kind in _SCRIPT_HASHES and len(digest) == 32:
        return Wallet(f"bitcoin:p2sh32:{digest.hex()}", ("BCH",))
    raise Unsound("this CashAddr address is of a type that Bitcoin Cash does not use")
