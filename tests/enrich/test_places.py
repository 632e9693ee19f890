"""Cities that people name become coordinates and zones, or nothing."""

import pytest

from watchword.enrich.places import cities, resolve
from watchword.enrich.regions import country_code, region_code


@pytest.mark.parametrize(
    ("city", "region", "country", "zone"),
    [
        ("Austin", "TX", "US", "America/Chicago"),
        ("austin", "Texas", "United States of America", "America/Chicago"),
        ("St. Louis", "Missouri", None, "America/Chicago"),
        ("New York", "US-NY", "USA", "America/New_York"),
        ("London", None, "UK", "Europe/London"),
        ("London", "Ontario", "Canada", "America/Toronto"),
        ("Köln", None, "Germany", "Europe/Berlin"),
        ("Cologne", "NRW", "DE", "Europe/Berlin"),
        ("Bangalore", "Karnataka", "India", "Asia/Kolkata"),
        ("Seoul", None, "Korea, Republic of", "Asia/Seoul"),
        ("Perth", "Western Australia", None, "Australia/Perth"),
    ],
)
def test_a_city_is_found_by_codes_names_and_aliases(
    city: str, region: str | None, country: str | None, zone: str
) -> None:
    place = resolve(city, region, country)
    assert place is not None
    assert place.zone == zone


def test_the_most_populous_of_several_is_meant() -> None:
    portland, elsewhere = resolve("Portland", None, "US"), resolve("Portland", "ME", "US")
    assert portland is not None and portland.region == "OR"
    assert elsewhere is not None and elsewhere.region == "ME"


@pytest.mark.parametrize(
    ("city", "region", "country"),
    [
        ("Nowhereville", "TX", "US"),
        ("Austin", "Nowhere", "US"),
        ("Austin", "TX", "Atlantis"),
        ("Paris", None, None),
        ("Perth", "WA", None),
        (None, "TX", "US"),
        ("", "", ""),
    ],
)
def test_what_is_not_known_is_never_guessed(
    city: str | None, region: str | None, country: str | None
) -> None:
    assert resolve(city, region, country) is None


def test_coordinates_are_kept_to_a_tenth_of_a_degree() -> None:
    assert all(round(city.latitude, 1) == city.latitude for city in cities())
    assert len(cities()) > 50_000


def test_countries_and_states_are_known_by_code_and_name() -> None:
    assert country_code("Türkiye") == country_code("TUR") == country_code("turkey") == "TR"
    assert region_code("Texas", "US") == region_code("tx", "US") == "TX"
    assert country_code("") is None
    assert region_code("Texas", "CA") is None
