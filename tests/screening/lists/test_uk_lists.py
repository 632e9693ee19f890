"""The UK's lists: both forms of each say the same, and what is damaged is told in one line."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError, NameStrength
from watchword.screening.lists import uk_lists
from watchword.screening.lists.formats import recognised
from watchword.screening.lists.uk_dates import uk_dates

OFSI_HEADER = (
    "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,"
    "Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,"
    "National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,"
    "Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,"
    "Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID"
)
SL_HEADER = (
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,"
    "Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,"
    "Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,"
    "Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,"
    "Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
    "National Identifier additional information,Passport number,Passport additional information,Position,Gender,"
    "Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),"
    "IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,"
    "Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)"
)
REMARK = (
    "(UK Sanctions List Ref):DPR9999. (Email address):(1) moss@example.com (2) m@example.org (Gender):Male"
)
MOSS: dict[str, str] = {
    "Name 6": "MOSS",
    "Name 1": "Cal",
    "Name 2": "Made",
    "Name Non-Latin Script": "모스",
    "DOB": "(1) 05/03/1971 (2) 00/00/1972",
    "Nationality": "(1) Cuba (2) Chad",
    "Passport Number": "(1) P1 (2) P2",
    "National Identification Number": "N3",
    "Address 1": "1 Calle",
    "Address 6": "Havana",
    "Country": "Cuba",
    "Other Information": REMARK,
    "Group Type": "Individual",
    "Alias Type": "Primary name",
    "Regime": "Democratic People's Republic of Korea",
    "Group ID": "99001",
}
ALIASES: list[dict[str, str]] = [
    {"Name 6": "Kalle", "Alias Type": "AKA", "Alias Quality": "Low quality"},
    {"Name 6": "MOSS", "Name 1": "K", "Alias Type": "AKA", "Alias Quality": "Good quality"},
]
ROWS = [MOSS, *({"Group Type": "Individual", "Group ID": "99001", **alias} for alias in ALIASES)]
#: What the XML calls the columns of the CSV.
TAGS = {
    "DOB": "Individual_DateOfBirth",
    "Nationality": "Individual_Nationality",
    "Passport Number": "Individual_PassportNumber",
    "National Identification Number": "Individual_NINumber",
    "Group Type": "GroupTypeDescription",
    "Regime": "RegimeName",
    "Name Non-Latin Script": "NameNonLatinScript",
    **{f"Name {number}": f"name{number}" for number in range(1, 6)},
}


def table(first: str, header: str, rows: list[dict[str, str]]) -> str:
    """A CSV as published: a line with its date, the header, the rows."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header.split(","))
    writer.writeheader()
    writer.writerows(rows)
    return f"{first}\n{out.getvalue()}"


def ofsi_csv(rows: list[dict[str, str]] = ROWS) -> str:
    return table("Last Updated,14/01/2026", OFSI_HEADER, rows)


def ofsi_xml(rows: list[dict[str, str]] = ROWS) -> str:
    targets = "".join(
        "<FinancialSanctionsTarget>"
        + "".join(
            f"<{(tag := TAGS.get(key, key.replace(' ', '')))}>{text}</{tag}>" for key, text in row.items()
        )
        + "</FinancialSanctionsTarget>"
        for row in rows
    )
    space = 'xmlns="http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist"'
    root = "ArrayOfFinancialSanctionsTarget"
    return f'<?xml version="1.0" encoding="utf-8"?><{root} {space}>{targets}</{root}>'


