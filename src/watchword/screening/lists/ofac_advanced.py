"""The US Treasury's lists as SDN_ADVANCED.XML and CONS_ADVANCED.XML, where every word is a number explained elsewhere."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from watchword.screening.entry import Entry, ListError
from watchword.screening.lists.ofac_party import subject
from watchword.screening.lists.ofac_reference import VALUES, References
from watchword.screening.lists.ofac_relations import Relations
from watchword.screening.lists.ofac_subject import CONSOLIDATED, SDN, Subject
from watchword.screening.lists.text import at_least_one, refuse
from watchword.screening.lists.xml_elements import elements, text_at

_WANTED = VALUES | {"Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"}
_SDN = "sdn list"


@dataclass
class _Read:
    """What was read so far; programs and relations come after the parties that they belong to."""

    references: References
    refused: list[str] | None
    subjects: dict[str, Subject] = field(default_factory=dict)
    relations: Relations = field(default_factory=Relations)
    programs: dict[str, list[str]] = field(default_factory=dict)
    lists: Counter[bool] = field(default_factory=Counter)

    def add(self, element: Element) -> None:
        """Take one element in."""
        references = self.references
        match element.tag:
            case "Location":
                references.add_place(element)
            case "IDRegDocument":
                references.add_document(element)
            case "DistinctParty":
                self._add_party(element)
            case "ProfileRelationship":
                word = references.word("RelationType", element.get("RelationTypeID"))
                self.relations.add(element, word)
            case "SanctionsEntry":
                self._add_programs(element)
            case _:
                references.add_value(element)

    def _add_party(self, element: Element) -> None:
        made = subject(element, self.references)
        # Everything else speaks of profiles, which have had their party's number ever since.
        profile = element.find("Profile")
        key = profile.get("ID", made.number) if profile is not None else made.number
        if not made.number or not made.names or key in self.subjects:
            reason = "a second time" if key in self.subjects else "has no number or no name"
            refuse(self.refused, f"{self.references.path.name}: party {made.number}: {reason}")
        else:
            self.subjects[key] = made

    def _add_programs(self, element: Element) -> None:
        self.lists[self.references.word("List", element.get("ListID")).lower() == _SDN] += 1
        codes = self.programs.setdefault(element.get("ProfileID", ""), [])
        for measure in element.findall("SanctionsMeasure"):
            if self.references.word("SanctionsType", measure.get("SanctionsTypeID")).lower() == "program":
                codes.append(text_at(measure, "Comment"))


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the file, after all of it was read; what is wrong with it is raised before the first.

    The list is the SDN one where most sanctions in the file are on it. A party without sanctions is not `listed`.
    """
    found = _Read(References(path), refused)
    for element in elements(path, frozenset(_WANTED)):
        found.add(element)
    if found.subjects and not found.programs:
        raise ListError(f"{path}: has parties but no sanctions: it is not whole, download it again")
    yield from at_least_one(path, _entries(found))


def _entries(found: _Read) -> Iterator[Entry]:
    list_id = SDN if found.lists[True] >= found.lists[False] else CONSOLIDATED
    related = found.relations.by_profile(found.subjects)
    linked = found.relations.names(found.subjects)
    name = found.references.path.name
    for unknown in (each for each in found.programs if each not in found.subjects):
        refuse(found.refused, f"{name}: sanctions on {unknown[:40]}, who is not in it")
    for unknown in found.relations.unknown(found.subjects):
        refuse(found.refused, f"{name}: a relation to {unknown[:40]}, who is not in it")
    for profile, each in found.subjects.items():
        each.programs = found.programs.get(profile, [])
        each.facts.linked_to += linked.get(profile, [])
        yield each.entry(list_id, related.get(profile, ()), listed=profile in found.programs)
