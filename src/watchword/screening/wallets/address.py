"""A wallet address in any format that watch lists use, however it was pasted."""

import re
from collections.abc import Callable

from watchword.screening.wallets.base58_coins import checked_coin, monero_coin, ripple_coin, solana_coin
from watchword.screening.wallets.bech32_coins import cash_coin, segwit_coin
from watchword.screening.wallets.hex_coins import ethereum, tron_hexadecimal
from watchword.screening.wallets.result import Unsound, Wallet

#: Longer texts are no address: Monero's longest has 106 letters, a payment link adds an amount and a label.
_LONGEST = 200
#: Letters without width that web pages and messengers put into a copied text.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LINK = re.compile(
    r"(?:bitcoin|litecoin|dash|bitcoingold|zcash|verge|tron|monero|ripple|xrpl|solana):(?://)?([^?]*)(?:\?.*)?",
    re.ASCII | re.IGNORECASE,
)
_CASH_LINK = re.compile(r"(bitcoincash:[^?]*)\?.*", re.ASCII | re.IGNORECASE)
_ETHEREUM_LINK = re.compile(
    r"ethereum:(?:pay-)?([^@/?]*)(?:@[^/?]*)?(/[^?]*)?(?:\?(.*))?", re.ASCII | re.IGNORECASE
)
_PAID = re.compile(r"(?:^|&)address=([^&]*)", re.ASCII)
#: Solana comes last, since nothing but its length tells it.
_READERS: tuple[Callable[[str], Wallet | None], ...] = (
    ethereum,
    tron_hexadecimal,
    segwit_coin,
    cash_coin,
    monero_coin,
    ripple_coin,
    checked_coin,
    solana_coin,
)


def wallet(text: str) -> Wallet | None:
    """The wallet that a text names; None where it names none, or its checksum is wrong.

    White space around, letters without width and payment links (BIP-21 `bitcoin:…?amount=1`, EIP-681
    `ethereum:…@1?value=1`) make no difference. Texts longer than 200 letters are none. Raises nothing.
    Formats without a checksum are taken as they stand: Solana, Tron in hexadecimal, Ethereum in one case.
    """
    try:
        return _read(text)
    except Unsound:
        return None


def trouble(text: str) -> str | None:
    """One line on why a text in the shape of an address is none; None where it is sound, or in no such shape."""
    try:
        _read(text)
    except Unsound as reason:
        return str(reason)
    return None


def _read(text: str) -> Wallet | None:
    """The first wallet that a reader finds; Unsound from one ends the search."""
    if len(text) > _LONGEST:
        return None
    plain = _unlinked(_INVISIBLE.sub("", text).strip())
    # Lower case maps some foreign letters to Latin ones, such as the Kelvin sign to k.
    if not plain.isascii():
        return None
    return next((found for reader in _READERS if (found := reader(plain))), None)


def _unlinked(text: str) -> str:
    """The address in a payment link; in a call of a token's contract (EIP-681) the one who is paid."""
    if match := _LINK.fullmatch(text):
        return match[1]
    if match := _CASH_LINK.fullmatch(text):
        return match[1]
    if match := _ETHEREUM_LINK.fullmatch(text):
        if not match[2]:
            return match[1]
        paid = _PAID.search(match[3] or "")
        return paid[1] if paid else ""
    return text
