"""An employer's own list: its columns, its dates, and rows that cannot be used."""

from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, ListError, NameStrength
from watchword.screening.lists import plain_csv


def read(tmp_path: Path, content: str | bytes, refused: list[str] | None = None) -> list[Entry]:
    path = tmp_path / "own.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(plain_csv.read(path, "our-own", refused))


def test_every_column(tmp_path: Path) -> None:
    (entry,) = read(
        tmp_path,
        "ID,NAME,Kind,Aliases,Birth-Date,country,address,identifier,Wallet,Handle,remarks\n"
        '7,"Moss,  Cal",Individual,Cal M.; Kal Moss,1971-03-05,Cuba,"1 Calle, Havana",P123;N5,0xabc,github.com/cm,left\n',
    )
    assert entry == Entry(
        "our-own",
        "7",
        EntryKind.PERSON,
        (
            ListedName("Moss, Cal"),
            ListedName("Cal M.", NameStrength.STRONG),
            ListedName("Kal Moss", NameStrength.STRONG),
        ),
        birth_dates=("1971-03-05",),
        countries=("Cuba",),
        addresses=("1 Calle, Havana",),
        identifiers=(
            Identifier("other", "P123"),
            Identifier("other", "N5"),
            Identifier("wallet", "0xabc"),
            Identifier("handle", "github.com/cm"),
        ),
        remarks="left",
    )


def test_a_name_is_enough_and_its_number_stays_the_same(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "name\nCal Moss\n")
    (again,) = read(tmp_path, "Remarks,Name\nchanged,Cal Moss\n")
    assert one.entry_id == again.entry_id != ""
    assert one.kind is EntryKind.UNKNOWN


@pytest.mark.parametrize(
    "content",
    [
        "name,country\nJosé,Cuba\n".encode("utf-8-sig"),
        "name,country\nJosé,Cuba\n".encode("cp1252"),
        "name;country\r\nJosé;Cuba\r\n".encode(),
        "\n name \tcountry\nJosé\tCuba\n\n".encode().lstrip(b"\n"),
    ],
)
def test_the_same_list_however_it_was_saved(tmp_path: Path, content: bytes) -> None:
    (entry,) = read(tmp_path, content)
    assert (entry.names[0].text, entry.countries) == ("José", ("Cuba",))


def test_rows_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    refused: list[str] = []
    entries = read(tmp_path, 'name,country\nA B,Cuba\n,Cuba\nC D\nE F,Cuba,x\nG H,Cuba,\n"I J,', refused)
    assert [each.names[0].text for each in entries] == ["A B", "G H"]
    assert refused == [
        "line 3: has no name",
        "line 4: has 1 cells where the header has 2",
        "line 5: has 3 cells where the header has 2",
        "lines 7 to 7: not CSV: unexpected end of data",
    ]


def test_a_field_over_the_bound_is_refused_and_the_next_row_read(tmp_path: Path) -> None:
    refused: list[str] = []
    entries = read(tmp_path, f"name\n{'x' * 1_100_000}\nCal Moss\n", refused)
    assert [each.names[0].text for each in entries] == ["Cal Moss"]
    assert refused == ["lines 2 to 2: not CSV: field larger than field limit (1048576)"]


def test_what_is_wrong_with_a_part_does_not_lose_the_name(tmp_path: Path) -> None:
    refused: list[str] = []
    (entry,) = read(tmp_path, "name,kind,birth date\nCal Moss,cat,soon\n", refused)
    assert (entry.kind, entry.birth_dates) == (EntryKind.UNKNOWN, ())
    assert refused == [
        "line 2: kept, but not its kind 'cat': write person or organization",
        "line 2: kept, but not its birth date 'soon': write it as 1971-03-05",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("surname,country\nMoss,Cuba\n", "has no column 'name', only: surname, country"),
        ("name,Name\nA,B\n", "'name' comes twice"),
        ("name,country\n", "no entry"),
        ("", "only: nothing|no entry"),
        ("<html><title>Sign in</title></html>", "web page"),
    ],
)
def test_what_is_no_list(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(ListError, match=said):
        read(tmp_path, content)
