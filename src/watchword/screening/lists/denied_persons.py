"""The US denied persons list: whom the Bureau of Industry and Security bars from exports, tab-separated."""

from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, ListedName
from watchword.screening.lists.rows import rows, stable_id
from watchword.screening.lists.text import at_least_one

_ADDRESS = ("streetaddress", "city", "state", "postalcode", "country")
#: What tells two orders against one name apart, and stays when the notice is only amended.
_IDENTITY = ("name", *_ADDRESS, "effectivedate")


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every row of the list: one name at one address under one order; kind unknown, as the list does not say it."""
    yield from at_least_one(path, (_entry(row) for _, row in rows(path, "\t", refused)))


def _entry(row: dict[str, str]) -> Entry:
    address = ", ".join(filter(None, (row.get(column, "") for column in _ADDRESS)))
    return Entry(
        "us-dpl",
        stable_id(*(row.get(column, "") for column in _IDENTITY)),
        EntryKind.UNKNOWN,
        (ListedName(row["name"]),),
        addresses=(address,) if address else (),
        programs=("DPL",),
        remarks=_order(row),
    )


def _order(row: dict[str, str]) -> str:
    """When the order runs and where it was published, as the list keeps those who are denied no longer, too."""
    parts = (
        ("effective", row.get("effectivedate", "")),
        ("expires", row.get("expirationdate", "")),
        ("action", row.get("action", "")),
        ("notice", row.get("frcitation", "")),
    )
    return "; ".join(f"{label} {value}" for label, value in parts if value)
