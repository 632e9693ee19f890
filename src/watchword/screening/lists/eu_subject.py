"""One subject of the European list, gathered from its parts: names, births, addresses, documents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength
from watchword.screening.lists.dates import birth_dates
from watchword.screening.lists.remarked_wallets import remarked_wallets

_KINDS = {
    **dict.fromkeys(("person", "p"), EntryKind.PERSON),
    **dict.fromkeys(("enterprise", "e", "entity"), EntryKind.ORGANIZATION),
    **dict.fromkeys(("vessel", "ship", "v"), EntryKind.VESSEL),
}
#: Codes of the list's documents; what is not here (SWIFT, licences, certificates) is "other".
_DOCUMENTS = {
    "passport": "passport",
    "id": "national-id",
    "ssn": "national-id",
    "nrn": "national-id",
    "regnumber": "registration",
    "fiscalcode": "tax-id",
    "imo": "imo",
}
_CONTACTS = {"PHONE": "phone", "FAX": "phone", "EMAIL": "email", "WEB": "website"}
_ADDRESS = ("street", "pobox", "place", "zipcode", "city", "region", "number", "other")


@dataclass
class Subject:
    """What the parts said so far. Each takes the attributes of one element, their names in lower case."""

    entry_id: str
    kind: EntryKind = EntryKind.UNKNOWN
    names: dict[str, NameStrength] = field(default_factory=dict)
    facts: dict[str, dict[str, None]] = field(default_factory=dict)
    identifiers: dict[Identifier, None] = field(default_factory=dict)

    def take(self, section: str, part: Mapping[str, str]) -> None:
        """Add one part: namealias, birthdate, citizenship, address, identification, contactinfo or entity."""
        match section:
            case "namealias":
                self._name(part)
            case "birthdate":
                self.add("born", *_born(part))
            case "citizenship":
                self.add("country", country(part))
            case "address":
                self.add("address", _address(part))
            case "identification":
                self._document(part)
            case "contactinfo":
                self._contact(part.get("key", ""), part.get("value", ""))
            case "entity":
                kind = part.get("subjecttype", "") or part.get("subjecttype_classificationcode", "")
                self.kind = _KINDS.get(kind.lower(), self.kind)
                self.add("program", part.get("regulation_programme", ""))
                self.add("remark", part.get("remark", ""))

    def add(self, fact: str, *texts: str) -> None:
        """Keep what is said, once, in the order in which it came."""
        self.facts.setdefault(fact, {}).update(dict.fromkeys(filter(None, texts)))

    def entry(self) -> Entry:
        """The entry of all parts; the list marks no main name, so the first that is strong counts as such."""
        strong = (text for text, how in self.names.items() if how is NameStrength.STRONG)
        first = next(strong, "") or next(iter(self.names), "")
        others = (ListedName(text, how) for text, how in self.names.items() if text != first)
        remarks = "; ".join(self.facts.get("remark", {}))
        return Entry(
            "eu-fsf",
            self.entry_id,
            self.kind,
            (ListedName(first), *others) if first else (),
            birth_dates=self._all("born"),
            countries=self._all("country"),
            addresses=self._all("address"),
            identifiers=tuple(dict.fromkeys((*self.identifiers, *remarked_wallets(remarks)))),
            programs=self._all("program"),
            remarks=remarks,
        )

    def _all(self, fact: str) -> tuple[str, ...]:
        return tuple(self.facts.get(fact, {}))

    def _name(self, part: Mapping[str, str]) -> None:
        split = (part.get(key, "") for key in ("firstname", "middlename", "lastname"))
        name = part.get("wholename", "") or " ".join(filter(None, split))
        weak = part.get("strong") == "false" or re.search(r"\blow? quality", part.get("remark", ""), re.I)
        if name:
            self.names.setdefault(name, NameStrength.WEAK if weak else NameStrength.STRONG)

    def _document(self, part: Mapping[str, str]) -> None:
        number = part.get("number", "")
        told = re.search(r" \((\w+)-[^()]*\)$", number)
        code = part.get("identificationtypecode", "") or part.get("typecode", "") or (told[1] if told else "")
        for value in (number, part.get("latinnumber", "")):
            # Older files repeat the kind behind the number: "P1 (passport-National passport)".
            bare = re.sub(r" \([^()]*\)$", "", value)
            if kept := bare.removeprefix("IMO ") if code == "imo" else bare:
                self.identifiers[Identifier(_DOCUMENTS.get(code.lower(), "other"), kept, country(part))] = (
                    None
                )

    def _contact(self, key: str, text: str) -> None:
        kind = _CONTACTS.get(key.upper())
        for value in re.split(r"[,;] ?", text) if kind else ():
            if kind and value:
                self.identifiers[Identifier(kind, value)] = None


def country(part: Mapping[str, str]) -> str:
    """The code of a country, or its name where it has none; empty where it is unknown."""
    code, name = part.get("countryiso2code", ""), part.get("countrydescription", "")
    return code if code not in ("", "00") else name if name != "UNKNOWN" else ""


def _born(part: Mapping[str, str]) -> tuple[str, ...]:
    """Dates as exact as they are known: years alone where circa, none in another calendar."""
    if part.get("calendartype", "GREGORIAN") != "GREGORIAN":
        return ()
    day, month = (
        part.get(long, "") or part.get(short, "")
        for long, short in (("dayofmonth", "day"), ("monthofyear", "month"))
    )
    numbers = [part.get("year", ""), *(f"{int(each):02}" for each in (month, day) if each.isdecimal())]
    exact = part.get("birthdate", "") or "-".join(filter(None, numbers))
    rough = "circa " if part.get("circa") == "true" else ""
    years = (part.get("yearrangefrom", ""), part.get("yearrangeto", ""))
    return tuple(date for text in (exact, *years) for date in birth_dates(rough + text))


def _address(part: Mapping[str, str]) -> str:
    name = part.get("countrydescription", "")
    where = name if name not in ("", "UNKNOWN") else country(part)
    return ", ".join(dict.fromkeys(filter(None, (*(part.get(key, "") for key in _ADDRESS), where))))
