"""The US Treasury's SDN and consolidated lists, read from the files with commas, pipes or at signs as published."""

import re
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, ListError, NameStrength
from watchword.screening.lists.ofac_files import COLUMNS, consolidated, sets
from watchword.screening.lists.ofac_remarks import remarks
from watchword.screening.lists.ofac_rows import Refused, rows
from watchword.screening.lists.ofac_subject import CONSOLIDATED, SDN, Subject, kind_of, one_line
from watchword.screening.lists.text import folded

#: The remarks of the list's own file end here, wherever that is; the comments go on with the next character.
REMARKS_LENGTH = 1000

#: Rows of a companion file under the number of the entry that they belong to.
Companion = dict[str, list[list[str]]]


def read(place: Path, refused: Refused | None = None) -> Iterator[Entry]:
    """Read all entries of a folder of files, or of one file alone; `refused` is told of rows that are none.

    A list that was cut short says so as ListError only when its end is reached: keep nothing before.
    """
    told = refused if refused is not None else Refused()
    for files in sets(place):
        yield from _entries(files, told) if "list" in files else _other_names(files, told)


def _entries(files: dict[str, Path], refused: Refused) -> Iterator[Entry]:
    """Entries of one list with what its companion files add."""
    path = files["list"]
    list_id = CONSOLIDATED if consolidated(path) else SDN
    names, addresses, comments = (_companion(files, role, refused) for role in ("alt", "add", "comments"))
    listed = {folded(row[1]) for row in rows(path, COLUMNS["list"], Refused())}
    seen: set[str] = set()
    for row in rows(path, COLUMNS["list"], refused):
        number = row[0].strip()
        if number in seen:
            refused.add(path.name, f"entry {number} a second time")
            continue
        seen.add(number)
        more = "".join(each[1] for each in comments.get(number, ()))
        made = _subject(row, more, names.get(number, []), addresses.get(number, []))
        made.facts.linked_to = [_as_listed(name, listed) for name in made.facts.linked_to]
        yield made.entry(list_id)
    if not seen:
        raise ListError(f"{path}: no entry in it ({refused.count:,} rows refused): download it again")


def _other_names(files: dict[str, Path], refused: Refused) -> Iterator[Entry]:
    """Entries of which only the other names and addresses are at hand: a list apart, which counts as no official one."""
    path = files["alt"]
    refused.add(
        path.name, "the list itself (sdn.csv) is missing: entries have their other names alone, and no kind"
    )
    addresses = _companion(files, "add", refused)
    for number, names in _companion(files, "alt", refused).items():
        aliases = tuple(ListedName(folded(each[3]), NameStrength.STRONG) for each in names if each[3].strip())
        lines = tuple(filter(None, (one_line(*each[2:5]) for each in addresses.get(number, ()))))
        list_id = CONSOLIDATED if consolidated(path) else SDN
        yield Entry(f"{list_id}-aliases", number, EntryKind.UNKNOWN, aliases, addresses=lines)


def _companion(files: dict[str, Path], role: str, refused: Refused) -> Companion:
    """All rows of a companion file by entry number; none where the file is missing."""
    found: Companion = {}
    if role in files:
        for row in rows(files[role], COLUMNS[role], refused):
            found.setdefault(row[0].strip(), []).append(row)
    return found


def _as_listed(name: str, listed: set[str]) -> str:
    """A name that ends the remarks, with the full stop that is its own and without one that is not."""
    other = name.removesuffix(".") if name.endswith(".") else f"{name}."
    return other if other in listed and name not in listed else name


def _subject(row: list[str], more: str, names: list[list[str]], addresses: list[list[str]]) -> Subject:
    """One subject from its row, the rest of its remarks, its other names and its addresses."""
    _, name, kind, program, _, call_sign, _, _, _, flag, _, text = row
    whole = " ".join((text + more).split())
    facts = remarks(whole, cut_short=len(text) >= REMARKS_LENGTH and not more and not text.endswith("."))
    if call_sign.strip():
        facts.identifiers.insert(0, Identifier("call-sign", folded(call_sign)))
    facts.countries.insert(0, flag)
    aliases = [ListedName(folded(each[3]), NameStrength.STRONG) for each in names if each[3].strip()]
    return Subject(
        number=row[0].strip(),
        kind=kind_of(kind),
        names=[ListedName(folded(name)), *aliases],
        facts=facts,
        addresses=[one_line(*each[2:5]) for each in addresses],
        programs=re.split(r"[\[\];]", program),
        remarks=whole,
    )
