"""Wallets against the lists: an address is the same or it is not, however it is spelt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from watchword.screening.entry import Entry, Identifier
from watchword.screening.wallets import Wallet, wallet


@dataclass(frozen=True)
class WalletMatch:
    """A listed wallet that is the one asked for, and the entry that names it."""

    entry: Entry
    identifier: Identifier

    @property
    def why(self) -> str:
        """What matched what, in a sentence."""
        return f"the same wallet as {self.identifier.value}, listed for {self.identifier.issuer or 'an unnamed asset'}"


def wallet_matches(asked: str, entries: Iterable[Entry]) -> Iterator[WalletMatch]:
    """Entries that list what is asked for, each once, in the order of the list.

    A list may name by mistake what is no address, such as a payment's number; that is matched letter by letter.
    """
    plain, known = asked.strip(), wallet(asked)
    for entry in entries:
        for identifier in entry.identifiers:
            if identifier.kind == "wallet" and _same(identifier.value, plain, known):
                yield WalletMatch(entry, identifier)
                break


def _same(listed: str, plain: str, known: Wallet | None) -> bool:
    if listed == plain:
        return True
    other = wallet(listed) if known else None
    return known is not None and other is not None and other.key == known.key
