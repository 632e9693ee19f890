"""Which jurisdiction an AAMVA issuer identification number belongs to, and where its postal codes lie."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: First letters of postal codes by jurisdiction (USPS Publication 65; Canada Post). Exceptions of
#: single towns are left out; jurisdictions that are not here have no rule.
_POSTAL = {
    "0": "CT MA ME NH NJ NY PR RI VI VT", "1": "DE NY PA", "2": "DC MD NC SC VA WV", "3": "AL FL GA MS TN",
    "4": "IN KY MI OH", "5": "DC IA MN MT ND SD WI", "6": "IL KS MO NE", "7": "AR LA OK TX",
    "8": "AZ CO ID NM NV TX UT WY", "9": "AK AS CA GU HI MP OR WA",
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC", "K": "ON", "L": "ON",
    "M": "ON", "N": "ON", "P": "ON", "R": "MB", "S": "SK", "T": "AB", "V": "BC", "X": "NT NU", "Y": "YT",
}  # fmt: skip

_OLD_CODES = {"NF": "NL", "PQ": "QC"}


@dataclass(frozen=True)
class Issuer:
    """Who has an issuer number: jurisdiction as DAJ writes it ("" for the State Department), country as DCG does."""

    jurisdiction: str
    country: str
    name: str


@cache
def published_issuers() -> Mapping[str, Issuer]:
    """AAMVA's published list of 29 December 2023 by issuer number (six digits)."""
    text = (files("watchword.documents.identity") / "data" / "aamva_issuers.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["issuer"]: Issuer(row["jurisdiction"], row["country"], row["name"]) for row in rows}


def jurisdiction_code(written: str) -> str:
    """A jurisdiction's code in capitals, former Canadian codes as the present ones."""
    code = written.strip().upper()
    return _OLD_CODES.get(code, code)


def postal_fits(postal: str, jurisdiction: str) -> bool | None:
    """Whether a postal code begins as the jurisdiction's do; None where there is no rule for it."""
    code = jurisdiction_code(jurisdiction)
    if not postal.strip() or not any(code in row.split() for row in _POSTAL.values()):
        return None
    return code in _POSTAL.get(postal.strip()[0].upper(), "").split()
