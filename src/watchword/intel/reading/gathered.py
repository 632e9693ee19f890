"""Things by key in the order in which they are first met, each with its quotes."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from watchword.intel.report import Quote

Key = TypeVar("Key")
#: Quotes kept of one thing; a report that names it more often says no more by it.
MOST_QUOTES = 50


class Gathered(Generic[Key]):
    """Quotes by key: each quote once, at most 50 for a key."""

    def __init__(self) -> None:
        self._quotes: dict[Key, dict[Quote, None]] = {}

    def add(self, key: Key, quote: Quote) -> None:
        """Keep a quote of a thing."""
        quotes = self._quotes.setdefault(key, {})
        if len(quotes) < MOST_QUOTES:
            quotes[quote] = None

    def __iter__(self) -> Iterator[tuple[Key, tuple[Quote, ...]]]:
        return ((key, tuple(quotes)) for key, quotes in self._quotes.items())

    def __contains__(self, key: object) -> bool:
        return key in self._quotes
