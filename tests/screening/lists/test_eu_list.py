"""The European list: XML and both versions of its CSV, and what is damaged."""

from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError
from watchword.screening.lists.formats import recognised

PERSON = """<sanctionEntity designationDetails="" euReferenceNumber="EU.9999.1" logicalId="99">
 <remark>Made up.</remark>
 <regulation programme="PRK" numberTitle="2026/1 (OJ L1)"><publicationUrl>http://example.com</publicationUrl></regulation>
 <subjectType code="person" classificationCode="P"/>
 <nameAlias firstName="" middleName="" lastName="" wholeName="Kalle" strong="false" nameLanguage="EN" logicalId="1"/>
 <nameAlias firstName="Cal" middleName="" lastName="Moss" wholeName="Cal Moss" function="" strong="true" logicalId="2"/>
 <nameAlias wholeName="모스" strong="true" nameLanguage="KO" logicalId="3"><remark>Low quality alias</remark></nameAlias>
 <citizenship countryIso2Code="KP" countryDescription="KOREA"/>
 <citizenship countryIso2Code="00" countryDescription="UNKNOWN"/>
 <birthdate circa="false" calendarType="GREGORIAN" birthdate="1971-03-05" dayOfMonth="5" monthOfYear="3" year="1971"/>
 <birthdate circa="false" calendarType="GREGORIAN" monthOfYear="4" year="1972"/>
 <birthdate circa="true" calendarType="GREGORIAN" birthdate="1973-01-01" year="1973"/>
 <birthdate circa="false" calendarType="ISLAMIC" year="1951"/>
 <address city="Havana" street="1 Calle" poBox="" zipCode="101" countryIso2Code="CU" countryDescription="CUBA">
  <contactInfo key="EMAIL" value="moss@example.com, m@example.org"/></address>
 <identification number="P1" latinNumber="" identificationTypeCode="passport" countryIso2Code="KP" logicalId="4"/>
 <identification number="N2" identificationTypeCode="id" countryIso2Code="00" countryDescription="UNKNOWN"/>
 <identification number="B3" identificationTypeCode="swiftbic" countryIso2Code="KP"/>
</sanctionEntity>"""
BODY = """<sanctionEntity euReferenceNumber="EU.9999.2" logicalId="100"><regulation programme="RUS"/>
 <subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Example Trading" strong="true"/>
 <identification number="R1" identificationTypeCode="regnumber" countryIso2Code="RU"/></sanctionEntity>"""
HEADER = """fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;Entity_SubjectType;
Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;NameAlias_FirstName;
NameAlias_WholeName;NameAlias_Remark;NameAlias_Regulation_Programme;Address_City;Address_Street;
Address_CountryIso2Code;Address_CountryDescription;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;
BirthDate_Year;BirthDate_Circa;Identification_Number;Identification_TypeCode;Identification_CountryIso2Code;
Citizenship_CountryIso2Code""".replace("\n", "")
COLUMNS = HEADER.split(";")
ENTITY = {
    "fileGenerationDate": "14/01/2026",
    "Entity_LogicalId": "100",
    "Entity_EU_ReferenceNumber": "EU.9999.2",
    "Entity_SubjectType": "E",
    "Entity_SubjectType_ClassificationCode": "enterprise",
    "Entity_Regulation_Programme": "RUS",
}
ROWS: list[dict[str, str]] = [
    {"NameAlias_WholeName": "Example Trading"},
    {
        "Identification_Number": "R1",
        "Identification_TypeCode": "regnumber",
        "Identification_CountryIso2Code": "RU",
    },
]


def xml(*entities: str) -> str:
    space = 'xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-14T12:00:00+01:00"'
    return f'<?xml version="1.0" encoding="UTF-8"?><export {space}>{"".join(entities)}</export>'


def table(*rows: dict[str, str]) -> str:
    lines = (";".join(({**ENTITY, **row}).get(column, "") for column in COLUMNS) for row in rows)
    return "\ufeff" + "\n".join([HEADER, *lines]) + "\n"


def read(tmp_path: Path, content: str | bytes, refused: list[str] | None = None) -> list[Entry]:
    path = tmp_path / "list"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(recognised(path)(refused if refused is not None else []))


def test_a_person_of_the_xml(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, xml(PERSON))
    assert (entry.list_id, entry.entry_id, entry.kind) == ("eu-fsf", "EU.9999.1", EntryKind.PERSON)
    # the first strong name counts as the main one, as the list marks none
    assert [(name.text, name.strength.value) for name in entry.names] == [
        ("Cal Moss", "primary"),
        ("Kalle", "weak"),
        ("모스", "weak"),
    ]
    # a vague date is a year, and one in another calendar is none
    assert entry.birth_dates == ("1971-03-05", "1972-04", "1973")
    assert (entry.countries, entry.addresses) == (("KP",), ("1 Calle, 101, Havana, CUBA",))
    assert entry.identifiers == (
        Identifier("email", "moss@example.com"),
        Identifier("email", "m@example.org"),
        Identifier("passport", "P1", "KP"),
        Identifier("national-id", "N2"),
        Identifier("other", "B3", "KP"),
    )
    assert (entry.programs, entry.remarks) == (("PRK",), "Made up.")


