"""A full address in one line, as its parts."""

import re
from dataclasses import dataclass

from watchword.enrich.places import resolve
from watchword.enrich.regions import country_code, region_code

#: Longer lines are no addresses; more is cut before it is read.
MAX_LETTERS = 400

_US_CODE = r"\d{5}(?:-\d{4})?"
_CA_CODE = r"[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d"
_GB_CODE = r"[A-Za-z]{1,2}\d[A-Za-z\d]? \d[A-Za-z]{2}"
_OTHER_CODE = r"(?:[A-Z]{1,2}-)?\d{3}[- ]?\d{2,4}|\d{4} ?[A-Z]{2}|\d{4,7}"
_LAST_CODE = re.compile(rf"(?:^|(?<=\s))({_US_CODE}|{_CA_CODE}|{_GB_CODE}|{_OTHER_CODE})$")
_FIRST_CODE = re.compile(rf"^({_OTHER_CODE})\s+(?=\D)")


@dataclass(frozen=True)
class AddressLine:
    """An address in parts, each as it was written; None where the line does not have it."""

    line: str
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None


def split_line(full: str) -> AddressLine:
    """The parts of an address such as "12 Main St Apt 4, Austin, TX 78701, USA".

    Parts are taken from the end: country, postcode, region, city; what remains is the street line. Without
    commas only a US address can be told apart, and only where its city is known.
    """
    pieces = [piece for part in re.split(r"[,;\n]", full[:MAX_LETTERS]) if (piece := " ".join(part.split()))]
    if len(pieces) < 2:
        return _without_commas(" ".join(pieces))
    country = _country(pieces)
    postcode = _postcode(pieces)
    region = _region(pieces, country)
    city = pieces.pop() if len(pieces) > 1 else None
    if postcode is None and city is not None and (code := _FIRST_CODE.match(city)):
        postcode, city = code[1], city[code.end() :]
    return AddressLine(" ".join(pieces), city, region, postcode, country)


def _country(pieces: list[str]) -> str | None:
    """The last piece where it is a country; codes that are states too (CA, DE) need a foreign form before."""
    last = pieces[-1]
    foreign = len(pieces) > 3 or (len(pieces) > 1 and _FIRST_CODE.match(pieces[-2]) is not None)
    state = not foreign and region_code(last, "US") is not None
    return pieces.pop() if len(pieces) > 1 and country_code(last) and not state else None


def _postcode(pieces: list[str]) -> str | None:
    found = _LAST_CODE.search(pieces[-1])
    if found is None or len(pieces) < 2:
        return None
    rest = pieces.pop()[: found.start()].strip()
    if rest:
        pieces.append(rest)
    return found[1]


def _region(pieces: list[str], country: str | None) -> str | None:
    lands = [land] if (land := country_code(country)) else ["US", "CA", "AU"]
    town, _, code = pieces[-1].rpartition(" ")
    if town and re.fullmatch("[A-Z]{2,3}", code) and any(region_code(code, land) for land in lands):
        pieces[-1:] = [town, code]
    last = pieces[-1]
    known = any(region_code(last, land) for land in lands) or re.fullmatch("[A-Z]{2,3}", last)
    return pieces.pop() if len(pieces) > 2 and known else None


def _without_commas(full: str) -> AddressLine:
    found = re.fullmatch(rf"(.+?)\s+([A-Za-z]{{2}})\s+({_US_CODE})(?:\s+(USA?|United States))?", full)
    if found is None or region_code(found[2], "US") is None:
        return AddressLine(full)
    words = found[1].split()
    for size in (3, 2, 1):
        city = " ".join(words[-size:])
        if len(words) > size + 1 and resolve(city, found[2], "US"):
            return AddressLine(" ".join(words[:-size]), city, found[2], found[3], found[4])
    return AddressLine(full)
