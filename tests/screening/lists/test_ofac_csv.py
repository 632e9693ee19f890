"""The US Treasury's lists: all that is in the files, and nothing that only looks like it."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError, NameStrength
from watchword.screening.lists.ofac_csv import read
from watchword.screening.lists.ofac_rows import REFUSED_KEPT, Refused

NOTHING = "-0- "
KIM = f'7,"KIM, Yon Hui","individual","DPRK3] [NPWMD",{",".join([NOTHING] * 7)},"DOB 01 Dec 1979; a.k.a. \'Y\'."\r\n'
SHIP = f'8,"MAR AZUL","vessel","CUBA",{NOTHING},CL2192,"Tug",{NOTHING},"212","Cuba",{NOTHING},{NOTHING}\r\n'

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Give a function that writes files, named by their stem, and gives their folder."""

    def writing(**files: str | bytes) -> Path:
        for name, content in files.items():
            (tmp_path / f"{name}.csv").write_bytes(
                content if isinstance(content, bytes) else content.encode()
            )
        return tmp_path

    return writing


@pytest.fixture
def real(lists: Path) -> tuple[Path, dict[str, Entry]]:
    """Give the folder of a complete list as published, and its entries by number."""
    refused = Refused()
    entries = list(read(lists / "ofac-sdn-2021", refused))
    assert refused.count == 0, refused.kept
    assert len({each.entry_id for each in entries}) == len(entries)
    return lists / "ofac-sdn-2021", {each.entry_id: each for each in entries}


def wallets(entry: Entry) -> list[str]:
    return [each.value for each in entry.identifiers if each.kind == "wallet"]


def test_every_line_of_the_real_list_is_an_entry(real: tuple[Path, dict[str, Entry]]) -> None:
    place, entries = real
    raw = (place / "sdn.csv").read_text(encoding="ascii").splitlines()
    assert len(entries) == sum(line[:1].isdecimal() for line in raw) == 8976
    programmes = [re.match(r'\d+,"[^"]*",[^,]*,"([^"]*)"', line) for line in raw]
    listed = sum("DPRK" in match[1] for match in programmes if match)
    assert sum(any("DPRK" in code for code in each.programs) for each in entries.values()) == listed > 400
    assert Counter(each.kind for each in entries.values())[EntryKind.VESSEL] == sum(
        '"vessel"' in line for line in raw
    )
    assert not any(re.search(r"[\[\];]|-0-", code) for each in entries.values() for code in each.programs)


def test_every_wallet_of_the_real_list_is_found(real: tuple[Path, dict[str, Entry]]) -> None:
    # Given an independent count over the two files, of which the second goes on in the middle of a word
    place, entries = real
    comments = dict(re.findall(r'^(\d+),"(.*)"', (place / "sdn_comments.csv").read_text(), re.MULTILINE))
    found = set()
    for line in (place / "sdn.csv").read_text(encoding="ascii").splitlines():
        number = line.partition(",")[0]
        whole = line.removesuffix('"') + comments.get(number, "")
        found |= {(number, each) for each in re.findall(r"Digital Currency Address - \w+ (\w+)", whole)}
    assert {(each.entry_id, value) for each in entries.values() for value in wallets(each)} == found
    assert len({number for number, _ in found}) == 15
    assert "LAZARUS GROUP" in entries["28264"].linked_to


def test_every_alias_and_address_belongs_to_its_entry(real: tuple[Path, dict[str, Entry]]) -> None:
    place, entries = real
    for number in ("306", "4709", "7270", "11747", "28263"):
        with (place / "alt.csv").open(newline="") as file:
            lines = [row[3] for row in csv.reader(file) if row[0] == number]
        strong = [name.text for name in entries[number].names if name.strength is NameStrength.STRONG]
        assert strong == [" ".join(line.split()) for line in lines]
    assert [name.text for name in entries["306"].names if name.strength is NameStrength.WEAK] == ["BNC"]
    assert "Zweierstrasse 35, Zurich CH-8022, Switzerland" in entries["306"].addresses


def test_without_the_comments_half_a_wallet_is_left_out(real: tuple[Path, dict[str, Entry]]) -> None:
    place, whole = real
    alone = {each.entry_id: each for each in read(place / "sdn.csv")}
    assert "1Gq" not in wallets(alone["30518"])
    for number, entry in alone.items():
        assert set(wallets(entry)) <= set(wallets(whole[number]))


def test_an_extract_alone_is_a_list(lists: Path) -> None:
    entries = list(read(lists / "sdn-2026-dprk-extract.csv"))
    son = next(each for each in entries if each.entry_id == "52286")
    assert len(entries) == 9
    assert (son.birth_dates, son.countries, son.programs) == (("1959-04-20",), ("Korea, North",), ("DPRK3",))
    assert son.identifiers == (Identifier("passport", "381220302", "Korea, North"),)
    assert son.linked_to == ("KOREA OSONG SHIPPING CORPORATION",)


