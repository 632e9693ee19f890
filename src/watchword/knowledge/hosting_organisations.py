"""Who announces an address: hosting, hosting that VPN brands rent, mobile carriers, privacy relays."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import load_table


@dataclass(frozen=True)
class HostingOrganisation:
    """One organisation, or one generic word, by AS number or by name.

    `asns` are the organisation's best-known AS numbers (never all; empty for a generic word) and are compared
    first. `pattern` is an RE2 expression searched in the lower-case organisation name when no number matches;
    where several match, file order decides, and generic words come last. `example` matches `pattern`,
    `not_example` must not.

    Kinds: `hosting`; `vpn-hosting`, hosting whose addresses consumer VPNs are often seen on; `mobile`,
    where many unrelated people share an address and places are rough; `relay`, privacy relays and content
    networks that honest people use without choosing to.
    """

    organisation: str
    asns: tuple[int, ...]
    pattern: str
    kind: Literal["hosting", "vpn-hosting", "mobile", "relay"]
    example: str
    not_example: str
    cite: str


@cache
def hosting_organisations() -> tuple[HostingOrganisation, ...]:
    """Every known organisation, the named ones before the generic words."""
    return load_table(HostingOrganisation, "hosting_organisations.csv")
