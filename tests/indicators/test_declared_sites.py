"""Street addresses that the employer has declared."""

from watchword.enrich.home_address import home_key
from watchword.indicators.declared_sites import declared_buildings
from watchword.settings import Settings


def test_sites_and_coworking_places_are_keyed_as_labels_are() -> None:
    # given an office, and a co-working place, each by its street address
    settings = Settings.model_validate(
        {
            "sites": ({"name": "office", "addresses": ("500 Congress Ave, Austin, TX 78701",)},),
            "network": {"coworking": ({"name": "desks", "address": "20 Main St, Austin, TX 78701"},)},
        }
    )
    # then a label to a unit there, with city and region in columns of their own, has the same building
    labels = [
        home_key(line, "Austin", "TX", None)[0] for line in ("20 Main Street Suite 4", "500 Congress Avenue")
    ]
    assert declared_buildings(settings) == sorted(key for key in labels if key)


def test_a_site_known_by_its_network_alone_has_no_building() -> None:
    settings = Settings.model_validate({"sites": ({"name": "office", "cidrs": ("192.0.2.0/24",)},)})
    assert declared_buildings(settings) == []
