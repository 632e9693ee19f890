"""One list, ready to be asked, in memory or on disk."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest

from tests.screening.made import entry
from watchword.screening import kept_form
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.names.name import names
from watchword.screening.names.verdict import Verdict
from watchword.screening.searchable import SearchableList
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)


def one(number: int, *texts: str, kind: EntryKind = EntryKind.ORGANIZATION, imo: str = "") -> Entry:
    numbers = (Identifier("imo", imo),) if imo else ()
    return entry(number, names=tuple(map(ListedName, texts)), kind=kind, identifiers=numbers)


ENTRIES = [
    one(1, "Chosun Widget Trading Corporation"),
    one(2, "Vesna Shipping", "Vesna Lanterns", imo="IMO 9187629"),
    one(3, "KIM, Chol Min", kind=EntryKind.PERSON),
]


@pytest.fixture(params=["memory", "disk"])
def entries(request: pytest.FixtureRequest, tmp_path: Path) -> SearchableList:
    if request.param == "memory":
        return SearchableList.of(ENTRIES)
    store = ListStore(tmp_path)
    return SearchableList.at(store.entries_file(store.keep("test-list", ENTRIES, "a", NOON)))


def found(entries: SearchableList, text: str, person: bool) -> list[tuple[str, Verdict]]:
    return [
        (entries.entry(like.place).entry_id, like.verdict)
        for name in names(text, person)
        for like in entries.like(name)
    ]


def test_names_are_found_as_what_they_are(entries: SearchableList) -> None:
    assert found(entries, "Chosun Widget Trading Corp.", False) == [("1", Verdict.HIT)]
    assert found(entries, "Kim Chol Min", True) == [("3", Verdict.QUESTION)]
    assert found(entries, "Kim Chol Min", False) == [], "the entry is a person"
    assert found(entries, "Acme Bakery", False) == []


def test_an_entry_with_several_names_is_found_once_by_the_best(entries: SearchableList) -> None:
    [name] = names("Vesna Lanterns", False)
    [like] = entries.like(name)
    assert (like.listed, like.found.score) == ("Vesna Lanterns", 1.0)


def test_numbers_are_found_and_hashes_that_collide_are_not_enough(entries: SearchableList) -> None:
    [place] = entries.with_key("number imo9187629")
    assert entries.entry(place).entry_id == "2"
    assert entries.with_key("number 123456") == []
    assert entries.with_key("") == []


def test_an_entry_is_what_was_kept(entries: SearchableList) -> None:
    assert entries.size == 3
    kept = {entries.entry(place) for place in range(3)}
    assert kept == set(ENTRIES)
    assert {entries.line(place) for place in range(3)} == {kept_form.line(each) for each in ENTRIES}


def test_an_empty_list_answers_nothing() -> None:
    empty = SearchableList.of([])
    assert (empty.size, found(empty, "Kim Chol Min", True), empty.with_key("id 1")) == (0, [], [])


def test_a_list_is_prepared_once_and_again_where_that_is_gone(tmp_path: Path) -> None:
    store = ListStore(tmp_path)
    file = store.entries_file(store.keep("test-list", ENTRIES, "a", NOON))
    SearchableList.at(file)
    [prepared] = file.parent.glob("prepared-*")
    made = prepared.stat().st_mtime_ns
    SearchableList.at(file)
    assert prepared.stat().st_mtime_ns == made
    shutil.rmtree(prepared)
    assert found(SearchableList.at(file), "Vesna Shipping", False) == [("2", Verdict.HIT)]


def test_names_that_are_none_do_no_harm() -> None:
    odd = SearchableList.of(
        [one(1, "", "😀", "\u202e", "x" * 10_000, "()"), one(2), one(3, "Vesna Shipping")]
    )
    assert found(odd, "Vesna Shipping", False) == [("3", Verdict.HIT)]


def test_many_keys_are_looked_up_at_once_by_their_checksums(entries: SearchableList) -> None:
    keys = ["number imo9187629", "number imo1", "id 3", ""]
    sums = np.array([crc32(key.encode()) for key in keys], dtype=np.uint32)
    assert entries.perhaps(sums).tolist() == [True, False, True, False]
    assert not SearchableList.of([]).perhaps(sums).any()
