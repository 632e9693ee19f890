"""A wallet that a list names: an address is the same or it is not, however it is spelt."""

from dataclasses import dataclass

from watchword.screening.entry import Entry, Identifier


@dataclass(frozen=True)
class WalletMatch:
    """A listed wallet that is the one asked for, and the entry that names it."""

    entry: Entry
    identifier: Identifier

    @property
    def why(self) -> str:
        """What matched what, in a sentence."""
        return f"the same wallet as {self.identifier.value}, listed for {self.identifier.issuer or 'an unnamed asset'}"
