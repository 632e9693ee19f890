"""Wallets to base 58: Bitcoin and its kin, Tron, the XRP Ledger, Monero and Solana."""

import re

from watchword.screening.wallets.base58 import BITCOIN, RIPPLE, checked, decoded, monero
from watchword.screening.wallets.hex_coins import TRON_FAMILY
from watchword.screening.wallets.result import Unsound, Wallet

#: Bitcoin's forks keep its addresses; Tether was first issued on Bitcoin (the Omni layer).
_BITCOIN = ("XBT", "BCH", "BSV", "USDT")
#: Version bytes on the main networks, by each project's chain parameters: the key's beginning and the assets.
#: Litecoin's M… and its older 3… are one address in two spellings; the 3… may as well be Bitcoin's.
_VERSIONS: dict[bytes, tuple[str, tuple[str, ...]]] = {
    b"\x00": ("bitcoin:p2pkh", _BITCOIN),
    b"\x05": ("bitcoin:p2sh", (*_BITCOIN, "LTC")),
    b"\x30": ("litecoin:p2pkh", ("LTC",)),
    b"\x32": ("bitcoin:p2sh", ("LTC",)),
    b"\x4c": ("dash:p2pkh", ("DASH",)),
    b"\x10": ("dash:p2sh", ("DASH",)),
    b"\x26": ("bitcoin-gold:p2pkh", ("BTG",)),
    b"\x17": ("bitcoin-gold:p2sh", ("BTG",)),
    b"\x1c\xb8": ("zcash:p2pkh", ("ZEC",)),
    b"\x1c\xbd": ("zcash:p2sh", ("ZEC",)),
    # Dogecoin uses the same byte as Verge.
    b"\x1e": ("verge:p2pkh", ("XVG", "DOGE")),
    b"\x41": ("tron", TRON_FAMILY),
}
_HASH, _CHECKSUM = 20, 4
_HOLDS_FOREIGN = re.compile(r"(?=.*[0OIl])(?=.*[a-z])(?=.*[A-Z])[13][0-9A-Za-z]{25,33}", re.ASCII)
#: Tags of Monero's main network: an address, one with a payment id, a subaddress. Lengths in letters.
_MONERO_TAGS = {0x12: (95, "account"), 0x13: (106, "account"), 0x2A: (95, "subaddress")}
_LOOKS_MONERO = re.compile(r"[48](?:[0-9A-Za-z]{94}|[0-9A-Za-z]{105})", re.ASCII)


def checked_coin(text: str) -> Wallet | None:
    """An address in Base58Check: version byte, hash160, checksum; raises Unsound where the checksum is wrong."""
    if _HOLDS_FOREIGN.fullmatch(text):
        raise Unsound("this address holds 0, O, I or l, which its format does not use")
    content = decoded(text)
    if content is None or len(content) < _HASH + _CHECKSUM:
        return None
    version = content[: -_HASH - _CHECKSUM]
    if version not in _VERSIONS:
        return None
    beginning, assets = _VERSIONS[version]
    return Wallet(f"{beginning}:{checked(content)[len(version) :].hex()}", assets)


def ripple_coin(text: str) -> Wallet | None:
    """A classic address of the XRP Ledger; raises Unsound where the checksum is wrong. X-addresses are not read."""
    content = decoded(text, RIPPLE) if text.startswith("r") else None
    if content is None or len(content) != 1 + _HASH + _CHECKSUM or content[0]:
        return None
    return Wallet(f"xrp:{checked(content)[1:].hex()}", ("XRP",))


def monero_coin(text: str) -> Wallet | None:
    """A Monero address; raises Unsound where the checksum is wrong.

    One with a payment id (integrated) has the key of the address in it: the same two public keys are paid.
    """
    if not _LOOKS_MONERO.fullmatch(text):
        return None
    payload = monero(text)
    length, kind = _MONERO_TAGS.get(payload[0], (0, ""))
    if length != len(text):
        raise Unsound("this Monero address is of another network, or has another length than its kind")
    return Wallet(f"monero:{kind}:{payload[1:65].hex()}", ("XMR",))


def solana_coin(text: str) -> Wallet | None:
    """A Solana public key: Base58 of exactly 32 bytes in 32 to 44 letters, without a checksum.

    So it is asked last, and a mistyped letter is not seen. A text with fewer than 3 capitals or 3 small letters is
    refused: among random keys that is rarer than one in a million, and a capital Litecoin address with one wrong
    letter looks so.
    """
    if not 32 <= len(text) <= 44 or not set(text) <= set(BITCOIN):
        return None
    if min(sum(map(str.isupper, text)), sum(map(str.islower, text))) < 3:
        return None
    return Wallet(f"solana:{text}", ("SOL", "USDC", "USDT")) if len(decoded(text) or b"") == 32 else None