SL_ROW = {
    "Unique ID": "DPR9999",
    "OFSI Group ID": "99001",
    "Regime Name": "The Made Up (Sanctions) Regulations 2026",
    "Designation Type": "Ship",
    "Other Information": "Carries nothing.",
    "IMO number": "IMO9999999",
    "Current owner/operator (s)": "Example Ships Ltd",
    "Current believed flag of ship": "Comoros",
    "Phone number": "555 0100",
}
SL_ROWS = [
    {**SL_ROW, "Name 6": "EXAMPLE STAR", "Name type": "Primary Name", "Name non-latin script": "별"},
    {**SL_ROW, "Name 6": "Star", "Name type": "Alias", "Alias strength": "Low quality a.k.a"},
]
SL_XML = """<?xml version="1.0" encoding="utf-8"?><Designations><DateGenerated>14/01/2026</DateGenerated>
<Designation><UniqueID>DPR9999</UniqueID><OFSIGroupID>99001</OFSIGroupID><Names>
 <Name><Name6>EXAMPLE STAR</Name6><NameType>Primary name</NameType></Name>
 <NonLatinNames><NonLatinName><NameNonLatinScript>별</NameNonLatinScript></NonLatinName></NonLatinNames>
 <Name><Name6>Star</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
</Names><RegimeName>The Made Up (Sanctions) Regulations 2026</RegimeName>
<IndividualEntityShip>Ship</IndividualEntityShip><OtherInformation>Carries nothing.</OtherInformation>
<PhoneNumbers><PhoneNumber>555 0100</PhoneNumber></PhoneNumbers>
<ShipDetails><Ship><IMONumbers><IMONumber>IMO9999999</IMONumber></IMONumbers>
<CurrentOwnerOperators><CurrentOwnerOperator>Example Ships Ltd</CurrentOwnerOperator></CurrentOwnerOperators>
<CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips>
</Ship></ShipDetails></Designation></Designations>"""


def read(tmp_path: Path, content: str | bytes, refused: list[str] | None = None) -> list[Entry]:
    """What is read of a file that nothing but its content tells apart."""
    path = tmp_path / "list"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(recognised(path)(refused if refused is not None else []))


def test_a_subject_of_the_ofsi_list_is_gathered_from_its_rows(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, ofsi_csv())
    assert (entry.list_id, entry.entry_id, entry.kind) == ("uk-ofsi", "99001", EntryKind.PERSON)
    assert [(name.text, name.strength.value) for name in entry.names] == [
        ("Cal Made MOSS", "primary"),
        ("모스", "strong"),
        ("Kalle", "weak"),
        ("K MOSS", "strong"),
    ]
    assert entry.birth_dates == ("1971-03-05", "1972")
    assert (entry.countries, entry.addresses) == (("Cuba", "Chad"), ("1 Calle, Havana, Cuba",))
    assert entry.identifiers == (
        Identifier("passport", "P1"),
        Identifier("passport", "P2"),
        Identifier("national-id", "N3"),
        Identifier("email", "moss@example.com"),
        Identifier("email", "m@example.org"),
    )
    assert (entry.programs, entry.remarks) == (("Democratic People's Republic of Korea",), REMARK)


def test_both_forms_of_the_ofsi_list_say_the_same(tmp_path: Path) -> None:
    assert read(tmp_path, ofsi_xml()) == read(tmp_path, ofsi_csv())


def test_both_forms_of_the_uk_sanctions_list_say_the_same(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, table("Report Date: 14-Jan-2026", SL_HEADER, SL_ROWS))
    assert (entry.list_id, entry.entry_id, entry.kind) == ("uk-sl", "DPR9999", EntryKind.VESSEL)
    assert set(entry.identifiers) == {Identifier("imo", "9999999"), Identifier("phone", "555 0100")}
    assert (entry.countries, entry.linked_to) == (("Comoros",), ("Example Ships Ltd",))
    (other,) = read(tmp_path, SL_XML)
    assert set(other.identifiers) == set(entry.identifiers)
    assert [
        getattr(other, part) for part in ("names", "entry_id", "kind", "countries", "programs", "remarks")
    ] == [getattr(entry, part) for part in ("names", "entry_id", "kind", "countries", "programs", "remarks")]


def test_a_main_name_that_comes_after_its_aliases_is_still_the_main_one(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, ofsi_csv(ROWS[::-1]))
    assert entry.names[0].text == "Cal Made MOSS"
    assert entry.names[0].strength is NameStrength.PRIMARY


def test_a_wallet_in_the_prose_is_a_wallet(tmp_path: Path) -> None:
    address = "0x01e2919679362dfbc9ee1644ba9c6da6d6245bb1"
    (entry,) = read(tmp_path, ofsi_csv([{**MOSS, "Other Information": f"Wallet: {address}, not 0x12."}]))
    assert [(one.kind, one.value) for one in entry.identifiers][-1] == ("wallet", address)


