"""The files of an OFAC list as published: which is which."""

import csv
import re
from pathlib import Path

from watchword.screening.entry import ListError
from watchword.screening.lists.ofac_rows import delimiter, fault, lines

NO_LIST = "no sdn.csv or cons_prim.csv in it: download it into this folder, next to its alt, add and comments"

#: How many columns each file has; which is how a file under another name is known.
COLUMNS = {"list": 12, "alt": 5, "add": 6, "comments": 2}
#: The publisher's: columns between commas, pipes and at signs.
SUFFIXES = {".csv", ".pip", ".del"}
_NAMED = re.compile(r"(?:^|.*[_-])(sdn|prim|alt|add|comments)$")
_ROLES = {"sdn": "list", "prim": "list"}


def sets(place: Path) -> list[dict[str, Path]]:
    """Find the lists of a folder, or the one of a file: for each the paths of its "list", "alt", "add", "comments".

    Where the list itself is missing, its other names alone are better than nothing.
    """
    if place.is_file():
        return [{"list": place}]
    found: dict[bool, dict[str, Path]] = {False: {}, True: {}}
    for path in sorted(
        each for each in place.glob("*") if each.is_file() and each.suffix.lower() in SUFFIXES
    ):
        files, role = found[consolidated(path)], _role(path)
        if role in files:
            raise ListError(f"{place}: {files[role].name} and {path.name} are the same file twice: keep one")
        if role:
            files[role] = path
    complete = [files for files in found.values() if "list" in files]
    complete = complete or [files for files in found.values() if "alt" in files]  # other names alone
    if not complete:
        raise ListError(f"{place}: {NO_LIST}")
    return complete


def consolidated(path: Path) -> bool:
    """Whether a file belongs to the consolidated (non-SDN) list."""
    return path.name.lower().startswith("cons")


def _role(path: Path) -> str:
    """What a file is, by its name or else by its first row; empty for a file of something else."""
    if named := _NAMED.match(path.stem.lower()):
        return _ROLES.get(named[1], named[1])
    try:
        first = next(csv.reader(lines(path), delimiter=delimiter(path)), [])
    except (csv.Error, ListError):
        return ""
    return next((role for role, columns in COLUMNS.items() if not fault(first, columns)), "")
