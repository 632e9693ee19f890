"""A driver's licence or identification card as its barcode tells it (AAMVA versions 1 to 10)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from watchword.documents.identity.aamva_payload import Payload, read_payload

_EMPTY = {"", "NONE", "UNAVL", "N/A"}
_COUNTRIES = {"USA": "USA", "US": "USA", "CAN": "CAN", "CA": "CAN"}


@dataclass(frozen=True)
class Licence:
    """One card. Texts are as encoded, "" where absent; dates are None where absent or impossible.

    elements: every element of every subfile by its id, the first of each. Sex, height, eyes and the marks for
    limited duration are left there and never become facts.
    """

    payload: Payload = field(repr=False)
    elements: Mapping[str, str] = field(repr=False)
    kind: str
    number: str = field(repr=False)
    family: str = field(repr=False)
    given: str = field(repr=False)
    truncated: bool
    birth: date | None = field(repr=False)
    issued: date | None
    expires: date | None
    street: str = field(repr=False)
    city: str = field(repr=False)
    jurisdiction: str
    postal: str = field(repr=False)
    country: str
    discriminator: str = field(repr=False)

    @property
    def name(self) -> str:
        """Given names, then the family name."""
        return f"{self.given} {self.family}".strip()


def read_licence(text: str) -> Licence | None:
    """The card in a barcode's text, or None where no AAMVA header is in it. Never raises on any text."""
    payload = read_payload(text)
    if payload is None:
        return None
    elements: dict[str, str] = {}
    for subfile in payload.subfiles:
        for name, value in subfile.elements:
            elements.setdefault(name, value)
    family, given = _names(elements)
    return Licence(
        payload=payload,
        elements=elements,
        kind=next((one.kind for one in payload.subfiles if one.kind in ("DL", "ID", "EN")), ""),
        number=_text(elements, "DAQ"),
        family=family,
        given=given,
        truncated="T" in (elements.get("DDE"), elements.get("DDF"), elements.get("DDG")),
        birth=element_date(elements, "DBB"),
        issued=element_date(elements, "DBD"),
        expires=element_date(elements, "DBA"),
        street=" ".join(filter(None, (_text(elements, "DAG", "DAL"), _text(elements, "DAH")))),
        city=_text(elements, "DAI", "DAN"),
        jurisdiction=_text(elements, "DAJ", "DAO").upper(),
        postal=_text(elements, "DAK", "DAP"),
        country=_COUNTRIES.get(_text(elements, "DCG").upper(), _text(elements, "DCG").upper()),
        discriminator=_text(elements, "DCF"),
    )


def _text(elements: Mapping[str, str], *names: str) -> str:
    values = (elements.get(name, "").strip() for name in names)
    return next((value for value in values if value.upper() not in _EMPTY), "")


def _names(elements: Mapping[str, str]) -> tuple[str, str]:
    """Family and given names: apart (DCS, DAB), given ones together (DCT), or all in one (DAA)."""
    family = _text(elements, "DCS", "DAB")
    together = _text(elements, "DCT")
    given = together or " ".join(filter(None, (_text(elements, "DAC"), _text(elements, "DAD"))))
    if not family and not given:
        family, _, given = _text(elements, "DAA").replace("@", ",").partition(",")
    return family.strip(), " ".join(given.replace(",", " ").split())


def element_date(elements: Mapping[str, str], name: str) -> date | None:
    """The date of an element of eight digits: MMDDCCYY in the US since version 2, else CCYYMMDD.

    Whichever of the two orders makes a date of 1900 to 2199 is taken; only one ever does, since no month
    is 19 or above. None where absent or where neither does.
    """
    digits = re.sub(r"[-/]", "", elements.get(name, ""))
    if not re.fullmatch(r"[0-9]{8}", digits):
        return None
    american = (digits[4:], digits[:2], digits[2:4])
    for year, month, day in (american, (digits[:4], digits[4:6], digits[6:])):
        if 1900 <= int(year) <= 2199:
            try:
                return date(int(year), int(month), int(day))
            except ValueError:
                continue
    return None
