"""OFAC's advanced XML: scripts, relations, vague dates, and references that lead nowhere."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.lists.ofac_forms.numbered import element
from watchword.screening.entry import (
    Entry,
    EntryKind,
    Identifier,
    ListedName,
    ListError,
    NameStrength,
    Relation,
)
from watchword.screening.lists import ofac_advanced
from watchword.screening.lists.formats import recognised
from watchword.screening.lists.xml_elements import elements

WORDS = """<ReferenceValueSets>
 <AreaCodeValues><AreaCode ID="9" CountryID="1" Description="Cuba" AreaCodeTypeID="1400">CU</AreaCode></AreaCodeValues>
 <CountryValues><Country ID="1" ISO2="KP">Korea, North</Country><Country ID="2">undetermined</Country></CountryValues>
 <DetailReferenceValues><DetailReference ID="1">Male</DetailReference></DetailReferenceValues>
 <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="10">Nationality Country</FeatureType>
  <FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType>
  <FeatureType ID="344">Digital Currency Address - XBT</FeatureType></FeatureTypeValues>
 <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
 <ListValues><List ID="1550">SDN List</List></ListValues>
 <LocPartTypeValues><LocPartType ID="1">Unknown</LocPartType><LocPartType ID="1454">CITY</LocPartType>
 </LocPartTypeValues>
 <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType>
  <NamePartType ID="1523">Patronymic</NamePartType><NamePartType ID="1525">Entity Name</NamePartType>
 </NamePartTypeValues>
 <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
  <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
 <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
 <RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType>
  <RelationType ID="91725">Leader or official of</RelationType>
  <RelationType ID="92019">Owns, controls, or operates</RelationType>
  <RelationType ID="15004">Family member of</RelationType></RelationTypeValues>
 <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType>
 </SanctionsTypeValues>
 <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="160" ScriptCode="Arab">Arabic</Script>
  <Script ID="220" ScriptCode="Cyrl">Cyrillic</Script><Script ID="286" ScriptCode="Hang">Hangul</Script>
 </ScriptValues></ReferenceValueSets>"""
PLACES = """<Locations><Location ID="1"><LocationCountry CountryID="1" CountryRelevanceID="1413" />
 <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Pyongyang</Value></LocationPartValue>
 </LocationPart></Location>
 <Location ID="2"><LocationAreaCode AreaCodeID="9" /></Location>
 <Location ID="3"><LocationPart LocPartTypeID="1"><LocationPartValue><Value>Venezuela</Value></LocationPartValue>
 </LocationPart></Location><Location ID="4"><LocationCountry CountryID="2" /></Location></Locations>
 <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="70" IssuedBy-CountryID="1" ValidityID="1">
 <Comment /><IDRegistrationNo>381220302</IDRegistrationNo><IssuingAuthority /></IDRegDocument></IDRegDocuments>"""


def spelled(script: str, *parts: str) -> str:
    """A documented name; the parts are of the groups 1, 2 …"""
    return element(
        "DocumentedName",
        "".join(
            element(
                "DocumentedNamePart",
                element("NamePartValue", part, NamePartGroupID=str(group), ScriptID=script),
            )
            for group, part in enumerate(parts, 1)
            if part
        ),
    )


def alias(*names: str, primary: str = "false", weak: str = "false") -> str:
    return element("Alias", "".join(names), AliasTypeID="1", Primary=primary, LowQuality=weak)


def party(number: str, names: str, features: str = "", subtype: str = "4") -> str:
    kinds = ("1520", "1521", "1523") if subtype == "4" else ("1525",)
    groups = "".join(
        element("MasterNamePartGroup", element("NamePartGroup", ID=str(place), NamePartTypeID=kind))
        for place, kind in enumerate(kinds, 1)
    )
    identity = element("Identity", names + element("NamePartGroups", groups), ID=f"{number}0", Primary="true")
    profile = element("Profile", identity + features, ID=number, PartySubTypeID=subtype)
    return element("DistinctParty", "<Comment />" + profile, FixedRef=number)


def feature(kind: str, content: str) -> str:
    return element("Feature", element("FeatureVersion", "<Comment />" + content, ID="1"), FeatureTypeID=kind)


def sanctioned(number: str) -> str:
    program = element("SanctionsMeasure", "<Comment>DPRK3</Comment>", SanctionsTypeID="1")
    blocked = element("SanctionsMeasure", "<Comment />", SanctionsTypeID="1705")
    return element("SanctionsEntry", blocked + program, ID=number, ProfileID=number, ListID="1550")


KIM = party("7", alias(spelled("215", "KIM", "Yon Hui"), primary="true"))
BANK = party("8", alias(spelled("215", "MADE UP BANK"), primary="true"), subtype="3")


def document(*parties: str, relations: str = "", sanctions: str = "", words: str = WORDS) -> str:
    listed = sanctions or "".join(
        sanctioned(number) for number in ("7", "8") if f'FixedRef="{number}"' in "".join(parties)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><Sanctions Version="3" xmlns="https://sanctionslistservice.ofac.treas'
        f'.gov/api/PublicationPreview/exports/ADVANCED_XML">{words}{PLACES}'
        f"<DistinctParties>{''.join(parties)}</DistinctParties><ProfileRelationships>{relations}"
        f"</ProfileRelationships><SanctionsEntries>{listed}</SanctionsEntries></Sanctions>"
    )


def read(tmp_path: Path, content: str, refused: list[str] | None = None) -> dict[str, Entry]:
    path = tmp_path / "SDN_ADVANCED.XML"
    path.write_text(content, "utf-8")
    return {each.entry_id: each for each in ofac_advanced.read(path, refused)}


def test_a_person_with_everything(tmp_path: Path) -> None:
    born = "<Year>1979</Year><Month>12</Month><Day>1</Day>"
    day = f"<DatePeriod><Start><From>{born}</From><To>{born}</To></Start><End><To>{born}</To></End></DatePeriod>"
    features = (
        feature("8", day)
        + feature("10", '<VersionLocation LocationID="1" />')
        + feature("10", '<VersionLocation LocationID="3" />')
        + feature("25", '<VersionLocation LocationID="1" />')
        + feature("25", '<VersionLocation LocationID="2" />')
        + feature("25", '<VersionLocation LocationID="4" />')
        + feature("224", '<VersionDetail DetailTypeID="1431" DetailReferenceID="1" />')
        + feature("344", '<VersionDetail DetailTypeID="1432">1MadeUp</VersionDetail>')
    )
    names = alias(spelled("215", "KIM", "Yon Hui"), primary="true") + alias(
        spelled("215", "YON"), weak="true"
    )
    assert read(tmp_path, document(party("7", names, features)))["7"] == Entry(
        list_id="ofac-sdn",
        entry_id="7",
        kind=EntryKind.PERSON,
        names=(ListedName("KIM, Yon Hui"), ListedName("YON", NameStrength.WEAK)),
        birth_dates=("1979-12-01",),
        countries=("Korea, North", "Venezuela"),
        addresses=("Pyongyang, Korea, North", "Cuba"),
        identifiers=(
            Identifier("passport", "381220302", "Korea, North"),
            Identifier("wallet", "1MadeUp", "XBT"),
        ),
        programs=("DPRK3",),
    )


def test_names_in_their_own_script_are_names_too(tmp_path: Path) -> None:
    # Given a name whose Korean spelling stands before the one that it is listed under, and others
    names = alias(spelled("286", "김", "영희"), spelled("215", "KIM", "Yong Hui"), primary="true")
    names += alias(spelled("220", "ПЕТРОВ", "Иван", "Иванович"), spelled("160", "عباس"))
    names += alias(spelled("286", "별명"), weak="true")
    assert read(tmp_path, document(party("7", names)))["7"].names == (
        ListedName("KIM, Yong Hui"),
        ListedName("김영희", NameStrength.STRONG),
        ListedName("ПЕТРОВ, Иван Иванович", NameStrength.STRONG),
        ListedName("عباس", NameStrength.STRONG),
        ListedName("별명", NameStrength.WEAK),
    )


def relation(first: str, second: str, kind: str, former: str = "false") -> str:
    attributes = {"From__ProfileID": first, "To__ProfileID": second, "RelationTypeID": kind, "Former": former}
    return element("ProfileRelationship", "<Comment />", ID="1", **attributes)


@pytest.mark.parametrize(
    ("told", "bank", "kim"),
    [
        (relation("8", "7", "15003"), ["owned-by"], []),
        (relation("7", "8", "91725"), ["directed-by"], ["linked-to"]),
        (relation("7", "8", "92019"), ["owned-by"], ["linked-to"]),
        (relation("8", "7", "15004"), ["linked-to"], []),
        (relation("8", "7", "15003", former="true"), ["linked-to"], []),
    ],
)
def test_relations_as_seen_from_each_side(tmp_path: Path, told: str, bank: list[str], kim: list[str]) -> None:
    found = read(tmp_path, document(KIM, BANK, relations=told))
    assert found["8"].relations == tuple(Relation(kind, "7") for kind in bank)
    assert found["7"].relations == tuple(Relation(kind, "8") for kind in kim)
    linked = {number: each.linked_to for number, each in found.items()}
    assert linked == ({"7": (), "8": ("KIM, Yon Hui",)} if not kim else {"7": ("MADE UP BANK",), "8": ()})


def test_who_is_under_no_sanction_is_not_listed(tmp_path: Path) -> None:
    found = read(tmp_path, document(KIM, BANK, sanctions=sanctioned("8")))
    assert {number: each.listed for number, each in found.items()} == {"7": False, "8": True}


def test_what_leads_nowhere_is_told(tmp_path: Path) -> None:
    refused: list[str] = []
    told = relation("8", "999", "15003")
    found = read(
        tmp_path,
        document(KIM, KIM, BANK, relations=told, sanctions=sanctioned("8") + sanctioned("5")),
        refused,
    )
    assert set(found) == {"7", "8"}
    assert refused == [
        "SDN_ADVANCED.XML: party 7: a second time",
        "SDN_ADVANCED.XML: sanctions on 5, who is not in it",
        "SDN_ADVANCED.XML: a relation to 999, who is not in it",
    ]


@pytest.mark.parametrize(
    ("start", "end", "dates"),
    [
        ((1971, 1, 1), (1971, 12, 31), ("1971",)),
        ((1971, 3, 1), (1971, 3, 31), ("1971-03",)),
        ((1960, 1, 1), (1962, 12, 31), ("1960", "1961", "1962")),
        ((1971, 2, 31), (1971, 2, 31), ("1971-02",)),
        ((0, 0, 0), (0, 0, 0), ()),
    ],
)
def test_dates_are_as_exact_as_they_are_known(
    tmp_path: Path, start: tuple[int, ...], end: tuple[int, ...], dates: tuple[str, ...]
) -> None:
    first, last = (
        "".join(element(tag, str(part)) for tag, part in zip(("Year", "Month", "Day"), day, strict=True))
        for day in (start, end)
    )
    period = f"<DatePeriod><Start><From>{first}</From></Start><End><To>{last}</To></End></DatePeriod>"
    names = alias(spelled("215", "KIM"), primary="true")
    assert read(tmp_path, document(party("7", names, feature("8", period))))["7"].birth_dates == dates


ENTITIES = '<?xml version="1.0"?><!DOCTYPE Sanctions [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (document(KIM)[:-20], "damaged or cut short"),
        (document(KIM)[: len(WORDS) + 400], "damaged or cut short"),
        (document(), "holds no entry"),
        (document(KIM, sanctions=" "), "has parties but no sanctions: it is not whole"),
        (document(KIM, words=""), "refers to LocPartType 1454, which is not in it"),
        (document(KIM, words=WORDS.replace('ID="215"', 'ID="216"')), "refers to Script 215, which"),
        (document(party("7", alias(spelled("215", "X")), feature("77", ""))), "refers to FeatureType 77"),
        (
            document(
                party("7", alias(spelled("215", "X")), feature("25", '<VersionLocation LocationID="99" />'))
            ),
            "refers to Location 99, which is not in it",
        ),
        (ENTITIES + "<Sanctions>&b;</Sanctions>", "declares a DTD or entities"),
        ("<!doctype html><html></html>", "is a web page"),
        ("<Sanctions><DistinctParties><DistinctParty>" + "x" * 5_000_000, "larger than 4 MB"),
    ],
)
def test_a_file_that_is_no_list_is_refused_whole(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(ListError, match=told) as raised:
        read(tmp_path, content)
    assert "SDN_ADVANCED.XML" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_it_is_recognised_by_its_root(tmp_path: Path) -> None:
    path = tmp_path / "download"
    path.write_text(document(KIM), "utf-8")
    assert [each.entry_id for each in recognised(path)([])] == ["7"]


@given(st.integers(0, len(document(KIM, BANK).encode()) - 1))
def test_wherever_it_is_cut_it_is_refused(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    path = tmp_path_factory.mktemp("cut") / "SDN_ADVANCED.XML"
    path.write_bytes(document(KIM, BANK).encode()[:length])
    with pytest.raises(ListError):
        list(ofac_advanced.read(path))


def test_elements_are_gone_when_the_next_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "many.xml"
    three = '<Country ID="1">X</Country>' * 3
    path.write_text(f"<Sanctions>{three}<Other><Country/></Other></Sanctions>", "utf-8")
    assert [each.text for each in elements(path, frozenset({"Country"}))] == ["X", "X", "X", None]
