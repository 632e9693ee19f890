"""One subject of OFAC's advanced XML: its names in every script, and its features."""

import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from watchword.screening.entry import ListedName, NameStrength
from watchword.screening.lists.ofac_identifiers import named_identifier
from watchword.screening.lists.ofac_period import period
from watchword.screening.lists.ofac_reference import References
from watchword.screening.lists.ofac_remarks import remarks
from watchword.screening.lists.ofac_subject import Subject, full_name, kind_of
from watchword.screening.lists.text import folded
from watchword.screening.lists.xml_elements import text_at

_FAMILY = frozenset({"last name", "maiden name", "matronymic"})
_GIVEN = frozenset({"first name", "middle name", "patronymic"})
_COUNTRIES = frozenset({"nationality country", "citizenship country", "nationality of registration"})
#: Scripts whose names are written in one, family name first.
_UNSPACED = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")


def subject(party: Element, references: References) -> Subject:
    """A distinct party with its documents. Raises ListError where it refers to what the file does not have."""
    text = text_at(party, "Comment")
    made = Subject(party.get("FixedRef", ""), kind_of(""), [], remarks(text), remarks=text)
    for profile in party.findall("Profile"):
        made.kind = kind_of(_kind(profile, references))
        for identity in profile.findall("Identity"):
            made.names += _names(identity, references)
            made.facts.identifiers += references.documents.get(identity.get("ID", ""), [])
        for feature in profile.findall("Feature"):
            label = references.word("FeatureType", feature.get("FeatureTypeID"))
            for version in feature.findall("FeatureVersion"):
                _add_feature(label, version, made, references)
    return made


def _kind(profile: Element, references: References) -> str:
    """The publisher's word: a sub-type for vessels and aircraft, else the type, of which the sub-type is unknown."""
    number = profile.get("PartySubTypeID")
    word = references.word("PartySubType", number)
    if word.lower() != "unknown":
        return word
    return references.word("PartyType", references.belongs_to("PartySubType", number))


def _names(identity: Element, references: References) -> list[ListedName]:
    """All names, the one listed under first; where it is also in its own script, that is as good as an alias."""
    groups = {
        each.get("ID"): references.word("NamePartType", each.get("NamePartTypeID")).lower()
        for each in identity.iterfind("NamePartGroups/MasterNamePartGroup/NamePartGroup")
    }
    found: list[ListedName] = []
    for alias in identity.findall("Alias"):
        weak = alias.get("LowQuality") == "true"
        others = NameStrength.WEAK if weak else NameStrength.STRONG
        for place, (latin, text) in enumerate(_documented(alias, groups, references)):
            main = alias.get("Primary") == "true" and place == 0
            found.append(ListedName(text, NameStrength.PRIMARY if main and latin else others))
    return found


def _documented(
    alias: Element, groups: dict[str | None, str], references: References
) -> list[tuple[bool, str]]:
    """The spellings of one name, those in Latin script first, each with whether it is."""
    found = []
    for name in alias.findall("DocumentedName"):
        values = [
            each for each in name.iterfind("DocumentedNamePart/NamePartValue") if (each.text or "").strip()
        ]
        parts = [(groups.get(each.get("NamePartGroupID"), ""), folded(each.text or "")) for each in values]
        if parts:
            latin = all(_latin(each, references) for each in values)
            found.append((latin, _written(parts)))
    return sorted(found, key=lambda each: not each[0])


def _latin(value: Element, references: References) -> bool:
    script = value.get("ScriptID")
    return script is None or references.word("Script", script).lower() == "latin"


def _written(parts: list[tuple[str, str]]) -> str:
    """The parts of a name as the delimited forms write them: family name, comma, given names; anything else as is."""
    family = [text for part, text in parts if part in _FAMILY]
    given = [text for part, text in parts if part in _GIVEN]
    other = [text for part, text in parts if part not in _FAMILY | _GIVEN]
    letters = "".join(family + given)
    if letters and all(
        unicodedata.name(each, "").startswith(_UNSPACED) for each in letters if each.isalpha()
    ):
        return " ".join(filter(None, ("".join(family + given), *other)))
    return full_name(" ".join(family + other), " ".join(given))


def _add_feature(label: str, version: Element, made: Subject, references: References) -> None:
    """Add what one feature states, by the publisher's name for it."""
    places = [references.place(each.get("LocationID")) for each in version.findall("VersionLocation")]
    kind = label.lower()
    if kind == "location":
        made.addresses += [place.line for place in places]
    elif kind == "birthdate":
        for each in version.findall("DatePeriod"):
            made.facts.birth_dates += period(each)
    elif kind == "vessel flag":
        made.facts.countries[:0] = [place.country for place in places] or list(_details(version, references))
    elif kind in _COUNTRIES:
        made.facts.countries += [place.country for place in places] or list(_details(version, references))
    else:
        plain = "Call Sign" if kind == "vessel call sign" else label
        found = [named_identifier(plain, text, "") for text in _details(version, references)]
        made.facts.identifiers += [each for each in found if each]


def _details(version: Element, references: References) -> Iterator[str]:
    for detail in version.findall("VersionDetail"):
        if text := folded(detail.text or ""):
            yield text
        elif number := detail.get("DetailReferenceID"):
            yield references.word("DetailReference", number)
