"""Which publisher's format a file or folder is in, by its content."""

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from watchword.screening.entry import Entry, ListError
from watchword.screening.lists import (
    consolidated_csv,
    denied_persons,
    eu_list,
    ftm_entities,
    ftm_simple,
    ofac_advanced,
    ofac_csv,
    ofac_xml,
    plain_csv,
    uk_lists,
    un_xml,
    wallet_files,
)
from watchword.screening.lists.ofac_files import SUFFIXES
from watchword.screening.lists.ofac_rows import DELIMITED, Refused

#: Reads all entries; rows that cannot be read are told of in the list that is given, at most a thousand of them.
Reader = Callable[[list[str]], Iterator[Entry]]

READABLE = (
    "OFAC's CSV, PIP or DEL files (a folder with sdn.csv, or sdn.csv alone) and its XML (plain or advanced), the UN's "
    "XML, the US consolidated screening list (CSV, JSON), the BIS denied persons (text), "
    "the UK's two lists and the EU's (CSV, XML), FollowTheMoney files (JSON lines, nested, simple CSV), "
    "one wallet address a line (NAME_XBT.txt), or with --id a CSV of your own"
)
#: The ids of publishers' lists, which no list of the employer's own may take: it would count as theirs.
PUBLISHED = frozenset(
    {
        "ofac-sdn",
        "ofac-consolidated",
        "ofac-sdn-aliases",
        "ofac-consolidated-aliases",
        "un-sc",
        "us-csl",
        "us-dpl",
        "ofac-wallets",
        "uk-ofsi",
        "uk-sl",
        "eu-fsf",
    }
)
_OWN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_HEAD = 65_536
#: Bytes of the largest file that is read: several times the largest list of today (OFAC's advanced XML, some 120 MB).
LARGEST = 768 << 20
#: The same of files of entities, a JSON object a line (OpenSanctions' whole collection has some gigabytes).
LARGEST_OF_LINES = 16 << 30
_ROOT = re.compile(r"<(\w+)[\s>]")
#: XML lists by their root element.
_XML: dict[str, Callable[[Path, list[str]], Iterator[Entry]]] = {
    "ArrayOfFinancialSanctionsTarget": lambda path, refused: uk_lists.read_xml(path, "uk-ofsi", refused),
    "CONSOLIDATED_LIST": un_xml.read,
    "Designations": lambda path, refused: uk_lists.read_xml(path, "uk-sl", refused),
    "Sanctions": ofac_advanced.read,
    "export": eu_list.read_xml,
    "sdnList": ofac_xml.read,
}
#: Lists whose first lines, in small letters without quotes, have these columns.
_COLUMNS: dict[str, Callable[[Path, list[str]], Iterator[Entry]]] = {
    r"\bunique id,ofsi group id,": lambda path, refused: uk_lists.read_csv(path, "uk-sl", refused),
    r"^name 6,name 1,.*\bgroup id\b": lambda path, refused: uk_lists.read_csv(path, "uk-ofsi", refused),
    r"\bentity_logical_?id;": eu_list.read_csv,
    r"\Aid,schema,name,": ftm_simple.read,
}
_ENTITY = re.compile(r"""^\{.*"schema" ?: ?"[A-Z]""", re.M)
_WALLETS = re.compile(r".+_[A-Za-z0-9]{2,6}\.txt")


def recognised(path: Path, list_id: str | None = None) -> Reader:
    """The reader of a file or folder; `list_id` says that it is a list of the employer's own.

    Raises ListError for what is not there, cannot be opened or is in no known format.
    """
    if not path.exists():
        raise ListError(f"{path}: not there; give the file as the publisher offers it")
    if list_id is not None:
        if list_id in PUBLISHED or list_id.startswith("ftm-") or not _OWN_ID.fullmatch(list_id):
            raise ListError(
                f"--id {list_id[:60]}: give a name of your own in small letters, digits and hyphens, such as "
                f"our-list; taken are {', '.join(sorted(PUBLISHED))}"
            )
        return lambda refused: plain_csv.read(path, list_id, refused)
    reader = _of_folder(path) if path.is_dir() else _of_file(path)
    if reader is None:
        raise ListError(f"{path}: in no known format; can be read: {READABLE}")
    _check_size(path)
    return reader


def _check_size(path: Path) -> None:
    """Refuse what no publisher makes: its entries would fill the memory. Files of FollowTheMoney are read by lines."""
    for file in path.iterdir() if path.is_dir() else (path,):
        size = file.stat().st_size
        if size > (LARGEST_OF_LINES if file.suffix.lower() in (".json", ".jsonl") else LARGEST):
            raise ListError(
                f"{file}: is {size >> 20:,} MB, and no publisher's list is larger than {LARGEST >> 20} MB; fetch it again"
            )


def _of_folder(folder: Path) -> Reader | None:
    if any(path.suffix.lower() in SUFFIXES for path in folder.iterdir()):
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
    return _of_marked(path, head) or _of_first_line(path, head)


def _of_marked(path: Path, head: str) -> Reader | None:
    """The reader of what names itself: XML by its root, entities by their schema, a table by its columns."""
    if (root := _ROOT.search(head)) and root[1] in _XML:
        return functools.partial(_XML[root[1]], path)
    if _ENTITY.search(head):
        return functools.partial(ftm_entities.read, path)
    beginning = "\n".join(head.lower().replace('"', "").splitlines()[:5])
    found = (reader for columns, reader in _COLUMNS.items() if re.search(columns, beginning, re.M))
    return next((functools.partial(reader, path) for reader in found), None)


def _of_first_line(path: Path, head: str) -> Reader | None:
    first = head.partition("\n")[0].lower().replace('"', "")
    if head[:1] in ("{", "[") or first.startswith(("source,entity_number", "_id,source,entity_number")):
        return lambda refused: consolidated_csv.read(path, refused)
    if first.startswith("name\tstreet_address"):
        return lambda refused: denied_persons.read(path, refused)
    if (row := DELIMITED.match(first)) and first.count(row[1]) >= 11:
        return lambda refused: _ofac(path, refused)
    if _WALLETS.fullmatch(path.name):
        return lambda refused: wallet_files.read(path, refused)
    return None


def _ofac(place: Path, refused: list[str]) -> Iterator[Entry]:
    told = Refused(kept=refused)
    yield from ofac_csv.read(place, told)
