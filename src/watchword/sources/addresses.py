"""Addresses in people-side files: one line made of parts, or parts taken out of one line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from watchword.sources.cells import kept

#: State or province and postcode at the end of a North American line: `TX 78701`, `ON M5V 2T6`.
_AMERICAN = re.compile(
    r"([A-Za-z][A-Za-z .]{1,24}?)\.?\s+(\d{5}(?:-\d{4})?|[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d)", re.ASCII
)
#: Postcode before the town, as on the European continent: `10115 Berlin`, `1012 AB Amsterdam`.
_CONTINENTAL = re.compile(r"((?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?)\s+(\D{2,40})", re.ASCII)
#: British postcode after the town, or alone: `London SW1A 1AA`.
_BRITISH = re.compile(r"(?:(\D{2,40})\s+)?([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})", re.ASCII)


@dataclass(frozen=True)
class Address:
    """An address as written: the street line with its unit, and the rest apart where it is given apart."""

    street: str | None = None
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None

    @property
    def line(self) -> str | None:
        """All of it in one line: `12 Main St Apt 4, Austin, TX 78701, US`."""
        area = " ".join(part for part in (self.region, self.postcode) if part) or None
        return ", ".join(part for part in (self.street, self.city, area, self.country) if part) or None


def address(row: Mapping[str, str], prefix: str = "") -> Address:
    """The address in the columns `address`, `address_2`, `city`, `region`, `postcode` and `country` of a row.

    `prefix` comes before each column's name (`home_`). A full line in `address` is split only where no
    city is given apart, and only where its form leaves no doubt; parts that are given apart stay as given.
    """

    def part(name: str) -> str | None:
        return kept(row.get(f"{prefix}{name}", ""))

    first = ", ".join(
        line for each in row.get(f"{prefix}address", "").splitlines() if (line := each.strip(" ,"))
    )
    street = " ".join(each for each in (kept(first), part("address_2")) if each) or None
    given = Address(street, part("city"), part("region"), part("postcode"), part("country"))
    if given.street is None or given.city is not None:
        return given
    apart = split(given.street)
    return Address(
        apart.street,
        apart.city,
        given.region or apart.region,
        given.postcode or apart.postcode,
        given.country or apart.country,
    )


def split(line: str) -> Address:
    """A full line in parts where it ends with a town and a postcode of a known form; else all of it as street."""
    pieces = [piece for each in line[:400].split(",") if (piece := each.strip())]
    # A last piece after the postcode is the country; it has no digits of its own.
    country = pieces.pop() if len(pieces) > 2 and not re.search(r"\d", pieces[-1]) else None
    if len(pieces) > 2 and re.fullmatch(r"\d{5}(?:-\d{4})?", pieces[-1]):
        pieces[-2:] = [f"{pieces[-2]} {pieces[-1]}"]
    if len(pieces) > 2 and (match := _AMERICAN.fullmatch(pieces[-1])):
        return Address(", ".join(pieces[:-2]), pieces[-2], match[1], match[2], country)
    if len(pieces) > 1 and (match := _CONTINENTAL.fullmatch(pieces[-1])):
        return Address(", ".join(pieces[:-1]), match[2], None, match[1], country)
    if len(pieces) > 1 and (match := _BRITISH.fullmatch(pieces[-1])):
        town = match[1] or (pieces.pop(-2) if len(pieces) > 2 else None)
        return Address(", ".join(pieces[:-1]), town, None, match[2], country) if town else Address(line)
    return Address(line)


def city_first(cell: str) -> Address:
    """A place such as `Austin, TX, USA` or `Memphis, TN 38118 US`; no more than three parts are places."""
    parts = [part for each in cell.split(",") if (part := kept(each))]
    if not parts or len(parts) > 3:
        return Address()
    region = parts[1] if len(parts) > 1 else None
    country = parts[2] if len(parts) > 2 else None
    if region and (match := re.fullmatch(r"([A-Z]{2})(?: \d{5}(?:-\d{4})?)?(?: (US|USA|CA))?", region)):
        region, country = match[1], country or match[2]
    return Address(city=parts[0], region=region, country=country)