def test_xml_and_csv_say_the_same(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, xml(BODY))
    assert (entry.kind, entry.identifiers) == (
        EntryKind.ORGANIZATION,
        (Identifier("registration", "R1", "RU"),),
    )
    assert read(tmp_path, table(*ROWS)) == [entry]


def test_births_and_addresses_of_the_csv(tmp_path: Path) -> None:
    rows = [
        {"NameAlias_FirstName": "Cal", "NameAlias_LastName": "Moss", "NameAlias_Regulation_Programme": "OLD"},
        {"BirthDate_Day": "5", "BirthDate_Month": "3", "BirthDate_Year": "1971", "BirthDate_Circa": "false"},
        {"Address_City": "Havana", "Address_CountryIso2Code": "CU", "Address_CountryDescription": "CUBA"},
        {"Citizenship_CountryIso2Code": "KP"},
    ]
    (entry,) = read(tmp_path, table(*rows))
    assert [name.text for name in entry.names] == ["Cal Moss"]
    assert (entry.birth_dates, entry.addresses) == (("1971-03-05",), ("Havana, CUBA",))
    assert (entry.countries, entry.programs) == (("KP",), ("RUS",))


def test_the_older_csv_repeats_its_number_and_names_its_columns_otherwise(tmp_path: Path) -> None:
    header = (
        "Date_file;Entity_logical_id;EU_ref_num;Subject_type;Programme;Entity_remark;Naal_logical_id;Naal_wholename;"
        "Naal_programme;Addr_number;Addr_street;Addr_city;Addr_country;Birt_date;Iden_number;Citi_country;"
        "Entity_logical_id"
    )
    name = "14/01/2026;99;EU.9999.1;P;PRK;Made up.;1;Cal Moss;PRK;;;;;;;;99"
    rest = "14/01/2026;99;EU.9999.1;P;PRK;Made up.;;;;1;Calle;Havana;CUB;1971-03-05;P1 (passport-National passport);PRK;99"
    (entry,) = read(tmp_path, f"{header}\n{name}\n{rest}\n")
    assert (entry.entry_id, entry.kind, entry.names[0].text) == ("EU.9999.1", EntryKind.PERSON, "Cal Moss")
    assert (entry.birth_dates, entry.countries) == (("1971-03-05",), ("PRK",))
    assert entry.identifiers == (Identifier("passport", "P1"),)
    assert (entry.programs, entry.remarks) == (("PRK",), "Made up.")


def test_what_cannot_be_used_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    refused: list[str] = []
    nameless = '<sanctionEntity euReferenceNumber="EU.9999.3"><subjectType code="person"/></sanctionEntity>'
    numberless = '<sanctionEntity><nameAlias wholeName="Nobody"/></sanctionEntity>'
    assert len(read(tmp_path, xml(PERSON, BODY, nameless, numberless, BODY), refused)) == 2
    assert refused == [
        "EU.9999.3: has no name",
        "Nobody: has no number",
        "EU.9999.2: comes twice; the first is kept",
    ]
    refused.clear()
    assert len(read(tmp_path, table(*ROWS, {"Entity_LogicalId": ""}) + "1;2\n", refused)) == 1
    assert refused == [
        "line 4: has no number (Entity_LogicalId)",
        "line 5: has 2 cells where the header has 25",
    ]


@pytest.mark.parametrize("name", ["x" * 200_000, "Cal 🦊 Moss", "\u202eסמ", "<b>&amp;"[3:]])
def test_odd_names_are_kept_as_they_are(tmp_path: Path, name: str) -> None:
    (entry,) = read(tmp_path, xml(BODY.replace("Example Trading", name)))
    assert entry.names[0].text == name.replace("&amp;", "&")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (xml(PERSON)[:-30], "cut short"),
        (xml(PERSON).encode()[:700], "cut short"),
        (xml().replace("<export", '<!DOCTYPE x [<!ENTITY a "ha">]><export'), "do not use it"),
        (xml(), "no entry"),
        (table(), "no entry"),
        (xml(PERSON).encode("utf-8").replace("모스".encode(), b"\xe4\xf6"), "damaged"),
        ("<html><body>Not found</body></html>", "in no known format"),
    ],
)
def test_what_is_damaged_or_hostile_is_one_line(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(ListError, match=said) as told:
        read(tmp_path, content)
    assert "\n" not in str(told.value)
