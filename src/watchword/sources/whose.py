"""Whose a row about an applicant is, and where a session of theirs came from."""

import re
from collections.abc import Mapping

from watchword.sources.cells import email, kept, number, public_ip
from watchword.sources.contact_keys import value_key
from watchword.sources.contract import Context

#: The applicant system's id goes before a vendor's own, since only that one ties rows of several files to one person.
WHOSE: dict[str, tuple[str, ...]] = {
    "candidate": (
        "ATS Candidate ID", "External Candidate ID", "Candidate External ID", "Custom ID", "External ID", "ATS ID",
        "Applicant ID", "Candidate ID", "Candidate Reference", "Candidate", "Applicant",
    ),
    "email": (
        "Candidate Email", "Candidate E-mail", "Candidate Email Address", "Applicant Email", "Applicant Email Address",
        "Email", "Email Address", "E-mail", "Subject Email", "Personal Email",
    ),
}  # fmt: skip

#: What a file needs so that its rows can be about somebody.
SOMEBODY = ("candidate", "email")

#: Why a row is refused that names nobody.
NOBODY = "has no candidate id and no e-mail"

WHERE: dict[str, tuple[str, ...]] = {
    "ip": (
        "IP", "IP Address", "IP Addresses", "Candidate IPs", "Candidate IP", "Client IP", "Remote IP", "Source IP",
        "Login IP", "Client IP Address",
    ),
    "city": ("City", "IP City", "Location City", "Geo City"),
    "region": ("State", "Region", "IP Region", "Province"),
    "country": ("Country", "IP Country", "Location Country", "Country Code", "Geo Country"),
    "device": (
        "Device ID", "Device Fingerprint", "Fingerprint", "Fingerprint ID", "Browser Fingerprint", "Visitor ID",
        "Device Hash", "Machine ID",
    ),
    "asn": ("ASN", "AS Number", "Autonomous System Number", "IP ASN"),
    "as_org": ("AS Organization", "AS Org", "ASN Organization", "ASN Org", "ISP", "IP ISP", "Network Operator"),
    "agent": ("User Agent", "Browser User Agent", "HTTP User Agent", "User-Agent", "Browser"),
}  # fmt: skip


def whose(row: Mapping[str, str]) -> dict[str, str | None] | None:
    """The columns `candidate` and `email` of a record; None for a row that names nobody.

    An address that stands where an id should is the e-mail.
    """
    named = row.get("candidate", "")
    mail = email(row.get("email", "")) or email(named)
    candidate = None if "@" in named else number(named)
    return {"candidate": candidate, "email": mail} if candidate or mail else None


def where(row: Mapping[str, str], context: Context) -> dict[str, str | int | None]:
    """Where a session came from: its first public address, the place by its log, a key of its device, its client."""
    addresses = (public_ip(part) for part in row.get("ip", "").replace(";", ",").split(",")[:50])
    return {
        "ip": next((found for found in addresses if found), None),
        **{name: kept(row.get(name, "")) for name in ("city", "region", "country", "as_org")},
        "asn": as_number(row.get("asn", "")),
        "device_key": value_key("device", kept(row.get("device", "")), context),
        "agent": kept(row.get("agent", "")),
    }


def as_number(cell: str) -> int | None:
    """The number of an autonomous system, with or without `AS` before it."""
    found = re.fullmatch(r"(?:ASN?)?\s*(\d{1,10})(?:\.0+)?", cell.strip(), re.IGNORECASE)
    return int(found[1]) if found else None
