"""What is known of an IP address, and which of several answers counts."""

import ipaddress
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.at_hand import at_hand
from watchword.enrich.origins import Databases, Network, OriginsError, Ranges, describe, ranges
from watchword.settings import Settings
from watchword.settings.company import Coworking, Egress, Site
from watchword.settings.company import Network as Networks
from watchword.settings.intake import IpData, IpList

NOTHING = Databases(())


@pytest.fixture
def databases() -> Path:
    """The folder of MaxMind's own test databases; skipped where it is absent, failed where CI must have it."""
    folder = (
        Path(os.environ.get("WATCHWORD_SAMPLES", Path(__file__).parents[3] / "shared" / "samples"))
        / "ip-databases"
    )
    return at_hand(folder, "test databases", "WATCHWORD_SAMPLES to the folder above theirs")


def logged(ip: str, **more: Any) -> dict[str, Any]:
    """What the logs say of an address."""
    empty = dict.fromkeys(("as_org", "asn", "is_proxy", "city", "country", "latitude", "longitude"))
    return {"ip": ip, **empty, **more}


def kind(
    row: dict[str, Any], own: Ranges | None = None, known: Databases = NOTHING
) -> tuple[str, str | None]:
    told = describe(row, own or Ranges(()), known)
    return told["ip_kind"], told["vpn_brand"]


def test_the_logs_own_fields_go_before_a_database(databases: Path) -> None:
    # given an address that the database puts in London, and a log that knows the city but not where it lies
    known = Databases((databases / "GeoLite2-City-Test.mmdb", databases / "GeoLite2-ASN-Test.mmdb"))
    told = describe(logged("81.2.69.142", city="Oxford"), Ranges(()), known)
    # then each field is the log's where it has one
    assert (told["city"], told["country"], round(told["latitude"], 1)) == ("Oxford", "GB", 51.5)
    assert describe(logged("81.2.69.142"), Ranges(()), known)["city"] == "London"
    assert describe(logged("1.128.0.1"), Ranges(()), known)["as_org"] == "Telstra Pty Ltd"


@pytest.mark.parametrize(
    ("file", "address", "expected"),
    [
        ("GeoIP2-Anonymous-IP-Test.mmdb", "1.2.0.9", "vpn"),
        ("GeoIP2-Anonymous-IP-Test.mmdb", "71.160.223.5", "hosting"),
        ("GeoIP2-Anonymous-IP-Test.mmdb", "81.2.69.1", "proxy"),
        ("GeoIP2-Connection-Type-Test.mmdb", "1.0.1.7", "mobile"),
        ("GeoIP-Residential-Proxy-Test.mmdb", "1.2.0.4", "proxy"),
        ("GeoIP2-Anonymous-IP-Test.mmdb", "192.0.2.1", "unknown"),
    ],
)
def test_databases_of_anonymous_addresses_give_the_kind(
    databases: Path, file: str, address: str, expected: str
) -> None:
    assert kind(logged(address), known=Databases((databases / file,)))[0] == expected


def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "notes.mmdb").write_text("hello")
    for path in (tmp_path / "notes.mmdb", tmp_path / "absent.mmdb"):
        with pytest.raises(
            OriginsError, match=r"not a readable MaxMind-format database .*check \[ip_data\]"
        ) as caught:
            Databases((path,))
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (logged("198.51.100.7", as_org="Comcast Cable Communications, LLC"), ("residential", None)),
        (logged("198.51.100.7"), ("unknown", None)),
        (logged("198.51.100.7", as_org="Astrill Systems Corp"), ("vpn", "Astrill")),
        (logged("198.51.100.7", as_org="Amazon.com, Inc."), ("hosting", None)),
        (logged("198.51.100.7", as_org="whatever", asn=14618), ("hosting", None)),
        (logged("198.51.100.7", as_org="Cloudflare, Inc."), ("relay", None)),
        (logged("198.51.100.7", as_org="Comcast Cable Communications, LLC", is_proxy=True), ("proxy", None)),
        (logged("192.168.1.4", as_org="Amazon.com, Inc."), ("private", None)),
        (logged("fe80::1"), ("private", None)),
        (logged("100.64.3.4", is_proxy=True), ("mobile", None)),
        (logged("not an address"), ("unknown", None)),
    ],
)
def test_the_kind_by_the_log_alone(row: dict[str, Any], expected: tuple[str, str | None]) -> None:
    assert kind(row) == expected


