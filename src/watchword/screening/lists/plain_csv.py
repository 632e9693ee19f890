"""An employer's own list: a CSV with a header of at least `name`."""

from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength
from watchword.screening.lists.dates import birth_dates
from watchword.screening.lists.rows import rows, several, stable_id
from watchword.screening.lists.text import MEGABYTE, at_least_one, encoding_of, refuse

_KINDS = {
    **{each.value: each for each in EntryKind},
    **dict.fromkeys(("individual", "natural person"), EntryKind.PERSON),
    **dict.fromkeys(("organisation", "entity", "company"), EntryKind.ORGANIZATION),
    "ship": EntryKind.VESSEL,
    "": EntryKind.UNKNOWN,
}


def read(path: Path, list_id: str, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the list; the delimiter is whichever of comma, semicolon and tab splits the header most."""
    with path.open(encoding=encoding_of(path), newline="") as file:
        header = file.readline(MEGABYTE)
    delimiter = max(",;\t", key=header.count)
    yield from at_least_one(
        path, (_entry(row, list_id, f"line {line}", refused) for line, row in rows(path, delimiter, refused))
    )


def _entry(row: dict[str, str], list_id: str, where: str, refused: list[str] | None) -> Entry:
    kind, birth = row.get("kind", ""), row.get("birthdate", "")
    born = birth_dates(birth)
    if kind.lower() not in _KINDS:
        refuse(refused, f"{where}: kept, but not its kind {kind[:60]!r}: write person or organization")
    if birth and not born:
        refuse(refused, f"{where}: kept, but not its birth date {birth[:60]!r}: write it as 1971-03-05")
    aliases = (ListedName(alias, NameStrength.STRONG) for alias in several(row.get("aliases", "")))
    return Entry(
        list_id,
        row.get("id") or stable_id(row["name"], birth, row.get("country", "")),
        _KINDS.get(kind.lower(), EntryKind.UNKNOWN),
        (ListedName(row["name"]), *aliases),
        birth_dates=born,
        countries=several(row.get("country", "")),
        addresses=tuple(filter(None, [row.get("address", "")])),
        identifiers=(
            *(Identifier("other", value) for value in several(row.get("identifier", ""))),
            *(Identifier("wallet", value) for value in several(row.get("wallet", ""))),
            *(Identifier("handle", value) for value in several(row.get("handle", ""))),
        ),
        remarks=row.get("remarks", ""),
    )
