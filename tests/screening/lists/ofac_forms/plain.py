"""A writer of SDN.XML: the elements and their order after the publisher's schema (sdnList.xsd)."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from tests.screening.lists.ofac_forms.told import Number, Told

NAMESPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
_TYPES = {"individual": "Individual", "vessel": "Vessel", "aircraft": "Aircraft", "": "Entity"}


def tag(name: str, content: str) -> str:
    """An element, or nothing where it has no content, as the publisher leaves it out."""
    return f"<{name}>{content}</{name}>" if content else ""


def text(name: str, content: str) -> str:
    """An element with text in it."""
    return tag(name, escape(content))


def write(path: Path, subjects: list[Told], count: int | None = None) -> None:
    """Write a whole list."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" standalone="yes"?>\n')
        file.write(f'<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="{NAMESPACE}">\n')
        stated = text("Publish_Date", "08/05/2021") + text("Record_Count", str(count or len(subjects)))
        file.write(tag("publshInformation", stated) + "\n")
        file.writelines(f"  {_entry(each)}\n" for each in subjects)
        file.write("</sdnList>\n")


def parted(name: str, person: bool) -> tuple[str, str]:
    """Family and given names; all of it in the first where it is no person's."""
    family, _, given = name.partition(", ") if person else (name, "", "")
    return family, given


def city_parts(city: str) -> tuple[str, str, str]:
    """City, province and postal code of the CSV's one column."""
    before, comma, after = city.rpartition(", ")
    if comma and (state := re.fullmatch(r"([A-Z][A-Za-z.]+)(?: (\S*\d\S*))?", after)):
        return before, state[1], state[2] or ""
    if code := re.fullmatch(r"(.*[^\d, ]) ((?:[A-Z]{1,2}-)?\d{4,6})", city):
        return code[1], "", code[2]
    return city, "", ""


def _entry(one: Told) -> str:
    family, given = parted(one.name, one.person)
    links = "; ".join(f"Linked To: {link}" for link in one.links)
    remarks = " ".join(filter(None, ("; ".join(one.rest), f"({links})" if links else "")))
    parts = [
        text("uid", one.uid),
        text("firstName", given),
        text("lastName", family),
        text("sdnType", _TYPES[one.kind]),
        text("remarks", remarks),
        tag("programList", "".join(text("program", code) for code in one.programs)),
        tag("idList", "".join(map(_number, one.numbers)) + _registered(one)),
        tag("akaList", "".join(_alias(one, *each) for each in one.aliases)),
        tag("addressList", "".join(_address(*each) for each in one.addresses)),
        tag("nationalityList", _countries("nationality", one.nationalities)),
        tag("citizenshipList", _countries("citizenship", one.citizenships)),
        tag("dateOfBirthList", _births(one)),
        tag("vesselInfo", text("callSign", one.call_sign) + text("vesselFlag", one.flag)),
    ]
    return tag("sdnEntry", "".join(parts))


def _registered(one: Told) -> str:
    label = "Nationality of Registration"
    return "".join(_number(Number(label, "", country)) for country in one.registered)


def _number(number: Number) -> str:
    inner = (
        text("uid", "1")
        + text("idType", number.label)
        + text("idNumber", number.value)
        + text("idCountry", number.country)
        + text("issueDate", number.issued)
        + text("expirationDate", number.expires)
    )
    return tag("id", inner)


def _alias(one: Told, kind: str, name: str, weak: bool) -> str:
    family, given = parted(name, one.person)
    category = "weak" if weak else "strong"
    inner = text("uid", "1") + text("type", kind) + text("category", category)
    return tag("aka", inner + text("lastName", family) + text("firstName", given))


def _address(street: str, city: str, country: str) -> str:
    lines = re.split(r"(?<! ), ", street, maxsplit=2)
    names = [text(f"address{place}", line) for place, line in enumerate(lines, 1)]
    town, state, code = city_parts(city)
    region = country.removeprefix("Region: ") if country.startswith("Region: ") else ""
    inner = text("city", town) + text("stateOrProvince", state) + text("postalCode", code)
    end = text("region", region) if region else text("country", country)
    return tag("address", text("uid", "1") + "".join(names) + inner + end)


def _countries(name: str, countries: list[str]) -> str:
    return "".join(
        tag(name, text("uid", "1") + text("country", each) + text("mainEntry", str(not place).lower()))
        for place, each in enumerate(countries)
    )


def _births(one: Told) -> str:
    return "".join(
        tag(
            "dateOfBirthItem",
            text("uid", "1") + text("dateOfBirth", each) + text("mainEntry", str(not place).lower()),
        )
        for place, each in enumerate(one.born)
    )
