"""Which publisher's format a file or folder is in, by its content."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from watchword.screening.entry import Entry, ListError
from watchword.screening.lists import (
    consolidated_csv,
    denied_persons,
    ofac_csv,
    plain_csv,
    un_xml,
    wallet_files,
)
from watchword.screening.lists.ofac_rows import Refused

#: Reads all entries; rows that cannot be read are told of in the list that is given, at most a thousand of them.
Reader = Callable[[list[str]], Iterator[Entry]]

READABLE = (
    "OFAC's CSV files (a folder with sdn.csv, or sdn.csv alone), the UN's XML, the US consolidated screening list "
    "(CSV, JSON), the BIS denied persons (text), one wallet address a line (NAME_XBT.txt), or with --id a CSV of your own"
)
#: The ids of publishers' lists, which no list of the employer's own may take: it would count as theirs.
PUBLISHED = frozenset({"ofac-sdn", "ofac-consolidated", "un-sc", "us-csl", "us-dpl", "ofac-wallets"})
_OWN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_HEAD = 65_536
_WALLETS = re.compile(r".+_[A-Za-z0-9]{2,6}\.txt")


def recognised(path: Path, list_id: str | None = None) -> Reader:
    """The reader of a file or folder; `list_id` says that it is a list of the employer's own.

    Raises ListError for what is not there, cannot be opened or is in no known format.
    """
    if not path.exists():
        raise ListError(f"{path}: not there; give the file as the publisher offers it")
    if list_id is not None:
        if list_id in PUBLISHED or not _OWN_ID.fullmatch(list_id):
            raise ListError(
                f"--id {list_id[:60]}: give a name of your own in small letters, digits and hyphens, such as "
                f"our-list; taken are {', '.join(sorted(PUBLISHED))}"
            )
        return lambda refused: plain_csv.read(path, list_id, refused)
    reader = _of_folder(path) if path.is_dir() else _of_file(path)
    if reader is None:
        raise ListError(f"{path}: in no known format; can be read: {READABLE}")
    return reader


def _of_folder(folder: Path) -> Reader | None:
    if any(folder.glob("*.csv")):
        return lambda refused: _ofac(folder, refused)
    wallets = [path for path in sorted(folder.glob("*.txt")) if _WALLETS.fullmatch(path.name)]
    if wallets:
        return lambda refused: wallet_files.read(folder, refused)
    return None


def _of_file(path: Path) -> Reader | None:
    """The reader of one file, by its beginning."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip()
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror}") from None
    first = head.partition("\n")[0].lower().replace('"', "")
    if "<CONSOLIDATED_LIST" in head:
        return lambda refused: un_xml.read(path, refused)
    if head[:1] in ("{", "[") or first.startswith(("source,entity_number", "_id,source,entity_number")):
        return lambda refused: consolidated_csv.read(path, refused)
    if first.startswith("name\tstreet_address"):
        return lambda refused: denied_persons.read(path, refused)
    if re.match(r"\d+,", first) and first.count(",") >= 11:
        return lambda refused: _ofac(path, refused)
    if _WALLETS.fullmatch(path.name):
        return lambda refused: wallet_files.read(path, refused)
    return None


def _ofac(place: Path, refused: list[str]) -> Iterator[Entry]:
    told = Refused(kept=refused)
    yield from ofac_csv.read(place, told)
