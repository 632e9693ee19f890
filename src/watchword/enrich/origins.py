"""What is known of an IP address: the log's own fields first, then databases and lists that the user names."""

import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import maxminddb

from watchword.errors import WatchwordError
from watchword.knowledge import hosting_organisations, vpn_brands
from watchword.settings import Settings

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: Address space shared by a carrier's customers (RFC 6598).
_CARRIER = ipaddress.ip_network("100.64.0.0/10")

#: Space that is private although documentation and benchmarks of ours use public-looking parts of it.
_PRIVATE = tuple(
    ipaddress.ip_network(block)
    for block in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    )
)


class OriginsError(WatchwordError):
    """A database or list that the settings name cannot be read; said in one line."""


class Ranges:
    """Lists of addresses and ranges of one IP version each; nested ranges all count, the narrowest wins."""

    def __init__(self, rows: Iterable[tuple[Network, str, str | None]]) -> None:
        self._by_length: dict[tuple[int, int], dict[int, tuple[str, str | None]]] = {}
        for network, kind, brand in rows:
            level = self._by_length.setdefault((network.version, network.prefixlen), {})
            level.setdefault(int(network.network_address), (kind, brand))
        self._levels = sorted(self._by_length, key=lambda pair: -pair[1])

    def find(self, address: Address) -> tuple[str, str | None] | None:
        """Kind and brand of the narrowest range that holds the address."""
        bits, number = address.max_prefixlen, int(address)
        for version, length in self._levels:
            if version == address.version:
                start = number >> (bits - length) << (bits - length)
                if found := self._by_length[version, length].get(start):
                    return found
        return None


def ranges(settings: Settings) -> Ranges:
    """All ranges that the settings name: own egress and co-working first, then the lists of addresses."""
    rows: list[tuple[Network, str, str | None]] = []
    rows += [(ipaddress.ip_network(each.cidr), "office", each.name) for each in settings.network.egress]
    rows += [(ipaddress.ip_network(c), "coworking", s.name) for s in settings.sites for c in s.cidrs]
    rows += [
        (ipaddress.ip_network(e.cidr), "coworking", e.name) for e in settings.network.coworking if e.cidr
    ]
    for listed in settings.ip_data.lists:
        rows += [(network, listed.kind, listed.brand) for network in _listed(listed.path)]
    return Ranges(rows)


def _listed(path: Path) -> list[Network]:
    """Addresses and ranges of a text list; comments and what is no address are passed over."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise OriginsError(
            f"{path}: the address list cannot be read ({error.strerror}); check [[ip_data.lists]]"
        ) from error
    found = []
    for line in lines:
        try:
            found.append(
                ipaddress.ip_network(re.split(r"[\s,;#]", line.strip(), maxsplit=1)[0], strict=False)
            )
        except ValueError:
            continue
    return found


@cache
def _organisation(name: str, number: int | None) -> tuple[str, str | None] | None:
    """Kind and VPN brand of an AS organisation by its number or name."""
    lowered = name.lower()
    for sign in vpn_brands():
        if sign.kind == "as_organisation" and sign.value in lowered:
            return "vpn", sign.brand
    known = hosting_organisations()
    found = next((each for each in known if number in each.asns), None) if number else None
    found = found or next((each for each in known if re.search(each.pattern, lowered)), None)
    return (found.kind.replace("vpn-hosting", "hosting"), None) if found else None


class Databases:
    """MaxMind-format databases, asked in the order that the settings name them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._readers = []
        for path in paths:
            try:
                self._readers.append(maxminddb.open_database(str(path)))
            except (OSError, maxminddb.InvalidDatabaseError) as error:
                raise OriginsError(
                    f"{path}: not a readable MaxMind-format database ({error}); check [ip_data]"
                ) from error

    def ask(self, address: Address) -> dict[str, Any]:
        """What the databases say of an address, in our words."""
        known: dict[str, Any] = {}
        for reader in self._readers:
            if address.version == 6 and reader.metadata().ip_version == 4:
                continue
            found = reader.get(str(address))
            if isinstance(found, dict):
                named = reader.metadata().database_type
                listed = {"kind": "proxy"} if "Residential-Proxy" in named else {}
                known = {**listed, **_words(found), **known}
        return known


