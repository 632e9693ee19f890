"""One list in every form that the publisher offers it in: the same entries."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.screening.lists.ofac_forms import delimited, plain
from tests.screening.lists.ofac_forms.advanced import Advanced
from tests.screening.lists.ofac_forms.told import Told, told
from watchword.screening.entry import Entry, Identifier, ListError
from watchword.screening.lists import ofac_csv
from watchword.screening.lists.formats import recognised


@pytest.fixture
def source(lists: Path) -> Path:
    """Give the folder of a whole list in CSV, as published."""
    return lists / "ofac-sdn-2021"


@pytest.fixture
def subjects(source: Path) -> list[Told]:
    """Give the same list, parted for the writers of the other forms."""
    return told(source)


def alike(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Entries by number, without what differs by the nature of the forms.

    Remarks keep what has no part of its own; relations need numbers; documents and features are in two sections of
    the advanced form, so that identifiers come in another order.
    """
    return {
        each.entry_id: replace(
            each, remarks="", relations=(), identifiers=tuple(sorted(each.identifiers, key=repr))
        )
        for each in entries
    }


def imported(place: Path) -> list[Entry]:
    """Read a file or folder by its content; nothing of it may be refused."""
    refused: list[str] = []
    entries = list(recognised(place)(refused))
    assert refused == []
    return entries


@pytest.mark.parametrize(("suffix", "sign"), [("PIP", "|"), ("DEL", "@")])
def test_pipes_and_at_signs_are_commas(source: Path, tmp_path: Path, suffix: str, sign: str) -> None:
    delimited.write(source, tmp_path, suffix, sign)
    entries = imported(tmp_path)
    assert entries == list(ofac_csv.read(source))
    assert len(entries) == 8976
    alone = imported(tmp_path / f"SDN.{suffix}")
    assert [each.entry_id for each in alone] == [each.entry_id for each in entries]


def test_the_whole_list_as_xml(source: Path, subjects: list[Told], tmp_path: Path) -> None:
    path = tmp_path / "SDN.XML"
    plain.write(path, subjects)
    entries = alike(imported(path))
    assert entries == alike(ofac_csv.read(source))
    assert len(entries) == 8976


def test_the_whole_list_as_advanced_xml(source: Path, subjects: list[Told], tmp_path: Path) -> None:
    path = tmp_path / "SDN_ADVANCED.XML"
    Advanced(subjects).write(path)
    entries = imported(path)
    assert alike(entries) == alike(ofac_csv.read(source))
    # and what only this form has: 2,751 subjects are related to others by number
    ids = {each.entry_id for each in entries}
    related = [each for each in entries if each.relations]
    assert len(related) == 2751
    assert all(relation.other in ids for each in related for relation in each.relations)
    assert all(each.listed for each in entries)


def test_the_consolidated_list_is_known_in_every_form(subjects: list[Told], tmp_path: Path) -> None:
    few = subjects[:5]
    plain.write(tmp_path / "CONSOLIDATED.XML", few)
    Advanced(few, "Non-SDN Menu-Based Sanctions List").write(tmp_path / "download.xml")
    for name in ("CONSOLIDATED.XML", "download.xml"):
        assert {each.list_id for each in imported(tmp_path / name)} == {"ofac-consolidated"}


def test_what_was_taken_from_remarks_is_in_the_parts(subjects: list[Told], tmp_path: Path) -> None:
    # Given the lists' wallets, passports and ships, of which no remark is left
    path = tmp_path / "sdn.xml"
    plain.write(path, [replace(each, rest=[]) for each in subjects])
    kinds = [each.kind for entry in imported(path) for each in entry.identifiers]
    assert {"wallet", "passport", "imo", "mmsi", "email", "website", "tail-number"} <= set(kinds)
    by_id = {each.entry_id: each for each in imported(path)}
    assert Identifier("imo", "8606173") in by_id["17104"].identifiers
    assert "LAZARUS GROUP" in by_id["28264"].linked_to


def test_forms_in_one_folder_are_not_mixed(source: Path, tmp_path: Path) -> None:
    delimited.write(source, tmp_path, "PIP", "|")
    (tmp_path / "sdn.csv").write_bytes((source / "sdn.csv").read_bytes())
    with pytest.raises(ListError, match=r"SDN\.PIP and sdn\.csv are the same file twice: keep one"):
        list(recognised(tmp_path)([]))