def test_other_names_without_their_list_are_a_list_apart_that_says_so(lists: Path) -> None:
    # given the aliases, addresses and comments of a list whose own file is not at hand
    place, refused = lists / "ofac-alt-add-2025", Refused()
    # when they are read
    entries = list(read(place, refused))
    # then there is an entry for each number, under an id that is no official list's, and what is missing is told
    numbers = {
        line.partition(",")[0] for line in (place / "alt.csv").read_text("utf-8").splitlines() if "," in line
    }
    assert {entry.entry_id for entry in entries} == numbers
    assert {entry.list_id for entry in entries} == {"ofac-sdn-aliases"}
    assert any("sdn.csv) is missing" in reason for reason in refused.kept)


def test_addresses_without_their_list_are_none(tmp_path: Path) -> None:
    (tmp_path / "add.csv").write_text('36,25,-0- ,"Havana","Cuba",-0- \r\n')
    with pytest.raises(ListError, match=r"no sdn\.csv or cons_prim\.csv"):
        list(read(tmp_path))


def test_both_lists_in_one_folder_and_files_under_other_names(folder: Folder) -> None:
    place = folder(today=KIM, cons_prim=SHIP, cons_alt='8,1,"fka","BLUE SEA",-0- \r\n', other="a,b\n1,2\n")
    person, ship = read(place)
    assert (person.list_id, person.kind, person.programs) == (
        "ofac-sdn",
        EntryKind.PERSON,
        ("DPRK3", "NPWMD"),
    )
    assert (ship.list_id, ship.countries) == ("ofac-consolidated", ("Cuba",))
    assert ship.identifiers == (Identifier("call-sign", "CL2192"),)
    assert [(name.text, name.strength) for name in ship.names][1:] == [("BLUE SEA", NameStrength.STRONG)]


def test_two_lists_of_one_kind_are_not_mixed(folder: Folder) -> None:
    with pytest.raises(ListError, match=r"old_sdn\.csv and sdn\.csv .* keep one"):
        list(read(folder(old_sdn=KIM, sdn=KIM)))


@pytest.mark.parametrize("end", ["", "\x1a", "\x1a\r\n", "\r\n\r\n"])
@pytest.mark.parametrize("line", ["\r\n", "\n"])
def test_ends_of_lines_and_of_the_file(folder: Folder, line: str, end: str) -> None:
    refused = Refused()
    place = folder(sdn=("\ufeff" + (KIM + SHIP).replace("\r\n", line) + end))
    assert [each.entry_id for each in read(place, refused)] == ["7", "8"]
    assert refused.count == 0


def test_letters_in_either_encoding(folder: Folder) -> None:
    named = KIM.replace("Yon Hui", "Peña")
    place = folder(sdn=named.encode() + named.replace("7,", "9,", 1).encode("cp1252"))
    assert [each.names[0].text for each in read(place)] == ["KIM, Peña", "KIM, Peña"]


def test_rows_that_are_no_entry_are_counted_and_the_first_kept(folder: Folder) -> None:
    refused = Refused()
    bad = 'ent,"X"\n' + "x" + KIM + KIM + KIM + '5,"A"B",\n' + "1,2\n" * REFUSED_KEPT + SHIP
    assert [each.entry_id for each in read(folder(sdn=bad), refused)] == ["7", "8"]
    assert (refused.count, len(refused.kept)) == (REFUSED_KEPT + 4, REFUSED_KEPT)
    assert refused.kept[:3] == [
        "sdn.csv line 1: 2 columns where 12 belong",
        "sdn.csv line 2: no entry number but 'x7'",
        "sdn.csv: entry 7 a second time",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (KIM + SHIP[:40], "cut short on its way, download it again"),
        (SHIP + KIM[:-8], "cut short on its way, download it again"),
        ("\r\n<!DOCTYPE html><html>Access denied</html>", "is a web page, not a list: download"),
        ("", r"no entry in it \(0 rows refused\)"),
        ("\x1a", r"no entry in it \(0 rows refused\)"),
        ("a" * 3_000_000, "download it again"),
        (KIM.encode("utf-16"), "not text in UTF-8 or Windows-1252"),
    ],
)
def test_a_file_that_is_no_list_is_named_with_what_to_do(
    folder: Folder, content: str | bytes, told: str
) -> None:
    with pytest.raises(ListError, match=told) as raised:
        list(read(folder(sdn=content)))
    assert "sdn.csv" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no sdn"):
        list(read(tmp_path / "absent"))
