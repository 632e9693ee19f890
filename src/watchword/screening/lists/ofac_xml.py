"""The US Treasury's lists as SDN.XML and CONSOLIDATED.XML: one element a subject, under any of their namespaces."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from watchword.screening.entry import Entry, ListedName, ListError, NameStrength
from watchword.screening.lists.ofac_files import consolidated
from watchword.screening.lists.ofac_identifiers import named_identifier
from watchword.screening.lists.ofac_remarks import Remarks, birth_dates, remarks
from watchword.screening.lists.ofac_subject import (
    CONSOLIDATED,
    SDN,
    Subject,
    full_name,
    kind_of,
    place_line,
)
from watchword.screening.lists.text import at_least_one, refuse
from watchword.screening.lists.xml_elements import elements, text_at

_WANTED = frozenset({"publshInformation", "sdnEntry"})
_COUNTRIES = (
    "vesselInfo/vesselFlag",
    "nationalityList/nationality/country",
    "citizenshipList/citizenship/country",
)


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the file. What is wrong further on is said only there: take all before using any.

    The list is the consolidated one where the file's name begins with "cons"; nothing inside tells them apart.
    """
    yield from at_least_one(path, _entries(path, refused))


def _entries(path: Path, refused: list[str] | None) -> Iterator[Entry]:
    list_id = CONSOLIDATED if consolidated(path) else SDN
    counted, stated = 0, ""
    seen: set[str] = set()
    for element in elements(path, _WANTED):
        if element.tag == "publshInformation":
            stated = text_at(element, "Record_Count")
            continue
        counted += 1
        number, name = text_at(element, "uid"), _name(element)
        if not number or not name or number in seen:
            reason = "a second time" if number in seen else f"has no {'name' if number else 'number'}"
            refuse(refused, f"{path.name}: entry {number or name}: {reason}")
            continue
        seen.add(number)
        yield _subject(element, number, name).entry(list_id)
    if stated.isascii() and stated.isdecimal() and int(stated[:9]) != counted:
        raise ListError(
            f"{path}: holds {counted:,} entries where it says {int(stated[:9]):,}: it was cut, download it again"
        )


def _subject(element: Element, number: str, name: str) -> Subject:
    text = text_at(element, "remarks")
    facts = remarks(text)
    _add_facts(element, facts)
    return Subject(
        number=number,
        kind=kind_of(text_at(element, "sdnType")),
        names=[ListedName(name), *_aliases(element)],
        facts=facts,
        addresses=[_address(each) for each in element.findall("addressList/address")],
        programs=[each.text or "" for each in element.findall("programList/program")],
        remarks=text,
    )


def _add_facts(element: Element, facts: Remarks) -> None:
    """Add what the parts of an entry state; remarks of these files hold only what has no part of its own."""
    signs = [("Call Sign", each.text or "", "") for each in element.findall("vesselInfo/callSign")]
    numbers = [
        (text_at(each, "idType"), text_at(each, "idNumber"), text_at(each, "idCountry"))
        for each in element.findall("idList/id")
    ]
    found = [named_identifier(*each) for each in (*signs, *numbers)]
    facts.identifiers[:0] = [each for each in found if each]
    registered = [
        value or issuer for label, value, issuer in numbers if label == "Nationality of Registration"
    ]
    countries = [each.text or "" for part in _COUNTRIES for each in element.findall(part)]
    facts.countries[:0] = [*countries, *registered]
    facts.birth_dates[:0] = [
        date
        for each in element.findall("dateOfBirthList/dateOfBirthItem/dateOfBirth")
        for date in birth_dates(each.text or "")
    ]


def _name(element: Element) -> str:
    return full_name(text_at(element, "lastName"), text_at(element, "firstName"))


def _aliases(element: Element) -> list[ListedName]:
    found = []
    for each in element.findall("akaList/aka"):
        weak = text_at(each, "category").lower() == "weak"
        if name := _name(each):
            found.append(ListedName(name, NameStrength.WEAK if weak else NameStrength.STRONG))
    return found


def _address(element: Element) -> str:
    parts = {each.tag.lower(): " ".join((each.text or "").split()) for each in element}
    return place_line(parts, parts.get("country", ""))
