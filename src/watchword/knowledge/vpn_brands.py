"""Consumer VPN brands and how their software or exits show themselves."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import Platform, load_table


@dataclass(frozen=True)
class VpnBrandSign:
    """One name of a consumer VPN brand; `value` is lower case.

    How `value` is compared depends on `kind`: process, service and driver equal the file's or service's
    name; a domain equals the host name or ends it after a dot; an as_organisation is contained in the
    lower-case name of the organisation that announces an address. Clients that employers hand out
    (AnyConnect, GlobalProtect, Zscaler, WARP) and bare protocols (WireGuard, OpenVPN) are not brands and
    are not listed.
    """

    brand: str
    kind: Literal["process", "service", "driver", "domain", "as_organisation"]
    platform: Platform
    value: str
    cite: str


@cache
def vpn_brands() -> tuple[VpnBrandSign, ...]:
    """Every known sign of a consumer VPN brand."""
    return load_table(VpnBrandSign, "vpn_brands.csv")
