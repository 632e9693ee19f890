"""The UN Security Council consolidated list: XML, read entry by entry under flat memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from watchword.screening.entry import Entry, EntryKind, ListedName, ListError, NameStrength
from watchword.screening.lists.dates import birth_dates
from watchword.screening.lists.text import MEGABYTE, at_least_one, refuse, refuse_web_page
from watchword.screening.lists.un_documents import document_of
from watchword.screening.lists.un_elements import ABSENT, values_of
from watchword.screening.lists.un_names import alias_names, parted
from watchword.screening.lists.xml_elements import text_at

_KINDS = {"INDIVIDUAL": EntryKind.PERSON, "ENTITY": EntryKind.ORGANIZATION}
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_ADDRESS = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_DATES = ("DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE")


class _Source:
    """The file, which ends the reading where one entry never ends: that would fill the memory."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path, self.file, self.since_entry = path, file, 0

    def read(self, size: int = -1) -> bytes:
        if self.since_entry > MEGABYTE:
            raise ListError(
                f"{self.path}: one entry is larger than 1 MB, so it is damaged: download it again"
            )
        piece = self.file.read(size)
        self.since_entry += len(piece)
        return piece


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the list. What is wrong further on is said only there: take all before using any."""
    try:
        with path.open("rb") as file:
            refuse_web_page(path, file.read(1024))
            file.seek(0)
            yield from at_least_one(path, _entries(_Source(path, file), refused))
    except DefusedXmlException as error:
        raise ListError(
            f"{path}: declares a DTD or entities, which the UN list never does: do not use it"
        ) from error
    except (ParseError, LookupError, ValueError) as error:
        raise ListError(f"{path}: is damaged or cut short ({error}): download it again") from error
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error


def _entries(source: _Source, refused: list[str] | None) -> Iterator[Entry]:
    open_elements: list[Element] = []
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            open_elements.append(element)
            continue
        open_elements.pop()
        if element.tag in _KINDS:
            entry = _entry(element)
            if entry.names and entry.entry_id:
                yield entry
            else:
                named = entry.names[0].text if entry.names else entry.entry_id
                refuse(refused, f"{element.tag} {named!r}: has no {'number' if entry.names else 'name'}")
        if open_elements and (element.tag in _KINDS or len(open_elements) < 3):
            open_elements[-1].remove(element)
            source.since_entry = 0


def _entry(element: Element) -> Entry:
    tag, scripts = element.tag, values_of(element, "NAME_ORIGINAL_SCRIPT")
    listed = parted(" ".join(filter(None, (text_at(element, part) for part in _NAMES))), NameStrength.PRIMARY)
    others = [name for text in scripts for name in parted(text, NameStrength.STRONG)]
    aliases = [name for alias in element.findall(f"{tag}_ALIAS") for name in alias_names(alias)]
    further = [ListedName(name.text, NameStrength.STRONG) for name in listed[1:]]
    births = [*element.findall("INDIVIDUAL_DATE_OF_BIRTH"), *element.findall("INDIVIDUAL_ALIAS")]
    documents = (document_of(each) for each in element.findall("INDIVIDUAL_DOCUMENT"))
    addresses = (_address(each) for each in element.findall(f"{tag}_ADDRESS"))
    return Entry(
        "un-sc",
        text_at(element, "REFERENCE_NUMBER") or text_at(element, "DATAID"),
        _KINDS[tag],
        tuple(dict.fromkeys([*listed[:1], *further, *others, *aliases])),
        birth_dates=tuple(dict.fromkeys(date for each in births for date in _born(each))),
        countries=tuple(values_of(element, "NATIONALITY/VALUE")),
        addresses=tuple(dict.fromkeys(filter(None, addresses))),
        identifiers=tuple(dict.fromkeys(filter(None, documents))),
        programs=tuple(values_of(element, "UN_LIST_TYPE")),
        remarks=" ".join(values_of(element, "COMMENTS1")),
    )


def _born(element: Element) -> tuple[str, ...]:
    """Dates of birth; an approximate one, and one in another calendar, only as far as it is known."""
    texts = [*(text_at(element, part) for part in _DATES), text_at(element, "DATE_OF_BIRTH")]
    if texts[2] and texts[3]:
        texts = [*texts[:2], f"between {texts[2]} and {texts[3]}", "", *texts[4:]]
    if element.tag == "INDIVIDUAL_ALIAS":
        texts = texts[-1:]
    elif texts[1] and texts[4]:
        texts = [f"{texts[4]} {texts[1]}"]
    rough = "circa " if text_at(element, "TYPE_OF_DATE").startswith("APPROX") else ""
    return tuple(date for text in texts if "hijri" not in text.lower() for date in birth_dates(rough + text))


def _address(element: Element) -> str:
    parts = [text for part in _ADDRESS if (text := text_at(element, part)).lower() not in ABSENT]
    return ", ".join(dict.fromkeys(parts)) or text_at(element, "NOTE")
