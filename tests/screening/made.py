"""Entries for tests."""

from typing import Any

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength


def entry(number: int, name: str = "Example Trading", **more: Any) -> Entry:
    """An organisation with one good alias and one wallet."""
    given: dict[str, Any] = {
        "list_id": "test-list",
        "entry_id": str(number),
        "kind": EntryKind.ORGANIZATION,
        "names": (ListedName(name), ListedName("Example", NameStrength.STRONG)),
        "identifiers": (Identifier("wallet", f"wallet-{number}", "XBT"),),
        "programs": ("TEST",),
        **more,
    }
    return Entry(**given)
