"""The US Treasury's SDN and consolidated lists, read from the CSV files as published."""

import re
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, ListError, NameStrength
from watchword.screening.lists.ofac_files import COLUMNS, consolidated, sets
from watchword.screening.lists.ofac_remarks import remarks
from watchword.screening.lists.ofac_rows import Refused, rows

SDN = "ofac-sdn"
CONSOLIDATED = "ofac-consolidated"
#: The remarks of the list's own file end here, wherever that is; the comments go on with the next character.
REMARKS_LENGTH = 1000
KINDS = {"individual": EntryKind.PERSON, "vessel": EntryKind.VESSEL, "aircraft": EntryKind.AIRCRAFT}

#: Rows of a companion file under the number of the entry that they belong to.
Companion = dict[str, list[list[str]]]


def read(place: Path, refused: Refused | None = None) -> Iterator[Entry]:
    """Read all entries of a folder of files, or of one file alone; `refused` is told of rows that are none.

    A list that was cut short says so as ListError only when its end is reached: keep nothing before.
    """
    told = refused if refused is not None else Refused()
    for files in sets(place):
        yield from _entries(files, told)


def _entries(files: dict[str, Path], refused: Refused) -> Iterator[Entry]:
    """Entries of one list with what its companion files add."""
    path = files["list"]
    list_id = CONSOLIDATED if consolidated(path) else SDN
    names, addresses, comments = (_companion(files, role, refused) for role in ("alt", "add", "comments"))
    seen: set[str] = set()
    for row in rows(path, COLUMNS["list"], refused):
        number = row[0].strip()
        if number in seen:
            refused.add(path.name, f"entry {number} a second time")
            continue
        seen.add(number)
        more = "".join(each[1] for each in comments.get(number, ()))
        yield _entry(list_id, row, more, names.get(number, []), addresses.get(number, []))
    if not seen:
        raise ListError(f"{path}: no entry in it ({refused.count:,} rows refused): download it again")


def _companion(files: dict[str, Path], role: str, refused: Refused) -> Companion:
    """All rows of a companion file by entry number; none where the file is missing."""
    found: Companion = {}
    if role in files:
        for row in rows(files[role], COLUMNS[role], refused):
            found.setdefault(row[0].strip(), []).append(row)
    return found


def _entry(
    list_id: str, row: list[str], more: str, names: list[list[str]], addresses: list[list[str]]
) -> Entry:
    """One subject from its row, the rest of its remarks, its other names and its addresses."""
    _, name, kind, program, _, call_sign, _, _, _, flag, _, text = row
    whole = " ".join((text + more).split())
    facts = remarks(whole, cut_short=len(text) >= REMARKS_LENGTH and not more and not text.endswith("."))
    aliases = [ListedName(_folded(each[3]), NameStrength.STRONG) for each in names if each[3].strip()]
    signs = [Identifier("call-sign", _folded(call_sign))] if call_sign.strip() else []
    return Entry(
        list_id=list_id,
        entry_id=row[0].strip(),
        kind=KINDS.get(kind.strip().lower(), EntryKind.ORGANIZATION),
        names=(ListedName(_folded(name)), *dict.fromkeys((*aliases, *facts.aliases))),
        birth_dates=tuple(facts.birth_dates),
        countries=tuple(dict.fromkeys(([_folded(flag)] if flag.strip() else []) + facts.countries)),
        addresses=tuple(dict.fromkeys(filter(None, map(_address, addresses)))),
        identifiers=tuple(dict.fromkeys(signs + facts.identifiers)),
        programs=tuple(dict.fromkeys(filter(None, map(_folded, re.split(r"[\[\];]", program))))),
        remarks=whole,
        linked_to=tuple(facts.linked_to),
    )


def _address(row: list[str]) -> str:
    """Street, city and country in one line, as far as they are given."""
    return ", ".join(filter(None, map(_folded, row[2:5])))


def _folded(text: str) -> str:
    return " ".join(text.split())