def _words(row: Mapping[str, Any]) -> dict[str, Any]:
    """MaxMind's, DB-IP's and IPinfo's field names in our words; the anonymous-IP flags as a kind."""
    place = row.get("location") if isinstance(row.get("location"), Mapping) else {}
    country = row.get("country")
    names = {
        "as_org": row.get("autonomous_system_organization") or row.get("as_name") or row.get("isp"),
        "asn": row.get("autonomous_system_number"),
        "latitude": place.get("latitude") if place else None,
        "longitude": place.get("longitude") if place else None,
        "city": _english(row.get("city")),
        "country": country.get("iso_code") if isinstance(country, Mapping) else country,
        "brand": row.get("provider_name"),
    }
    for flag, kind in (
        ("is_residential_proxy", "proxy"),
        ("is_anonymous_vpn", "vpn"),
        ("is_tor_exit_node", "proxy"),
        ("is_public_proxy", "proxy"),
        ("is_hosting_provider", "hosting"),
    ):
        if row.get(flag):
            names.setdefault("kind", kind)
    if str(row.get("connection_type", "")).lower() == "cellular":
        names.setdefault("kind", "mobile")
    return {key: value for key, value in names.items() if value is not None}


def _english(city: Any) -> str | None:
    if isinstance(city, Mapping):
        names = city.get("names")
        return names.get("en") if isinstance(names, Mapping) else None
    return city if isinstance(city, str) else None


def describe(row: Mapping[str, Any], own: Ranges, databases: Databases) -> dict[str, Any]:
    """One address: network, kind, brand, organisation and place.

    `row` has ip, and what logs say of it: as_org, asn, is_proxy, city, country, latitude, longitude.
    """
    try:
        address = ipaddress.ip_address(row["ip"])
    except ValueError:
        return {**row, "network": None, "ip_kind": "unknown", "vpn_brand": None}
    network = _line(address)
    asked = databases.ask(address)
    known = {
        name: row[name] if row[name] is not None else asked.get(name)
        for name in ("as_org", "asn", "city", "country", "latitude", "longitude")
    }
    kind, brand = _kind(address, row, asked, known, own)
    return {"ip": row["ip"], "network": network, "ip_kind": kind, "vpn_brand": brand, **known}


def network_of(ip: str) -> str | None:
    """The line that an address stands for: itself, or the /64 of an IPv6 address; None for what is no address."""
    try:
        return _line(ipaddress.ip_address(ip))
    except ValueError:
        return None


def _line(address: Address) -> str:
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((int(address) >> 64 << 64, 64)).network_address) + "/64"


def _kind(
    address: Address, row: Mapping[str, Any], asked: Mapping[str, Any], known: Mapping[str, Any], own: Ranges
) -> tuple[str, str | None]:
    """Kind and VPN brand: what the employer declared, then what is known, then what the log suspects."""
    listed = own.find(address)
    if listed:
        return _declared(*listed)
    if any(address.version == block.version and address in block for block in _PRIVATE):
        return "private", None
    if row.get("tunnel"):
        return _tunnel(row["tunnel"])
    organisation = _organisation(known["as_org"] or "", known["asn"])
    if organisation and organisation[0] == "vpn":
        return organisation
    if "kind" in asked:
        return str(asked["kind"]), asked.get("brand")
    return _supposed(address, row, known, organisation)


def _declared(kind: str, brand: str | None) -> tuple[str, str | None]:
    """Kind and brand of a range that the settings name."""
    if kind == "residential_proxy":
        return "proxy", brand
    return kind, brand if kind == "vpn" else None


def _supposed(
    address: Address,
    row: Mapping[str, Any],
    known: Mapping[str, Any],
    organisation: tuple[str, str | None] | None,
) -> tuple[str, str | None]:
    """What is left where nobody vouches: the carriers' shared space, the log's suspicion, the organisation."""
    if address.version == 4 and address in _CARRIER:
        return "mobile", None
    if organisation and organisation[0] in ("relay", "mobile"):
        return organisation
    if row["is_proxy"]:
        return "proxy", None
    if organisation:
        return organisation
    return ("residential", None) if known["as_org"] else ("unknown", None)


@cache
def _tunnel(operator: str) -> tuple[str, str | None]:
    """Kind and brand of an anonymising service by the operator's name that the log gives."""
    squeezed = re.sub(r"[^a-z0-9]", "", operator.lower())
    if "relay" in squeezed:
        return "relay", None
    brands = {sign.brand for sign in vpn_brands()}
    known = (brand for brand in sorted(brands) if re.sub(r"[^a-z0-9]", "", brand.lower()) in squeezed)
    return "vpn", next(known, operator.replace("_", " ").title())
