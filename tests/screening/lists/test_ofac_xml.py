"""OFAC's plain XML: the parts of one entry, and files that must not be trusted."""

from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, ListError, NameStrength
from watchword.screening.lists import ofac_xml
from watchword.screening.lists.formats import recognised

NEW = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
PERSON = """<sdnEntry><uid>7</uid><firstName>Yon Hui</firstName><lastName>KIM</lastName><title>Clerk</title>
  <sdnType>Individual</sdnType><remarks>Attache. (Linked To: SOME (S) BANK; Linked To: R D I S.A.)</remarks>
  <programList><program>DPRK3</program><program>NPWMD</program></programList>
  <idList><id><uid>1</uid><idType>Passport</idType><idNumber>381220302</idNumber><idCountry>Korea, North</idCountry>
      <issueDate>12 May 2015</issueDate><expirationDate>12 May 2025</expirationDate></id>
    <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
    <id><uid>3</uid><idType>Digital Currency Address - XBT</idType><idNumber>1Made Up</idNumber></id>
    <id><uid>4</uid><idType>Secondary sanctions risk:</idType><idNumber>section 1(b), No. 5</idNumber></id>
    <id><uid>5</uid><idType>Email Address</idType><idNumber>kim@example.org</idNumber></id></idList>
  <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>YON</lastName></aka>
    <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>PAK</lastName>
      <firstName>Made</firstName></aka><aka><uid>3</uid><type>a.k.a.</type><category>weak</category></aka></akaList>
  <addressList><address><uid>1</uid><address1>1 Some Street</address1><address2>Flat 2</address2><city>Miami</city>
      <stateOrProvince>FL</stateOrProvince><postalCode>33172</postalCode><country>United States</country></address>
    <address><uid>2</uid><region>Gaza</region></address></addressList>
  <nationalityList><nationality><uid>1</uid><country>Korea, North</country><mainEntry>true</mainEntry></nationality>
  </nationalityList><citizenshipList><citizenship><uid>1</uid><country>China</country></citizenship></citizenshipList>
  <dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>01 Dec 1979</dateOfBirth><mainEntry>true</mainEntry>
    </dateOfBirthItem><dateOfBirthItem><uid>2</uid><dateOfBirth>circa 1980</dateOfBirth></dateOfBirthItem>
  </dateOfBirthList></sdnEntry>"""
SHIP = """<sdnEntry><uid>8</uid><lastName>MAR AZUL</lastName><sdnType>Vessel</sdnType><vesselInfo>
  <callSign>CL2192</callSign><vesselType>Tug</vesselType><vesselFlag>Cuba</vesselFlag>
  <vesselOwner>Some Owner</vesselOwner><grossRegisteredTonnage>212</grossRegisteredTonnage></vesselInfo>
  <idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9187629</idNumber></id>
    <id><uid>2</uid><idType>MMSI</idType><idNumber>572469210</idNumber></id></idList></sdnEntry>"""


def listed(*entries: str, count: int | str = "", namespace: str = NEW) -> str:
    stated = (
        f"<publshInformation><Publish_Date>01/02/2026</Publish_Date><Record_Count>{count}</Record_Count>"
        "</publshInformation>"
    )
    inner = "".join(entries)
    return f'<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="{namespace}">{stated}{inner}</sdnList>'


def read(tmp_path: Path, content: str | bytes, refused: list[str] | None = None) -> list[Entry]:
    path = tmp_path / "SDN.XML"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(ofac_xml.read(path, refused))


@pytest.mark.parametrize("namespace", [NEW, "http://tempuri.org/sdnList.xsd"])
def test_a_person_under_either_namespace(tmp_path: Path, namespace: str) -> None:
    (person,) = read(tmp_path, listed(PERSON, count=1, namespace=namespace))
    assert person == Entry(
        list_id="ofac-sdn",
        entry_id="7",
        kind=EntryKind.PERSON,
        names=(
            ListedName("KIM, Yon Hui"),
            ListedName("PAK, Made", NameStrength.STRONG),
            ListedName("YON", NameStrength.WEAK),
        ),
        birth_dates=("1979-12-01", "1980"),
        countries=("Korea, North", "China"),
        addresses=("1 Some Street, Flat 2, Miami, FL 33172, United States", "Region: Gaza"),
        identifiers=(
            Identifier("passport", "381220302", "Korea, North"),
            Identifier("wallet", "1Made Up", "XBT"),
            Identifier("email", "kim@example.org"),
        ),
        programs=("DPRK3", "NPWMD"),
        remarks="Attache. (Linked To: SOME (S) BANK; Linked To: R D I S.A.)",
        linked_to=("SOME (S) BANK", "R D I S.A."),
    )


def test_a_ship(tmp_path: Path) -> None:
    (ship,) = read(tmp_path, listed(SHIP))
    assert (ship.kind, ship.countries) == (EntryKind.VESSEL, ("Cuba",))
    assert [(each.kind, each.value) for each in ship.identifiers] == [
        ("call-sign", "CL2192"),
        ("imo", "9187629"),
        ("mmsi", "572469210"),
    ]


def test_what_is_no_entry_is_told(tmp_path: Path) -> None:
    refused: list[str] = []
    nobody, nothing = "<sdnEntry><uid>9</uid></sdnEntry>", "<sdnEntry><lastName>X</lastName></sdnEntry>"
    found = read(tmp_path, listed(SHIP, SHIP, nobody, nothing, count=4), refused)
    assert [each.entry_id for each in found] == ["8"]
    assert refused == [
        "SDN.XML: entry 8: a second time",
        "SDN.XML: entry 9: has no name",
        "SDN.XML: entry X: has no number",
    ]


def test_names_in_any_script_and_of_any_length(tmp_path: Path) -> None:
    names = ["عباس", "김영희", "🏴‍☠️", "A" * 200_000]
    entries = [
        f"<sdnEntry><uid>{place}</uid><lastName>{name}</lastName></sdnEntry>"
        for place, name in enumerate(names)
    ]
    assert [each.names[0].text for each in read(tmp_path, listed(*entries, count=4))] == names


DTD = '<?xml version="1.0"?><!DOCTYPE sdnList [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (listed(PERSON, SHIP)[:-30], "damaged or cut short"),
        (listed(PERSON, SHIP)[: len(listed(PERSON))], "damaged or cut short"),
        (listed(PERSON, count=2), "holds 1 entries where it says 2: it was cut, download it again"),
        (listed(PERSON, SHIP, count=1), "holds 2 entries where it says 1"),
        (listed(), "holds no entry"),
        (DTD + "<sdnList>&b;</sdnList>", "declares a DTD or entities"),
        ('<!DOCTYPE sdnList SYSTEM "http://example.org/x.dtd"><sdnList/>', "declares a DTD"),
        ("<html><body>Access denied</body></html>", "is a web page"),
        (listed(PERSON).encode("utf-16")[:-400], "damaged"),
        (b"<sdnList>\xff\xfe</sdnList>", "damaged"),
        ("<sdnList>" + "<a>" * 50_000, "deeper than any list"),
        ("<sdnList><sdnEntry>" + "<a>x</a>" * 700_000, "one element is larger than 4 MB"),
    ],
)
def test_a_file_that_is_no_list_is_refused_whole(tmp_path: Path, content: str | bytes, told: str) -> None:
    with pytest.raises(ListError, match=told) as raised:
        read(tmp_path, content)
    assert "SDN.XML" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_it_is_recognised_by_its_root(tmp_path: Path) -> None:
    path = tmp_path / "download"
    path.write_text(listed(SHIP), "utf-8")
    assert [each.entry_id for each in recognised(path)([])] == ["8"]
