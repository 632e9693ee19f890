"""One subject of a UK list, gathered from its rows: each name, address and alias has its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength
from watchword.screening.lists.remarked_wallets import remarked_wallets
from watchword.screening.lists.rows import column_key
from watchword.screening.lists.uk_cells import ABSENT, SAME, labelled, values
from watchword.screening.lists.uk_dates import uk_dates

_KINDS = {
    "individual": EntryKind.PERSON,
    "entity": EntryKind.ORGANIZATION,
    "ship": EntryKind.VESSEL,
}
_NUMBERS = {
    "passportnumber": "passport",
    "nationalidentifiernumber": "national-id",
    "businessregistrationnumber": "registration",
    "imonumber": "imo",
    "phonenumber": "phone",
    "emailaddress": "email",
    "website": "website",
}
_LINKED = ("owner", "parentcompany", "subsidiaries")
#: Given names come first and the family name, or the whole name of a body, is the sixth.
_NAMES = tuple(f"name{number}" for number in range(1, 7))
_ADDRESS = (*(f"address{number}" for number in range(1, 7)), "postcode", "country")


@dataclass
class Subject:
    """What the rows said so far; each fact once, in the order in which it came."""

    list_id: str
    entry_id: str
    kind: EntryKind = EntryKind.UNKNOWN
    names: dict[str, NameStrength] = field(default_factory=dict)
    facts: dict[str, dict[str, None]] = field(default_factory=dict)
    identifiers: dict[Identifier, None] = field(default_factory=dict)

    def take(self, row: Mapping[str, str]) -> None:
        """Add one row, by column key as either list and format has it."""
        cells = {SAME.get(key, key): cell for key, cell in row.items() if cell.lower() not in ABSENT}
        self.kind = _KINDS.get(cells.get("kind", "").lower(), self.kind)
        self._take_names(cells)
        self._add("address", ", ".join(dict.fromkeys(cells[part] for part in _ADDRESS if part in cells)))
        self._add("born", *uk_dates(" ".join(values(cells.get("dob", "")))))
        self._add("country", *values(cells.get("nationality", "")), *values(cells.get("flag", "")))
        self._add("program", cells.get("regime", ""))
        self._take_numbers(cells)
        for remark in (cells.get("otherinformation", ""), cells.get("ukstatementofreasons", "")):
            self._add("remark", remark)
            self.identifiers.update(dict.fromkeys(remarked_wallets(remark)))
            facts = ((column_key(label), text) for label, text in labelled(remark))
            self._take_numbers({SAME.get(key, key): text for key, text in facts})

    def entry(self) -> Entry:
        """The entry of all rows together."""
        primary = next((text for text, how in self.names.items() if how is NameStrength.PRIMARY), "")
        first = primary or next(iter(self.names), "")
        others = (ListedName(text, how) for text, how in self.names.items() if text != first)
        return Entry(
            self.list_id,
            self.entry_id,
            self.kind,
            (ListedName(first), *others) if first else (),
            birth_dates=self._all("born"),
            countries=self._all("country"),
            addresses=self._all("address"),
            identifiers=tuple(self.identifiers),
            programs=self._all("program"),
            remarks="; ".join(self._all("remark")),
            linked_to=self._all("linked"),
        )

    def _take_names(self, cells: Mapping[str, str]) -> None:
        name = " ".join(cells[part] for part in _NAMES if part in cells)
        kind, quality = cells.get("nametype", "").lower(), cells.get("aliasstrength", "").lower()
        strength = NameStrength.WEAK if quality.startswith("low") else NameStrength.STRONG
        if kind == "primary name" and NameStrength.PRIMARY not in self.names.values():
            strength = NameStrength.PRIMARY
        # A row for another address repeats the name, and may come before the primary one says that it is.
        if name and (name not in self.names or strength is NameStrength.PRIMARY):
            self.names[name] = strength
        if script := cells.get("namenonlatinscript", ""):
            self.names.setdefault(script, NameStrength.STRONG)

    def _take_numbers(self, cells: Mapping[str, str]) -> None:
        for key, kind in _NUMBERS.items():
            for value in values(cells.get(key, "")):
                bare = re.sub(r"^IMO:?\s*", "", value) if kind == "imo" else value
                self.identifiers[Identifier(kind, bare)] = None
        self._add("linked", *(name for key in _LINKED for name in values(cells.get(key, ""))))

    def _add(self, fact: str, *texts: str) -> None:
        self.facts.setdefault(fact, {}).update(dict.fromkeys(filter(None, texts)))

    def _all(self, fact: str) -> tuple[str, ...]:
        return tuple(self.facts.get(fact, {}))