def test_prose_behind_a_label_and_a_prefix_in_parentheses_are_no_values(tmp_path: Path) -> None:
    remark = f"(Phone number):(1) +44 (0) 20 555 0100 (Website):example.com {'and so on ' * 20}"
    (entry,) = read(tmp_path, ofsi_csv([{**MOSS, "Other Information": remark}]))
    assert entry.identifiers[3:] == (Identifier("phone", "+44 (0) 20 555 0100"),)


def test_windows_1252_and_a_byte_order_mark_make_no_difference(tmp_path: Path) -> None:
    rows = [{**MOSS, "Name 6": "MÜßIG", "Name Non-Latin Script": ""}]
    (entry,) = read(tmp_path, ofsi_csv(rows).encode("cp1252"))
    assert entry.names[0].text == "Cal Made MÜßIG"
    assert read(tmp_path, b"\xef\xbb\xbf" + ofsi_csv(rows).encode()) == [entry]


def test_rows_that_cannot_be_read_are_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    # given a row without a number, one cut short, and a subject without a name
    rows = [*ROWS, {"Name 6": "NOBODY"}, {"Group ID": "99002", "Group Type": "Entity"}]
    refused: list[str] = []
    entries = read(tmp_path, ofsi_csv(rows) + "CUT,SHORT\n", refused)
    assert [entry.entry_id for entry in entries] == ["99001"]
    assert refused == [
        "line 6: has no number (groupid)",
        "line 8: has 2 cells where the header has 36",
        "99002: has no name",
    ]


def test_a_quote_that_is_never_closed_is_named(tmp_path: Path) -> None:
    refused: list[str] = []
    assert len(read(tmp_path, ofsi_csv() + '"never closed,\n', refused)) == 1
    assert "not CSV" in refused[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (ofsi_xml()[:-60], "cut short"),
        (SL_XML[:-60], "cut short"),
        (SL_XML.replace("<Designations>", '<!DOCTYPE x [<!ENTITY a "a">]><Designations>'), "do not use it"),
        (SL_XML.encode().replace("별".encode(), b"\xff\xfe"), "damaged"),
        ("<Designations></Designations>", "no entry"),
        (f"<Designations>{'<a>' * 200}{'</a>' * 200}</Designations>", "deep"),
        (f"<Designations><Designation><UniqueID>1</UniqueID><a>{'x' * 5_000_000}", "larger than 4 MB"),
        (table("Last Updated,14/01/2026", OFSI_HEADER, []), "no entry"),
        (table("Report Date: 14-Jan-2026", SL_HEADER, []), "no entry"),
        ("<!doctype html><html><body>Service unavailable</body></html>", "in no known format"),
    ],
)
def test_what_is_damaged_or_hostile_is_one_line(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(ListError, match=said) as told:
        read(tmp_path, content)
    assert "\n" not in str(told.value)


def test_an_error_page_under_the_lists_name_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "ConList.csv").write_text("<html><body>Sign in</body></html>")
    with pytest.raises(ListError, match="web page"):
        list(uk_lists.read_csv(tmp_path / "ConList.csv", "uk-ofsi"))
    with pytest.raises(ListError, match="web page"):
        list(uk_lists.read_xml(tmp_path / "ConList.csv", "uk-sl"))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("19/06/1951", ("1951-06-19",)),
        ("00/06/1951", ("1951-06",)),
        ("00/00/1951", ("1951",)),
        ("dd/mm/1951", ("1951",)),
        ("--/--/1951", ("1951",)),
        ("31/02/1951", ("1951-02",)),
        ("1951-06-19T00:00:00", ("1951-06-19",)),
        ("", ()),
        ("unknown", ()),
    ],
)
def test_dates_are_as_exact_as_they_are_known(text: str, dates: tuple[str, ...]) -> None:
    assert uk_dates(text) == dates


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2020, 1, 1)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert uk_dates(f"{day:%d/%m/%Y}") == (day.isoformat(),)


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    assert all(len(found) in (4, 7, 10) for found in uk_dates(text))
