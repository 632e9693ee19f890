"""What the rest of OFAC's advanced XML refers to by number: words, countries, places and identity documents."""

from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from watchword.screening.entry import Identifier, ListError
from watchword.screening.lists.ofac_identifiers import named_identifier
from watchword.screening.lists.ofac_subject import UNDETERMINED, place_line
from watchword.screening.lists.text import folded
from watchword.screening.lists.xml_elements import text_at

#: The sets of reference values that are asked for here.
VALUES = frozenset(
    {
        "AreaCode",
        "Country",
        "DetailReference",
        "FeatureType",
        "IDRegDocType",
        "List",
        "LocPartType",
        "NamePartType",
        "PartySubType",
        "PartyType",
        "RelationType",
        "SanctionsType",
        "Script",
    }
)
_PLACE = {"state/province": "stateorprovince", "postal code": "postalcode"}


@dataclass(frozen=True)
class Place:
    """A location: its country, and all of it in one line."""

    country: str
    line: str


@dataclass
class References:
    """Reference values by set and number, places by number, identifiers by the identity that they belong to."""

    path: Path
    values: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    documents: dict[str, list[Identifier]] = field(default_factory=dict)

    def add_value(self, element: Element) -> None:
        """Keep a reference value, and the number of the one that it belongs to (the party's type, the area's country)."""
        text = folded(element.get("Description") or "") if element.tag == "AreaCode" else ""
        more = element.get("PartyTypeID") or element.get("CountryID") or ""
        self.values[element.tag, element.get("ID", "")] = (text or folded(element.text or ""), more)

    def word(self, kind: str, number: str | None) -> str:
        """The publisher's word for a number. Raises ListError where there is none: the file is not whole."""
        return self._value(kind, number)[0]

    def belongs_to(self, kind: str, number: str | None) -> str:
        """The number that a reference value belongs to; as `word`."""
        return self._value(kind, number)[1]

    def place(self, number: str | None) -> Place:
        """A location by its number. Raises ListError where there is none."""
        if number not in self.places:
            self._missing("Location", number)
        return self.places[number or ""]

    def add_place(self, element: Element) -> None:
        """Keep a location with its words filled in."""
        parts: dict[str, str] = {}
        for part in element.findall("LocationPart"):
            name = self.word("LocPartType", part.get("LocPartTypeID")).lower()
            parts[_PLACE.get(name, name)] = text_at(part, "LocationPartValue/Value")
        country = self._country(element)
        line = place_line(parts, country) or parts.get("unknown", "")
        self.places[element.get("ID", "")] = Place(country or parts.get("unknown", ""), line)

    def add_document(self, element: Element) -> None:
        """Keep the number of an identity document or of a registration."""
        label = self.word("IDRegDocType", element.get("IDRegDocTypeID"))
        issuer = element.get("IssuedBy-CountryID")
        country = self._known(self.word("Country", issuer)) if issuer else ""
        if found := named_identifier(label, text_at(element, "IDRegistrationNo"), country):
            self.documents.setdefault(element.get("IdentityID", ""), []).append(found)

    def _country(self, element: Element) -> str:
        for country in element.findall("LocationCountry"):
            return self._known(self.word("Country", country.get("CountryID")))
        for area in element.findall("LocationAreaCode"):
            return self._known(self.word("AreaCode", area.get("AreaCodeID")))
        return ""

    def _known(self, country: str) -> str:
        return "" if country.lower() == UNDETERMINED else country

    def _value(self, kind: str, number: str | None) -> tuple[str, str]:
        if (kind, number) not in self.values:
            self._missing(kind, number)
        return self.values[kind, number or ""]

    def _missing(self, kind: str, number: str | None) -> None:
        raise ListError(
            f"{self.path}: refers to {kind} {str(number)[:40]}, which is not in it: it is not whole, download it again"
        )
