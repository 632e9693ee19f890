"""Street addresses as keys: spellings of one building compare equal, and its units can be told apart."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from watchword.enrich.address_line import AddressLine, split_line
from watchword.enrich.regions import country_code, folded, region_code
from watchword.enrich.street_words import STREET_WORDS

__all__ = ["AddressKey", "AddressLine", "address_key", "split_line"]

#: No street line is longer; more is cut before it is read.
MAX_LETTERS = 300

_ID = r"(\d[\w-]*|[a-z]-?\d[\w-]*|[a-z](?![\w-]))"
_UNIT_WORDS = (
    "apt|apartment|appt|unit|ste|suite|rm|room|fl|floor|flat|bldg|building|lot|spc|space|trlr|trailer|ph"
    "|penthouse"
)
_UNIT = re.compile(rf"(?:\b(?:{_UNIT_WORDS})\b\.?\s*#?\s*|#\s*){_ID}")
_PRIVATE_BOX = re.compile(r"\bp\.?\s*m\.?\s*b\.?\s*#?\s*(\d[\w-]*)")
_PO_BOX = re.compile(
    r"\b(?:p\.?\s*o\.?\s*box|post(?:al)?\s+office\s+box|postfach|apartado(?:\s+postal)?|casilla"
    r"|boite\s+postale|b\.?\s*p\.?)\s*#?\s*(\d[\w-]*)"
)
_NUMBER = re.compile(r"\d+[a-z]?(?:[-/]\d+[a-z]?)*")


@dataclass(frozen=True)
class AddressKey:
    """An address for comparing; `building` is equal for all units of one building.

    `unit` is the apartment, suite or private mailbox, None where none is written. `po_box` marks a post
    office's box (the building is then the box), `private_box` a box at a mail drop.
    """

    building: str
    unit: str | None = None
    po_box: bool = False
    private_box: bool = False

    @property
    def whole(self) -> str:
        """Building and unit in one text."""
        return f"{self.building}#{self.unit or ''}"


@lru_cache(maxsize=65_536)
def address_key(
    line: str | None, city: str | None, region: str | None, postcode: str | None, country: str | None
) -> AddressKey | None:
    """The key of an address in parts; any part may be missing, but a line without a house number gives None.

    The place is the postcode where there is one (of a US postcode the first five digits), else city and
    region: one address with and without its postcode has two keys. Unknown countries compare as written.
    """
    text = _plain(line)
    place = _place(city, region, postcode, country)
    if not text or not place:
        return None
    if box := _PO_BOX.search(text):
        return AddressKey(f"box {box[1]}|{place}", po_box=True)
    private = _PRIVATE_BOX.search(text)
    units = [match[1] for match in _UNIT.finditer(text)] + ([private[1]] if private else [])
    street = _street(_UNIT.sub(" ", _PRIVATE_BOX.sub(" ", text)))
    if street is None:
        return None
    unit = "-".join(unit.replace("-", "") for unit in units) or None
    return AddressKey(f"{street}|{place}", unit, private_box=private is not None)


def _plain(text: str | None) -> str:
    """Lower case without accents; digits of every script as 0 to 9."""
    wide = unicodedata.normalize("NFKD", (text or "")[:MAX_LETTERS].casefold())
    return "".join(letter for letter in wide if not unicodedata.combining(letter)).strip()


def _street(text: str) -> str | None:
    """House number, then the street's words in alphabetical order; None without number or without words."""
    apart = re.sub(r"(?<=[^\W\d_a-z])(?=\d)|(?<=\d)(?=[^\W\d_a-z])", " ", text)
    tokens = re.sub(r"['’.]", "", apart)
    found = [token.strip("-/") for token in re.sub(r"[^\w/-]+|_", " ", tokens).split()]
    found = [token for token in found if token]
    number = _house_number(found)
    if number is None:
        return None
    found.remove(number)
    named = sorted(_word(part) for token in found for part in token.split("-") if part)
    return f"{number.lstrip('0') or '0'} {' '.join(named)}" if named else None


def _house_number(tokens: list[str]) -> str | None:
    """The first or the last word where it is a number, else the first number inside."""
    ordered = tokens[:1] + tokens[-1:] + tokens[1:-1]
    return next((token for token in ordered if _NUMBER.fullmatch(token)), None)


def _word(token: str) -> str:
    if token in STREET_WORDS:
        return STREET_WORDS[token]
    # German and Dutch write the kind of street in one word with its name.
    return re.sub(r"(?<=\w{3})strasse$", "str", token)


def _place(city: str | None, region: str | None, postcode: str | None, country: str | None) -> str:
    land = country_code(country) or folded(country or "")
    if not land and region and region_code(region, "US"):
        land = "US"
    code = re.sub(r"[^a-z0-9]", "", _plain(postcode))
    if code:
        return f"{code[:5] if _american(code, land) else code}|{land}"
    part = region_code(region, land) or folded(region or "")
    town = folded(city or "")
    return f"{town}|{part}|{land}" if town else ""


def _american(code: str, land: str) -> bool:
    return land in ("US", "") and len(code) in (5, 9) and code.isdigit()
