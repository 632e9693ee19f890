"""A writer of SDN_ADVANCED.XML: parties, places, documents, relations and sanctions, after the publisher's schema."""

from pathlib import Path
from xml.sax.saxutils import escape

from tests.screening.lists.ofac_forms.days import period
from tests.screening.lists.ofac_forms.numbered import Words, element
from tests.screening.lists.ofac_forms.plain import city_parts, parted
from tests.screening.lists.ofac_forms.told import FEATURE_TYPES, Number, Told

NAMESPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"
_PARTS = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION")
_SUBTYPES = {"vessel": "Vessel", "aircraft": "Aircraft"}
_NAME_PARTS = {"": "Entity Name", "vessel": "Vessel Name", "aircraft": "Aircraft Name"}


class Advanced:
    """A list in the making: `sections` under their elements' names."""

    def __init__(self, subjects: list[Told], listed: str = "SDN List") -> None:
        self.words = Words()
        self.used = 0
        self.sections: dict[str, list[str]] = {
            name: []
            for name in (
                "Locations",
                "IDRegDocuments",
                "DistinctParties",
                "ProfileRelationships",
                "SanctionsEntries",
            )
        }
        uids: dict[str, str] = {}
        for one in subjects:
            uids.setdefault(one.name, one.uid)
        for one in subjects:
            self._party(one, uids)
            self._relations(one, uids)
            self._sanctions(one, listed)

    def write(self, path: Path) -> None:
        """Write the whole list, its reference values first."""
        with path.open("w", encoding="utf-8") as file:
            file.write(
                f'<?xml version="1.0" encoding="utf-8"?>\n<Sanctions Version="3" xmlns="{NAMESPACE}">\n'
            )
            file.write("<DateOfIssue><Year>2021</Year><Month>8</Month><Day>5</Day></DateOfIssue>\n")
            file.write(f"<ReferenceValueSets>{self.words.written()}</ReferenceValueSets>\n")
            for name, content in self.sections.items():
                file.write(f"<{name}>\n")
                file.writelines(f"  {each}\n" for each in content)
                file.write(f"</{name}>\n")
            file.write("<SanctionsEntryLinks />\n</Sanctions>\n")

    def _next(self) -> str:
        self.used += 1
        return str(self.used)

    def _party(self, one: Told, uids: dict[str, str]) -> None:
        identity = self._next()
        comment = [*one.rest, *(f"Linked To: {link}" for link in one.links if link not in uids)]
        kind = _SUBTYPES.get(one.kind, "Unknown")
        party_type = "Individual" if one.person else "Entity" if kind == "Unknown" else "Transport"
        subtype = self.words.number(
            "PartySubType",
            kind,
            PartyTypeID=self.words.number("PartyType", party_type),
        )
        features = "".join(self._features(one, identity))
        profile = element(
            "Profile", self._identity(one, identity) + features, ID=one.uid, PartySubTypeID=subtype
        )
        told = element("Comment", escape("; ".join(comment)))
        self.sections["DistinctParties"].append(element("DistinctParty", told + profile, FixedRef=one.uid))

    def _identity(self, one: Told, identity: str) -> str:
        groups: dict[str, str] = {}
        spelled = [(one.name, "Name", False, True)]
        spelled += [(name, kind.upper(), weak, False) for kind, name, weak in one.aliases]
        aliases = "".join(self._alias(one, groups, *each) for each in spelled)
        numbers = "".join(
            element(
                "MasterNamePartGroup",
                element("NamePartGroup", ID=group, NamePartTypeID=self.words.number("NamePartType", part)),
            )
            for part, group in groups.items()
        )
        content = aliases + element("NamePartGroups", numbers)
        return element("Identity", content, ID=identity, FixedRef=one.uid, Primary="true", False_="false")

    def _alias(
        self, one: Told, groups: dict[str, str], name: str, kind: str, weak: bool, primary: bool
    ) -> str:
        family, given = parted(name, one.person)
        first, _, middle = given.partition(" ")
        names = [("Last Name", family), ("First Name", first), ("Middle Name", middle)]
        if not one.person:
            names = [(_NAME_PARTS[one.kind], name)]
        latin = self.words.number("Script", "Latin", ScriptCode="Latn")
        parts = "".join(
            element(
                "DocumentedNamePart",
                element(
                    "NamePartValue",
                    escape(text),
                    NamePartGroupID=groups.setdefault(part, str(len(groups) + 1)),
                    ScriptID=latin,
                    ScriptStatusID="1",
                    Acronym="false",
                ),
            )
            for part, text in names
            if text
        )
        return element(
            "Alias",
            element("DocumentedName", parts, ID=self._next(), FixedRef=one.uid, DocNameStatusID="1"),
            FixedRef=one.uid,
            AliasTypeID=self.words.number("AliasType", kind),
            Primary=str(primary).lower(),
            LowQuality=str(weak).lower(),
        )

    def _features(self, one: Told, identity: str) -> list[str]:
        found = [self._feature("Birthdate", period(born)) for born in one.born]
        for label, countries in (
            ("Nationality Country", one.nationalities),
            ("Citizenship Country", one.citizenships),
            ("Nationality of Registration", one.registered),
        ):
            found += [self._feature(label, self._location("", "", each)) for each in countries]
        for label, text in (("Vessel Call Sign", one.call_sign), ("Vessel Flag", one.flag)):
            found += [self._feature(label, self._detail(label, text))] if text else []
        found += [self._feature("Location", self._location(*each)) for each in one.addresses]
        for number in one.numbers:
            if number.label in FEATURE_TYPES and not number.country:
                found.append(self._feature(number.label, self._detail(number.label, number.value)))
            else:
                self._document(number, identity)
        return found

    def _feature(self, label: str, content: str) -> str:
        version = element("FeatureVersion", "<Comment />" + content, ID=self._next(), ReliabilityID="1560")
        return element(
            "Feature", version, ID=self._next(), FeatureTypeID=self.words.number("FeatureType", label)
        )

    def _detail(self, label: str, text: str) -> str:
        if label == "Gender":
            kind, number = (
                self.words.number("DetailType", "LOOKUP"),
                self.words.number("DetailReference", text),
            )
            return element("VersionDetail", DetailTypeID=kind, DetailReferenceID=number)
        return element("VersionDetail", escape(text), DetailTypeID=self.words.number("DetailType", "TEXT"))

    def _location(self, street: str, city: str, country: str) -> str:
        number = self._next()
        lines = [*street.split(", ", 2), "", ""][:3] if " ," not in street else [street, "", ""]
        region = country.removeprefix("Region: ") if country.startswith("Region: ") else ""
        parts = [
            element(
                "LocationPart",
                element("LocationPartValue", element("Value", escape(text)), Primary="true"),
                LocPartTypeID=self.words.number("LocPartType", part),
            )
            for part, text in zip(_PARTS, [*lines, *city_parts(city), region], strict=True)
            if text
        ]
        if country and not region:
            known = self.words.number("Country", country)
            parts.insert(0, element("LocationCountry", CountryID=known, CountryRelevanceID="1413"))
        self.sections["Locations"].append(element("Location", "".join(parts), ID=number))
        return element("VersionLocation", LocationID=number)

    def _document(self, number: Number, identity: str) -> None:
        attributes = {
            "ID": self._next(),
            "IDRegDocTypeID": self.words.number("IDRegDocType", number.label),
            "IdentityID": identity,
        }
        if number.country:
            attributes["IssuedBy__CountryID"] = self.words.number("Country", number.country)
        content = "<Comment />" + element("IDRegistrationNo", escape(number.value)) + "<IssuingAuthority />"
        self.sections["IDRegDocuments"].append(
            element("IDRegDocument", content, ValidityID="1", **attributes)
        )

    def _relations(self, one: Told, uids: dict[str, str]) -> None:
        word = "Acting for or on behalf of" if one.person else "Owned or Controlled By"
        for link in one.links:
            if link in uids:
                relation = element(
                    "ProfileRelationship",
                    "<Comment />",
                    ID=self._next(),
                    From__ProfileID=one.uid,
                    To__ProfileID=uids[link],
                    RelationTypeID=self.words.number("RelationType", word),
                    RelationQualityID="1",
                    Former="false",
                    SanctionsEntryID=one.uid,
                )
                self.sections["ProfileRelationships"].append(relation)

    def _sanctions(self, one: Told, listed: str) -> None:
        measures = [("Block", "")] + [("Program", code) for code in one.programs]
        content = "".join(
            element(
                "SanctionsMeasure",
                element("Comment", escape(code)),
                ID=self._next(),
                SanctionsTypeID=self.words.number("SanctionsType", kind),
            )
            for kind, code in measures
        )
        number = self.words.number("List", listed)
        self.sections["SanctionsEntries"].append(
            element("SanctionsEntry", content, ID=one.uid, ProfileID=one.uid, ListID=number)
        )
