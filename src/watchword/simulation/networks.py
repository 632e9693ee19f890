"""Public addresses for everybody, in space set apart for documentation, benchmarks and carrier-grade NAT.

The numbers of autonomous systems are those set apart for documentation (RFC 5398); the organisations are invented.
"""

import random
from ipaddress import IPv4Address, IPv6Address

from watchword.simulation.people import Network
from watchword.simulation.places import City, cities

HOME_PROVIDERS = (
    (64496, "Example Cable", "cable.example"),
    (64497, "Example Fiber", "fiber.example"),
    (64498, "Example Telecom", "telecom.example"),
    (64499, "Sample Broadband", "broadband.example"),
    (64500, "Sample DSL", "dsl.example"),
)
MOBILE_PROVIDERS = (
    (65536, "Example Mobile", "mobile.example"),
    (65537, "Sample Wireless", "wireless.example"),
)
HOSTS = (
    (65540, "Example Cloud Hosting", "cloudhost.example"),
    (65541, "Sample Datacenter Servers", "dcservers.example"),
    (65542, "Example VPS", "vps.example"),
)
VPN_BRANDS = ("Astrill", "NordVPN", "ExpressVPN", "Mullvad", "CyberGhost", "ProtonVPN", "Surfshark")


def _v4(start: str, number: int) -> str:
    return str(IPv4Address(int(IPv4Address(start)) + number))


class Addresses:
    """Hands out each address once; the same order of questions gives the same addresses."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._homes = 0
        self._sixes = 0
        self._hosts = 0
        self._offices = 0
        self._cell: dict[tuple[str, int], Network] = {}
        self._exits: dict[tuple[str, str, int], Network] = {}

    def home(self, where: City) -> Network:
        """A residential line of its own; one in twelve speaks IPv6."""
        asn, org, domain = self._rng.choice(HOME_PROVIDERS)
        if self._rng.random() < 1 / 12:
            self._sixes += 1
            ip = str(IPv6Address(int(IPv6Address("2001:db8::")) + (self._sixes << 64) + 0x1C5E))
        else:
            self._homes += 1
            ip = _v4("198.18.0.0", self._homes * 3 + 7)
        return Network(ip, asn, org, domain, "home", where)

    def mobile(self, where: City) -> Network:
        """A carrier's shared address: people of one city and carrier meet on a few of them."""
        carrier = self._rng.randrange(len(MOBILE_PROVIDERS))
        key = (where.name, carrier * 8 + self._rng.randrange(8))
        if key not in self._cell:
            asn, org, domain = MOBILE_PROVIDERS[carrier]
            ip = _v4("100.64.0.0", len(self._cell) * 11 + 5)
            self._cell[key] = Network(ip, asn, org, domain, "mobile", where)
        return self._cell[key]

    def hosting(self, where: City) -> Network:
        """A rented server, not known as a proxy."""
        asn, org, domain = self._rng.choice(HOSTS)
        self._hosts += 1
        return Network(_v4("198.51.100.0", 1 + self._hosts % 120), asn, org, domain, "hosting", where)

    def vpn_exit(self, brand: str, where: City) -> Network:
        """One of a brand's few exits in that city, shared by its customers and flagged as a proxy."""
        key = (brand, where.name, self._rng.randrange(3))
        if key not in self._exits:
            asn, org, domain = HOSTS[len(self._exits) % len(HOSTS)]
            number = len(self._exits)
            start = "192.0.2.1" if number < 250 else "198.51.100.130"
            ip = _v4(start, number if number < 250 else number % 120)
            self._exits[key] = Network(ip, asn, org, domain, "vpn", where, proxy=True, brand=brand)
        return self._exits[key]

    def office(self, where: City, kind: str = "office") -> Network:
        """A business line: an office, a co-working space or the company's own VPN."""
        self._offices += 1
        ip = _v4("203.0.113.0", self._offices * 4 + 6)
        return Network(ip, 64505, "Example Business Internet", "business.example", kind, where)


def vpn_cities(home: City) -> list[City]:
    """Where privacy-minded people leave a VPN: mostly their own country, for speed, and two neighbours' worth abroad."""
    own = [c for c in cities() if c.code == home.code]
    return own + [c for c in cities() if c.name in ("Dublin", "Chicago")]
