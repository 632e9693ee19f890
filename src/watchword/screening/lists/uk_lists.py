"""The UK's two lists, each as CSV or XML: OFSI's consolidated list of targets, and the UK Sanctions List."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from watchword.screening.entry import Entry, ListError
from watchword.screening.lists.headed_rows import headed_rows
from watchword.screening.lists.rows import column_key
from watchword.screening.lists.text import MEGABYTE, at_least_one, refuse
from watchword.screening.lists.uk_subject import Subject
from watchword.screening.lists.xml_elements import elements, local, text_of

OFSI, SANCTIONS = "uk-ofsi", "uk-sl"
#: A list is gathered in memory, as rows of one subject need not follow each other; OFSI's XML has some 50 MB.
MOST_BYTES = 512 * MEGABYTE

_Rows = Iterable[tuple[str, Mapping[str, str]]]
_IDS = {OFSI: ("groupid",), SANCTIONS: ("uniqueid", "ofsigroupid")}
#: Elements whose parts belong together; any other part of a designation stands for itself.
_TOGETHER = frozenset({"Name", "Address", "NonLatinName"})


def read_csv(path: Path, list_id: str, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of a list in CSV; `list_id` is uk-ofsi or uk-sl. Rows without a number are refused by line."""
    found = headed_rows(path, ",", _IDS[list_id][0], refused)
    yield from _read(path, list_id, ((f"line {line}", row) for line, row in found), refused)


def read_xml(path: Path, list_id: str, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of a list in XML; `list_id` is uk-ofsi or uk-sl."""
    yield from _read(path, list_id, _targets(path) if list_id == OFSI else _designations(path), refused)


def _read(path: Path, list_id: str, found: _Rows, refused: list[str] | None) -> Iterator[Entry]:
    if path.exists() and path.stat().st_size > MOST_BYTES:
        raise ListError(f"{path}: is larger than {MOST_BYTES // MEGABYTE} MB, which no UK list is: check it")
    yield from at_least_one(path, _entries(list_id, found, refused))


def _entries(list_id: str, found: _Rows, refused: list[str] | None) -> Iterator[Entry]:
    subjects: dict[str, Subject] = {}
    for where, row in found:
        number = next((row[key] for key in _IDS[list_id] if row.get(key)), "")
        if number:
            subjects.setdefault(number, Subject(list_id, number)).take(row)
        else:
            refuse(refused, f"{where}: has no number ({_IDS[list_id][0]})")
    while subjects:  # each is freed once it is handed on
        number = next(iter(subjects))
        entry = subjects.pop(number).entry()
        if entry.names:
            yield entry
        else:
            refuse(refused, f"{number}: has no name")


def _targets(path: Path) -> _Rows:
    """OFSI's XML: an element a row, as in the CSV."""
    for number, target in enumerate(elements(path, frozenset({"FinancialSanctionsTarget"})), 1):
        yield f"target {number}", _row(target)


def _designations(path: Path) -> _Rows:
    """The UK Sanctions List: an element a subject, whose parts are rows of one fact each."""
    for number, designation in enumerate(elements(path, frozenset({"Designation"})), 1):
        identity = {key: text for key, text in _row(designation).items() if key in _IDS[SANCTIONS]}
        for row in _rows(designation):
            yield f"designation {number}", {**identity, **row}


def _rows(element: Element) -> Iterator[dict[str, str]]:
    """The facts below an element; elements nest no deeper than `elements` lets them."""
    for part in element:
        if local(part) in _TOGETHER and len(part):
            yield _row(part)
        elif len(part):
            yield from _rows(part)
        elif text := text_of(part):
            yield {column_key(local(part)): text}


def _row(element: Element) -> dict[str, str]:
    return {column_key(local(part)): text for part in element if (text := text_of(part))}
