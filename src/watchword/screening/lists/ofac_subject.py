"""One subject of an OFAC list, gathered from whatever form it was published in, and the entry made of it."""

from dataclasses import dataclass, field

from watchword.screening.entry import Entry, EntryKind, ListedName, NameStrength, Relation
from watchword.screening.lists.ofac_remarks import Remarks
from watchword.screening.lists.text import folded

SDN = "ofac-sdn"
CONSOLIDATED = "ofac-consolidated"
KINDS = {"individual": EntryKind.PERSON, "vessel": EntryKind.VESSEL, "aircraft": EntryKind.AIRCRAFT}
#: The publisher's word for a country that is not known.
UNDETERMINED = "undetermined"

_ORDER = list(NameStrength)


@dataclass
class Subject:
    """What is known of one subject, in the order of the source; repetitions and empty texts do no harm.

    number: the publisher's unique one. names: the one listed under first. facts: what remarks state, or the parts
    that the XML forms have in their place.
    """

    number: str
    kind: EntryKind
    names: list[ListedName]
    facts: Remarks = field(default_factory=Remarks)
    addresses: list[str] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    remarks: str = ""

    def entry(self, list_id: str, relations: tuple[Relation, ...] = (), *, listed: bool = True) -> Entry:
        """The entry: the same for the same subject in every form, but for the order of like parts and the remarks."""
        names = sorted(
            dict.fromkeys((*self.names, *self.facts.aliases)), key=lambda name: _ORDER.index(name.strength)
        )
        return Entry(
            list_id=list_id,
            entry_id=self.number,
            kind=self.kind,
            names=tuple(names),
            birth_dates=tuple(dict.fromkeys(self.facts.birth_dates)),
            countries=_once(self.facts.countries),
            addresses=_once(self.addresses),
            identifiers=tuple(dict.fromkeys(self.facts.identifiers)),
            programs=_once(self.programs),
            remarks=self.remarks,
            linked_to=_once(self.facts.linked_to),
            relations=relations,
            listed=listed,
        )


def kind_of(text: str) -> EntryKind:
    """What is listed, by the publisher's word; an organization where there is none, as the publisher leaves it out."""
    return KINDS.get(text.strip().lower(), EntryKind.ORGANIZATION)


def full_name(family: str, given: str) -> str:
    """A name as OFAC writes it: "KIM, Yon Hui", or the only part that is given."""
    return ", ".join(filter(None, (folded(family), folded(given))))


def one_line(street: str, city: str, country: str) -> str:
    """An address in one line, as far as it is given."""
    known = "" if folded(country).lower() == UNDETERMINED else country
    return ", ".join(filter(None, map(folded, (street, city, known))))


def city_line(city: str, province: str, postal_code: str) -> str:
    """A city as the delimited forms write it: "Miami, FL 33172"."""
    return " ".join(filter(None, (", ".join(filter(None, (city, province))), postal_code)))


def place_line(parts: dict[str, str], country: str) -> str:
    """An address in one line from parts under the publisher's names for them, which are the XML forms'."""
    streets = ", ".join(filter(None, (parts.get(f"address{number}", "") for number in (1, 2, 3))))
    city = city_line(*(parts.get(name, "") for name in ("city", "stateorprovince", "postalcode")))
    region = parts.get("region", "")
    return one_line(streets, city, ", ".join(filter(None, (f"Region: {region}" if region else "", country))))


def _once(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(folded, texts))))
