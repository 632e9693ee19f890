"""Numbers and addresses of a FollowTheMoney entity, as identifiers."""

import re

from watchword.screening.entry import Identifier
from watchword.screening.lists.ftm_lines import Node

_KINDS = {
    "passportNumber": "passport",
    "idNumber": "national-id",
    "socialSecurityNumber": "national-id",
    "taxNumber": "tax-id",
    "innCode": "tax-id",
    "vatCode": "tax-id",
    "registrationNumber": "registration",
    "ogrnCode": "registration",
    "leiCode": "registration",
    "dunsCode": "registration",
    "uscCode": "registration",
    "uniqueEntityId": "registration",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "callSign": "call-sign",
    "email": "email",
    "phone": "phone",
    "website": "website",
    "accountId": "account",
    "okpoCode": "other",
    "kppCode": "other",
    "npiCode": "other",
    "licenseNumber": "other",
    "swiftBic": "other",
    "serialNumber": "other",
    "isin": "other",
}


def numbers(node: Node) -> tuple[Identifier, ...]:
    """What an entity itself says; a wallet's key with its currency, an aircraft's registration as tail number."""
    found = [
        Identifier(kind, value.removeprefix("IMO") if kind == "imo" else value)
        for name, kind in _KINDS.items()
        for value in node.all(name)
    ]
    if node.schema == "Airplane":
        found = [Identifier("tail-number", one.value) if one.kind == "registration" else one for one in found]
    return (*found, *wallets(node))


def wallets(node: Node) -> tuple[Identifier, ...]:
    """The keys of a wallet with its currency, as published."""
    return tuple(Identifier("wallet", key, node.first("currency")) for key in node.all("publicKey"))


def documents(node: Node) -> tuple[Identifier, ...]:
    """The numbers of an identity document that is an entity of its own."""
    kind = "passport" if node.schema == "Passport" else _document_kind(node.first("type"))
    return tuple(
        Identifier(kind, value, node.first("country")) for value in node.all("number", "passportNumber")
    )


def _document_kind(label: str) -> str:
    for kind, words in (
        ("passport", r"passport"),
        ("tax-id", r"\btax|\binn\b|\bnit\b|\brfc\b"),
        ("registration", r"regist|company|commercial"),
        ("other", r"driv|permit|residen|voter|birth"),
        ("national-id", r"national|ident|\bid\b|cedula|\bssn\b|social security|tazkira"),
    ):
        if re.search(words, label, re.I):
            return kind
    return "other"


def address(node: Node) -> str:
    """An address that is an entity of its own, in one line."""
    parts = ("postOfficeBox", "street", "street2", "city", "postalCode", "region", "state", "country")
    return node.first("full") or ", ".join(filter(None, map(node.first, parts))) or node.caption