def test_one_home_is_an_ipv4_address_or_the_64_of_an_ipv6_address() -> None:
    networks = [
        describe(logged(ip), Ranges(()), NOTHING)["network"]
        for ip in ("198.51.100.7", "2001:db8::1", "2001:db8::2")
    ]
    assert networks == ["198.51.100.7", "2001:db8::/64", "2001:db8::/64"]


def test_what_the_settings_declare_goes_before_all_else_and_the_narrowest_range_wins(tmp_path: Path) -> None:
    # given a list that calls a wide range a VPN's, an office inside it, and a co-working place inside that
    (tmp_path / "vpn.txt").write_text(
        "# the service's exits\n198.51.100.0/24 ; all of it\nnot an address\n203.0.113.9\n"
    )
    (tmp_path / "homes.txt").write_text("192.0.2.0/28\n")
    settings = Settings(
        network=Networks(
            egress=(Egress(cidr="198.51.100.0/28", name="office"),),
            coworking=(Coworking(name="Desks", cidr="198.51.100.4/32"),),
        ),
        sites=(Site(name="plant", cidrs=("203.0.113.64/26",)),),
        ip_data=IpData(
            lists=(
                IpList(path=tmp_path / "vpn.txt", kind="vpn", brand="SomeVPN"),
                IpList(path=tmp_path / "homes.txt", kind="residential_proxy"),
            )
        ),
    )
    own = ranges(settings)
    # then each address is what the narrowest range around it says, whatever the log says
    row = {"as_org": "Amazon.com, Inc.", "is_proxy": True}
    assert kind(logged("198.51.100.99", **row), own) == ("vpn", "SomeVPN")
    assert kind(logged("203.0.113.9", **row), own) == ("vpn", "SomeVPN")
    assert kind(logged("198.51.100.3", **row), own) == ("office", None)
    assert kind(logged("198.51.100.4", **row), own) == ("coworking", None)
    assert kind(logged("203.0.113.70", **row), own) == ("coworking", None)
    assert kind(logged("192.0.2.7", **row), own) == ("proxy", None)


def test_an_absent_list_is_one_clear_line(tmp_path: Path) -> None:
    settings = Settings(ip_data=IpData(lists=(IpList(path=tmp_path / "none.txt", kind="vpn"),)))
    with pytest.raises(
        OriginsError, match=r"none.txt: the address list cannot be read .*\[\[ip_data.lists\]\]"
    ):
        ranges(settings)


def _network(parts: tuple[int, int, bool]) -> Network:
    number, length, six = parts
    return (
        ipaddress.IPv6Network((number, 128 - length), strict=False)
        if six
        else ipaddress.IPv4Network((number, 32 - length), strict=False)
    )


#: Networks crowded into a corner of the address space, so that they nest and collide.
_NETWORKS = st.tuples(st.integers(0, 255), st.integers(0, 9), st.booleans()).map(_network)


@given(st.lists(_NETWORKS), st.integers(0, 255), st.booleans())
def test_ranges_agree_with_a_plain_search(networks: Sequence[Network], number: int, six: bool) -> None:
    address = ipaddress.IPv6Address(number) if six else ipaddress.IPv4Address(number)
    holding = [(-each.prefixlen, place) for place, each in enumerate(networks) if address in each]
    expected = (str(min(holding)[1]), None) if holding else None
    rows = [(each, str(place), None) for place, each in enumerate(networks)]
    assert Ranges(rows).find(address) == expected
