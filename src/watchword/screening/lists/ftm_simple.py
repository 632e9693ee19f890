"""OpenSanctions' simple CSV: a target a row, without edges and without the reason why it is one."""

import csv
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength
from watchword.screening.lists.dates import birth_dates
from watchword.screening.lists.ftm_entities import KINDS
from watchword.screening.lists.ftm_index import list_id
from watchword.screening.lists.headed_rows import headed_rows
from watchword.screening.lists.text import at_least_one, folded, refuse


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every row under a sanction, and every wallet; others, such as politicians, are counted in `refused`.

    Read twice: the name of the list is that of the dataset that all rows are of.
    """
    shared: set[str] | None = None
    for _, row in headed_rows(path, ",", "schema", None):
        ours = set(_several(row.get("dataset", "")))
        shared = ours if shared is None else shared & ours
    yield from at_least_one(path, _entries(path, list_id(path, shared), refused))


def _entries(path: Path, name: str, refused: list[str] | None) -> Iterator[Entry]:
    dropped, seen = 0, set[str]()
    for line, row in headed_rows(path, ",", "schema", refused):
        number = row.get("id", "")
        if not number or not row.get("name"):
            refuse(refused, f"line {line}: has no {'name' if number else 'id'}")
        elif number in seen:
            refuse(refused, f"line {line}: {number} comes twice; the first is kept")
        elif not row.get("sanctions") and row.get("schema") != "CryptoWallet":
            dropped += 1
        else:
            seen.add(number)
            yield _entry(name, row)
    if dropped:
        refuse(
            refused,
            f"{dropped:,} entities are under no sanction: not kept; entities.ftm.json tells why they are listed",
        )


def _entry(name: str, row: dict[str, str]) -> Entry:
    kind = KINDS.get(row["schema"], EntryKind.UNKNOWN)
    aliases = (ListedName(one, NameStrength.STRONG) for one in _several(row.get("aliases", "")))
    other = "wallet" if kind is EntryKind.WALLET else "other"
    numbers = _several(row.get("identifiers", "")) or ((row["name"],) if other == "wallet" else ())
    return Entry(
        name,
        row["id"],
        kind,
        (ListedName(row["name"]), *aliases),
        birth_dates=tuple(date for one in _several(row.get("birthdate", "")) for date in birth_dates(one)),
        countries=_several(row.get("countries", "")),
        addresses=_several(row.get("addresses", "")),
        identifiers=(
            *(Identifier(other, one) for one in numbers),
            *(Identifier("phone", one) for one in _several(row.get("phones", ""))),
            *(Identifier("email", one) for one in _several(row.get("emails", ""))),
        ),
        programs=_several(row.get("programids", "")),
        remarks=row.get("sanctions", ""),
    )


def _several(cell: str) -> tuple[str, ...]:
    """The values of one cell: CSV within CSV, parted by semicolons and quoted where they hold one."""
    parts = next(csv.reader([cell], delimiter=";"), []) if cell else []
    return tuple(dict.fromkeys(filter(None, map(folded, parts))))
