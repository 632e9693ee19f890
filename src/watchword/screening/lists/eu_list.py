"""The European Union's consolidated financial sanctions list: XML, and CSV in versions 1.0 and 1.1."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from watchword.screening.entry import Entry, ListError
from watchword.screening.lists.eu_subject import Subject
from watchword.screening.lists.headed_rows import headed_rows
from watchword.screening.lists.text import MEGABYTE, at_least_one, folded, refuse
from watchword.screening.lists.xml_elements import elements, local, text_of

#: The CSV is gathered in memory, as rows of one subject need not follow each other; it has some 30 MB.
MOST_BYTES = 512 * MEGABYTE
#: Column keys by what they begin with: the section they belong to, in version 1.1 and in 1.0.
_SECTIONS = {
    section: section for section in ("namealias", "birthdate", "citizenship", "address", "identification")
}
_OLD_SECTIONS = {
    "naal": "namealias",
    "birt": "birthdate",
    "citi": "citizenship",
    "addr": "address",
    "iden": "identification",
}
_OLD_NAMES = {"country": "countryiso2code", "date": "birthdate"}
_ENTITY = {
    "entitysubjecttype": "subjecttype",
    "entitysubjecttypeclassificationcode": "subjecttype_classificationcode",
    "entityregulationprogramme": "regulation_programme",
    "entityremark": "remark",
    "subjecttype": "subjecttype",
    "programme": "regulation_programme",
}


def read_csv(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the CSV, in either version; rows without a subject's number are refused by line."""
    if path.exists() and path.stat().st_size > MOST_BYTES:
        raise ListError(
            f"{path}: is larger than {MOST_BYTES // MEGABYTE} MB, which the list is not: check it"
        )
    yield from at_least_one(path, _of_rows(path, refused))


def _of_rows(path: Path, refused: list[str] | None) -> Iterator[Entry]:
    subjects: dict[str, Subject] = {}
    for line, row in headed_rows(path, ";", "entitylogicalid", refused):
        number = row.get("entitylogicalid", "")
        reference = row.get("entityeureferencenumber", "") or row.get("eurefnum", "")
        if not number:
            refuse(refused, f"line {line}: has no number (Entity_LogicalId)")
            continue
        subject = subjects.setdefault(number, Subject(reference or number))
        for section, part in _parts(row).items():
            subject.take(section, part)
    yield from _named((subject.entry() for subject in subjects.values()), refused)


def _parts(row: dict[str, str]) -> dict[str, dict[str, str]]:
    """The cells of a row by section, named as the attributes of the XML."""
    parts: dict[str, dict[str, str]] = {}
    for key, cell in row.items():
        for start, section in (_SECTIONS | _OLD_SECTIONS).items():
            if key in _ENTITY:
                parts.setdefault("entity", {})[_ENTITY[key]] = cell
                break
            if key.startswith(start):
                name = key.removeprefix(start)
                parts.setdefault(section, {})[_OLD_NAMES.get(name, name)] = cell
                break
    return parts


def read_xml(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the XML, entry by entry under flat memory."""
    found = (_subject(element).entry() for element in elements(path, frozenset({"sanctionEntity"})))
    yield from at_least_one(path, _named(found, refused))


def _named(entries: Iterator[Entry], refused: list[str] | None) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if not entry.entry_id:
            refuse(refused, f"{entry.names[0].text if entry.names else 'an entity'}: has no number")
        elif not entry.names:
            refuse(refused, f"{entry.entry_id}: has no name")
        elif entry.entry_id in seen:
            refuse(refused, f"{entry.entry_id}: comes twice; the first is kept")
        else:
            seen.add(entry.entry_id)
            yield entry


def _subject(element: Element) -> Subject:
    subject = Subject(element.get("euReferenceNumber") or element.get("logicalId") or "")
    for part in element:
        tag, facts = local(part), _attributes(part)
        if tag == "subjectType":
            kind = facts.get("code", "") or facts.get("classificationcode", "")
            subject.take("entity", {"subjecttype": kind})
        elif tag == "regulation":
            subject.take("entity", {"regulation_programme": facts.get("programme", "")})
        elif tag == "remark":
            subject.take("entity", {"remark": text_of(part)})
        else:
            subject.take(tag.lower(), facts)
            for contact in part:
                if local(contact) == "contactInfo":
                    subject.take("contactinfo", _attributes(contact))
    return subject


def _attributes(element: Element) -> dict[str, str]:
    """The attributes of an element, and the remark below it."""
    facts = {name.lower(): text for name, value in element.items() if (text := folded(value))}
    remarks = " ".join(text_of(part) for part in element if local(part) == "remark")
    return facts | ({"remark": remarks} if remarks else {})
