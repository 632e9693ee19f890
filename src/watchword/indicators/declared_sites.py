"""Street addresses that the employer has declared: offices, other sites, co-working places."""

from watchword.enrich.home_address import home_key
from watchword.settings import Settings


def declared_buildings(settings: Settings) -> list[str]:
    """Keys of the declared sites' buildings, as deliveries have them; an unreadable address gives none."""
    lines = [line for site in settings.sites for line in site.addresses]
    lines += [place.address for place in settings.network.coworking if place.address]
    keys = (home_key(line, None, None, None)[0] for line in lines)
    return sorted({key for key in keys if key})
