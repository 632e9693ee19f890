"""One key for a building and its unit, however a roster, a shipping label or a declared site writes them."""

import re

from watchword.enrich.address_line import split_line
from watchword.enrich.places import resolve
from watchword.enrich.postal import address_key
from watchword.enrich.regions import folded

#: A postcode before or behind a city's name in one piece of a line: "31000 Toulouse", "Austin 78701".
_CODE = re.compile(r"\b(?=\w*\d)[\w-]+\b")


def home_key(
    line: str | None, city: str | None, region: str | None, country: str | None
) -> tuple[str | None, str | None]:
    """Keys of a building and of the unit in it; a one-line address is split first.

    The place is always city and region: one file gives a postcode where another does not. A known city has
    one key however it and its region are written; without a house number there is no key.
    """
    street, city, region, country = _parts(line, city, region, country)
    if place := resolve(city, region, country):
        city, region, country = place.city, place.region, place.country
    key = address_key(street, city, region, None, country)
    return (key.building, key.unit) if key else (None, None)


def _parts(
    line: str | None, city: str | None, region: str | None, country: str | None
) -> tuple[str | None, str | None, str | None, str | None]:
    """Street line and place; what stands in columns of their own goes before what the line repeats.

    A line with commas is not always a whole address: "12 Main St, Apt 4" beside a column for the city is not.
    """
    if not line or "," not in line:
        return line, city, region, country
    if city and (street := _before(line, city)):
        return street, city, region, country
    parts = split_line(line)
    if not parts.city or (city and not (parts.region or parts.postcode)):
        return line, city, region, country
    return parts.line, parts.city, parts.region or region, parts.country or country


def _before(line: str, city: str) -> str | None:
    """What stands before the city's own piece of the line; None where no piece after the first is the city."""
    pieces = line.split(",")
    wanted = folded(city)
    for place in range(len(pieces) - 1, 0, -1):
        if folded(pieces[place]) == wanted or folded(_CODE.sub(" ", pieces[place])) == wanted:
            return ",".join(pieces[:place])
    return None
