"""What the CSV files tell of a subject, parted as the publisher's XML forms part it; read here by its own means."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

#: Types of numbers as the publisher's reference values name them.
DOCUMENTS = """Passport|Diplomatic Passport|Stateless Person Passport|Cedula No.|National ID No.|NIT #|R.F.C.|RFC|C.U.R.P.
Registration Number|Registration ID|Tax ID No.|RUC #|Folio Mercantil No.|Identification Number|Government Gazette Number
Company Number|Matricula Mercantil No|Commercial Registry Number|MMSI|D.N.I.|C.R. No.|Business Registration Number
V.A.T. Number|RIF #|Trade License No.|Electoral Registry No.|Business Registration Document #|US FEIN|SSN
Vessel Registration Identification|National Foreign ID Number|Chamber of Commerce Number|Public Registration Number
UK Company Number|Italian Fiscal Code|Credencial electoral|Cartilla de Servicio Militar Nacional|Personal ID Card
Driver's License No.|Chinese Commercial Code|Enterprise Number|Legal Entity Number|License|C.U.I.T.|C.U.I.P.
Certificate of Incorporation Number|Citizen's Card Number|Travel Document Number|Tazkira National ID Card|I.F.E.
United Social Credit Code Certificate (USCCC)|Unified Social Credit Code (USCC)|Residency Number|LE Number|Serial No.
British National Overseas Passport|Turkish Identification Number|Fiscal Code|Dubai Chamber of Commerce Membership No.
Bosnian Personal ID No.|Registered Charity No.|Kenyan ID No.|Refugee ID Card|Birth Certificate Number"""
#: Features: what the publisher keeps apart from documents.
FEATURES = """SWIFT/BIC|Website|Email Address|Phone Number|D-U-N-S Number|Aircraft Tail Number|Previous Aircraft Tail Number
BIK (RU)|Aircraft Model|Aircraft Manufacturer's Serial Number (MSN)|Aircraft Mode S Transponder Code|Gender
Aircraft Construction Number (also called L/N or S/N or F/N)|Other Vessel Call Sign|Aircraft Operator|UN/LOCODE
Digital Currency Address - XBT|Digital Currency Address - ETH|Digital Currency Address - LTC|MICEX Code
Digital Currency Address - ZEC|Digital Currency Address - DASH|Digital Currency Address - BTG|Former Vessel Flag
Digital Currency Address - ETC|Digital Currency Address - BSV|Digital Currency Address - BCH|Other Vessel Flag
Digital Currency Address - XMR|Digital Currency Address - USDT|Digital Currency Address - XVG|Other Vessel Type"""


def _types(text: str) -> list[str]:
    return sorted(re.split(r"[|\n]", text), key=len, reverse=True)


DOCUMENT_TYPES, FEATURE_TYPES = _types(DOCUMENTS), _types(FEATURES)
_NUMBER = re.compile(
    rf"({'|'.join(map(re.escape, [*DOCUMENT_TYPES, *FEATURE_TYPES]))}) (?!Number|No\.|Booklet|#|IMO|\()"
    r"((?:(?!issued|expires|\. )[^;])*?)(?: \(([A-Z][^()]*)\))?(?: issued ([\w ]*\d{4}))?(?: expires ([\w ]*\d{4}))?"
)
_SHIP = re.compile(r"(Vessel Registration Identification) (IMO \d{7})")
_BORN = re.compile(r"DOB ((?:circa )?[\w -]+)")


@dataclass
class Number:
    """A number as the XML forms part it."""

    label: str
    value: str
    country: str = ""
    issued: str = ""
    expires: str = ""


@dataclass
class Told:
    """One subject."""

    uid: str
    name: str
    kind: str
    programs: list[str]
    call_sign: str
    flag: str
    aliases: list[tuple[str, str, bool]] = field(default_factory=list)
    addresses: list[tuple[str, str, str]] = field(default_factory=list)
    born: list[str] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    citizenships: list[str] = field(default_factory=list)
    registered: list[str] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)

    @property
    def person(self) -> bool:
        """Whether the list has it as an individual."""
        return self.kind == "individual"


def rows(place: Path, name: str) -> Iterator[list[str]]:
    """Rows of one of the files, "-0-" as nothing and white space folded."""
    with (place / name).open(newline="", encoding="ascii") as file:
        for row in csv.reader(file):
            if len(row) > 1:
                yield ["" if cell.strip() == "-0-" else cell for cell in row]


def told(place: Path) -> list[Told]:
    """Every subject of a folder of CSV files."""
    more = {row[0]: row[1] for row in rows(place, "sdn_comments.csv")}
    found: dict[str, Told] = {}
    for row in rows(place, "sdn.csv"):
        codes = [code for code in re.split(r"\] \[|[\[\]]|; ", row[3]) if code.strip()]
        found[row[0]] = one = Told(row[0], _fold(row[1]), row[2], codes, row[5].strip(), row[9].strip())
        _remarks(one, _fold(row[11] + more.get(row[0], "")))
    for row in rows(place, "alt.csv"):
        found[row[0]].aliases.append((f"{row[2][0]}.k.a.", _fold(row[3]), False))
    for row in rows(place, "add.csv"):
        found[row[0]].addresses.append((_fold(row[2]), _fold(row[3]), _fold(row[4])))
    names = {one.name for one in found.values()}
    for one in found.values():
        # The full stop that ends the remarks is left out where the name ends in one: "S.A."
        one.links = [f"{link}." if f"{link}." in names and link not in names else link for link in one.links]
    return list(found.values())


def _fold(text: str) -> str:
    return " ".join(text.split())


def _remarks(one: Told, text: str) -> None:
    *facts, last = text.split("; ")
    for fact in [*facts, last.removesuffix(".")]:
        if fact:
            _fact(one, fact, re.sub(r"^alt\. ", "", fact))


def _fact(one: Told, fact: str, bare: str) -> None:
    if alias := re.fullmatch(r"([afn]\.k\.a\.) '(.+?)'+", bare):
        one.aliases.append((alias[1], alias[2], True))
    elif born := _BORN.fullmatch(bare):
        one.born.append(born[1])
    elif bare.startswith("Linked To: "):
        one.links.append(bare.removeprefix("Linked To: "))
    elif ship := _SHIP.fullmatch(bare):
        one.numbers.append(Number(ship[1], ship[2]))
    elif number := _NUMBER.fullmatch(bare):
        one.numbers.append(Number(*(part or "" for part in number.groups())))
    else:
        for start, kept in (
            ("nationality ", one.nationalities),
            ("citizen ", one.citizenships),
            ("Nationality of Registration ", one.registered),
        ):
            if bare.startswith(start):
                kept.append(bare.removeprefix(start))
                return
        one.rest.append(fact)
