"""Places: real cities with their zones, and addresses that are in them."""

import random

from watchword.simulation.places import cities, city, draw_address, far_city, kilometres


def test_each_city_has_coordinates_and_a_zone() -> None:
    assert len(cities()) > 40
    assert all(-90 < one.lat < 90 and "/" in one.zone for one in cities())


def test_the_right_namesake_is_taken() -> None:
    assert city("Dublin").zone == "Europe/Dublin"
    assert city("Portland").zone == "America/Los_Angeles"


def test_distances_are_those_of_the_globe() -> None:
    assert 5550 < kilometres(city("London"), city("Chicago")) < 6450


def test_a_far_city_is_far_and_abroad() -> None:
    for seed in range(30):
        where = far_city(random.Random(seed), city("Denver"))
        assert where.code != "US" and kilometres(where, city("Denver")) >= 4000


def test_an_address_fills_its_postal_pattern() -> None:
    address = draw_address(random.Random(1), city("Toronto"))
    assert "#" not in address.text() and "Toronto" in address.text()
