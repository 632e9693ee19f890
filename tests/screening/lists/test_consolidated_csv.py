"""The consolidated screening list: the real sample, and both of its forms saying the same."""

import csv
from pathlib import Path
from typing import Any

import orjson
import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError
from watchword.screening.lists import consolidated_csv

CSV = (
    "source,entity_number,type,programs,name,addresses,remarks,alt_names,citizenships,dates_of_birth,"
    "nationalities,ids\n"
    'SDN (SDN) - Treasury,9,Individual,DPRK3; CYBER2,"MOSS, Cal","1 Calle, Havana, CU; 2 Calle, Havana, CU",'
    '(Linked To: MADE UP CO (MUC)),Kal; and AT&amp;T Moss,CU,circa 1971; 1972-03-05,CU,"CU, P1, Passport; '
    'KP, N2, National ID No.; 0xabc, Digital Currency Address - ETH; cal@example.com, Email Address; Male, Gender;"\n'
)
RESULT: dict[str, Any] = {
    "source": "SDN (SDN) - Treasury",
    "id": "f00",
    "entity_number": 9,
    "type": "Individual",
    "programs": ["DPRK3", "CYBER2"],
    "name": "MOSS, Cal",
    "addresses": [
        {"address": f"{number} Calle", "city": "Havana", "state": None, "country": "CU"} for number in (1, 2)
    ],
    "remarks": "(Linked To: MADE UP CO (MUC))",
    "alt_names": ["Kal", "AT&amp;T Moss"],
    "citizenships": ["CU"],
    "dates_of_birth": ["circa 1971", "1972-03-05"],
    "nationalities": ["CU"],
    "ids": [
        {"type": "Passport", "number": "P1", "country": "CU"},
        {"type": "National ID No.", "number": "N2", "country": "KP"},
        {"type": "Digital Currency Address - ETH", "number": "0xabc", "country": None},
        {"type": "Email Address", "number": "cal@example.com"},
        {"type": "Gender", "number": "Male"},
    ],
}


def read(tmp_path: Path, content: str | bytes, refused: list[str] | None = None) -> list[Entry]:
    path = tmp_path / "csl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(consolidated_csv.read(path, refused))


def test_every_row_of_the_real_sample_is_read(lists: Path) -> None:
    path = lists / "un-2026" / "us_csl_sample.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        expected = list(csv.DictReader(file))
    refused: list[str] = []
    entries = list(consolidated_csv.read(path, refused))
    assert (len(entries), refused) == (len(expected), [])
    assert [each.names[0].text for each in entries] == [" ".join(row["name"].split()) for row in expected]
    people = sum(row["type"] == "Individual" for row in expected)
    assert sum(each.kind is EntryKind.PERSON for each in entries) == people
    assert sum(len(each.names) - 1 for each in entries) == sum(
        len(row["alt_names"].split("; ")) for row in expected if row["alt_names"]
    )
    assert all(each.programs for each in entries)


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, CSV)
    assert read(tmp_path, orjson.dumps({"results": [RESULT]})) == [entry]
    assert read(tmp_path, b"\xef\xbb\xbf" + orjson.dumps([RESULT])) == [entry]
    assert (entry.entry_id, entry.kind, entry.programs) == ("9", EntryKind.PERSON, ("DPRK3", "CYBER2"))
    assert [name.text for name in entry.names] == ["MOSS, Cal", "Kal", "AT&amp;T Moss"]
    assert entry.addresses == ("1 Calle, Havana, CU", "2 Calle, Havana, CU")
    assert (entry.birth_dates, entry.countries) == (("1971", "1972-03-05"), ("CU",))
    assert entry.identifiers == (
        Identifier("passport", "P1", "CU"),
        Identifier("national-id", "N2", "KP"),
        Identifier("wallet", "0xabc", "ETH"),
        Identifier("email", "cal@example.com"),
    )
    assert entry.linked_to == ("MADE UP CO (MUC)",)
    assert entry.remarks == "(Linked To: MADE UP CO (MUC)); Gender Male"


def test_a_row_without_number_program_and_type(tmp_path: Path) -> None:
    content = "source,entity_number,type,programs,name\nEntity List (EL) - BIS,,,,Made Up Co\n"
    (entry,), (again,) = read(tmp_path, content), read(tmp_path, content)
    assert entry.entry_id == again.entry_id != ""
    assert (entry.kind, entry.programs) == (EntryKind.UNKNOWN, ("EL",))


def test_a_vessel(tmp_path: Path) -> None:
    (entry,) = read(
        tmp_path,
        "type,name,vessel_flag,call_sign,ids\nVessel,MADE UP,Iran,EPX1,"
        '"IMO 9116412, Vessel Registration Identification; Panama, Former Vessel Flag"\n',
    )
    assert (entry.kind, entry.countries) == (EntryKind.VESSEL, ("Iran",))
    assert entry.identifiers == (Identifier("imo", "9116412"), Identifier("call-sign", "EPX1"))


def test_results_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    refused: list[str] = []
    content = orjson.dumps([RESULT, {"name": " "}, "x", {"name": "Big", "remarks": "x" * 1_100_000}])
    assert len(read(tmp_path, content, refused)) == 1
    assert refused == ["result 2: has no name", "result 3: has no name", "result 4: is larger than 1 MB"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"results": [{"name": "Cut', "cut short"),
        ('{"message": "Access denied"}', "no list 'results'"),
        ('{"results": []}', "no entry"),
        (CSV.splitlines()[0], "no entry"),
        ("<html></html>", "web page"),
        ("source,id\nx,1\n", "only: source, id"),
        ("", "no entry"),
    ],
)
def test_what_is_no_such_list(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(ListError, match=said):
        read(tmp_path, content)


def test_a_json_file_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consolidated_csv, "MOST_JSON", 10)
    (tmp_path / "list.json").write_text('{"results": [{"name": "Example Trading"}]}')
    with pytest.raises(ListError, match="download the CSV form"):
        list(consolidated_csv.read(tmp_path / "list.json"))
