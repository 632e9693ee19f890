"""What a postal address says of itself, and whether the addresses of several documents are one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import usaddress
from anyascii import anyascii

from watchword.enrich.address_line import AddressLine, split_line
from watchword.enrich.contacts.given import Address
from watchword.enrich.places import resolve
from watchword.enrich.postal import AddressKey, address_key
from watchword.enrich.regions import country_code, folded
from watchword.knowledge import forwarder_patterns
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "contact.address-building": "the building's key, equal for all its units; shown, never scored",
    "contact.address-unit": "the key of building and unit, as equal homes compare",
    "contact.address-unread": "no building could be read; detail: the document",
    "contact.address-po-box": "a post office's box, which many rural people need; shown, never scored",
    "contact.address-mail-drop": "an address that receives for others: cmra, forwarder or virtual_office; detail: which",
    "contact.address-agreement": "two documents' addresses: same-unit, same-building, same-city, different or unknown; "
    "people move; detail: the documents",
    "contact.address-not-compared": "fewer than two documents give an address",
}
#: Beyond this many addresses the pairs are no longer compared.
MAX_ADDRESSES = 20


class _Read(NamedTuple):
    """An address with its key and the city it lies in."""

    document: str
    key: AddressKey | None
    city: str


def address_facts(addresses: Sequence[Address]) -> tuple[Fact, ...]:
    """What each address says, and how each pair from different documents agrees."""
    facts: list[Fact] = []
    read: list[_Read] = []
    for address in addresses[:MAX_ADDRESSES]:
        parts = _parts(address)
        one = _Read(address.document, _key(parts), _city(parts))
        read.append(one)
        facts += _said(address, one)
    pairs = [pair for pair in combinations(read, 2) if pair[0].document != pair[1].document]
    facts += [
        Fact("contact.address-agreement", _agreement(a, b), detail=f"{a.document} and {b.document}"[:300])
        for a, b in pairs
    ]
    return (*facts, *(() if pairs or not addresses else (Fact("contact.address-not-compared"),)))


def _parts(address: Address) -> AddressLine:
    """The address in parts: as columns, else split at its commas, else as usaddress labels a US line."""
    if address.city or address.postcode:
        return AddressLine(address.line, address.city, address.region, address.postcode, address.country)
    split = split_line(address.line)
    if not (split.city or split.postcode):
        split = _labelled(address.line) or split
    return AddressLine(split.line, split.city, split.region, split.postcode, split.country or address.country)


def _labelled(line: str) -> AddressLine | None:
    """A US address without commas, by usaddress; None where it finds no place or one label twice."""
    try:
        labels, _ = usaddress.tag(line[:300])
    except usaddress.RepeatedLabelError:
        return None
    city, region, code = (labels.pop(name, None) for name in ("PlaceName", "StateName", "ZipCode"))
    if not (city or code) or "CountryName" in labels:
        return None
    return AddressLine(" ".join(labels.values()), city, region, code, "US")


def _key(parts: AddressLine) -> AddressKey | None:
    """By city and region where the city is known: one document gives a postcode where another does not."""
    place = resolve(parts.city, parts.region, parts.country) if parts.city else None
    if place:
        return address_key(parts.line, place.city, place.region, None, place.country)
    return address_key(parts.line, parts.city, parts.region, parts.postcode, parts.country)


def _city(parts: AddressLine) -> str:
    place = resolve(parts.city, parts.region, parts.country) if parts.city else None
    if place:
        return f"{place.city}|{place.region}|{place.country}"
    return f"{folded(parts.city)}|{country_code(parts.country) or ''}" if parts.city else ""


def _said(address: Address, read: _Read) -> Iterator[Fact]:
    if read.key is None:
        yield Fact("contact.address-unread", detail=address.document[:300])
    else:
        yield Fact("contact.address-building", read.key.building)
        yield Fact("contact.address-unit", read.key.whole)
    line = re.sub(r"\s+", " ", re.sub(r"[.,']", " ", anyascii(address.line[:400]).upper())).strip()
    found = next((each for each in forwarder_patterns() if re.search(each.pattern, line)), None)
    boxed = read.key is not None and read.key.po_box
    if found is not None and found.kind != "po_box":
        yield Fact("contact.address-mail-drop", found.kind, detail=found.name)
    elif read.key is not None and read.key.private_box:
        yield Fact("contact.address-mail-drop", "cmra", detail="private mailbox number")
    elif boxed or found is not None:
        yield Fact("contact.address-po-box")


def _agreement(a: _Read, b: _Read) -> str:
    if a.key is not None and b.key is not None and a.key.building == b.key.building:
        units = a.key.unit == b.key.unit or None in (a.key.unit, b.key.unit)
        return "same-unit" if units else "same-building"
    if a.city and b.city:
        same = a.city == b.city
        return "same-city" if same else "different"
    return "unknown"
