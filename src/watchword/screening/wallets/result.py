"""What reading an address gives: a wallet, or why the text is none."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wallet:
    """A wallet address that is well formed.

    `key` compares equal for all spellings of one address. It holds the whole hash or public key, so that two hashes
    never have one key, and what kind of lock it is. `assets` are the codes it can belong to, as OFAC writes them
    (XBT, ETH …); what OFAC has not listed yet is written as exchanges do (SOL, DOGE).

    Compare keys, not assets: Bitcoin Cash and Bitcoin SV took over Bitcoin's chain, so a P2PKH address listed for
    XBT has the same hash160, the same owner and the same key when it is written for BCH or BSV in CashAddr form.
    So has a script's hash on Litecoin, where 3… and M… are one address.
    """

    key: str
    assets: tuple[str, ...]


class Unsound(ValueError):
    """A text in the shape of an address that is none; said in one line."""
