"""The denied persons list: each row of the real file, and rows that cannot be used."""

from pathlib import Path

import pytest

from watchword.screening.entry import EntryKind, ListError
from watchword.screening.lists import denied_persons

HEADER = '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\n'
ROW = '" CAL MOSS"\t"1 MAIN ST"\t"AUSTIN"\t"TX"\t""\t"78701"\t"08/24/2022"\t"01/14/2026"\n'


def test_every_row_of_the_real_file_is_read(lists: Path) -> None:
    path = lists / "un-2026" / "bis_dpl.txt"
    lines = path.read_text("ascii").splitlines()[1:]
    refused: list[str] = []
    entries = list(denied_persons.read(path, refused))
    assert (len(entries), refused) == (len(lines), [])
    # two rows are published twice, word for word
    assert len({each.entry_id for each in entries}) == len(set(lines))
    written = [line.split('"\t"')[0].removeprefix('"').replace('""', '"') for line in lines]
    assert [each.names[0].text for each in entries] == [" ".join(name.split()) for name in written]


def test_a_row(tmp_path: Path) -> None:
    path = tmp_path / "dpl.txt"
    path.write_text(HEADER + ROW)
    (entry,) = denied_persons.read(path)
    assert (entry.list_id, entry.kind, entry.names[0].text) == ("us-dpl", EntryKind.UNKNOWN, "CAL MOSS")
    assert entry.addresses == ("1 MAIN ST, AUSTIN, TX, 78701",)
    assert entry.remarks == "effective 08/24/2022; expires 01/14/2026"


def test_the_number_outlasts_an_amended_notice(tmp_path: Path) -> None:
    path = tmp_path / "dpl.txt"
    path.write_text(HEADER + ROW + ROW.replace("01/14/2026", "01/14/2030"))
    one, amended = denied_persons.read(path)
    assert one.entry_id == amended.entry_id


def test_a_row_cut_short_is_named(tmp_path: Path) -> None:
    path = tmp_path / "dpl.txt"
    path.write_text(HEADER + ROW + '"BO PARK"\t"2 MA')
    refused: list[str] = []
    assert len(list(denied_persons.read(path, refused))) == 1
    assert refused == ["lines 3 to 3: not CSV: unexpected end of data"]


@pytest.mark.parametrize(
    ("content", "said"),
    [(HEADER, "no entry"), ("<!DOCTYPE html>", "web page"), ("a,b\n1,2\n", "no column 'name', only: a,b")],
)
def test_what_is_no_such_list(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "dpl.txt"
    path.write_text(content)
    with pytest.raises(ListError, match=said):
        list(denied_persons.read(path))
