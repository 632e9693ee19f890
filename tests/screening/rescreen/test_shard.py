"""Rows on disk, found by an entry of a list: whatever would find the entry is found by it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.screening.ask import AskedList, ask
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.query import Kind, Query
from watchword.screening.rescreen.row import kept
from watchword.screening.rescreen.shard import Shard, write_shard
from watchword.screening.searchable import SearchableList

WORDS = ["vesna", "vesma", "lanterns", "lantern", "trading", "tradin", "kim", "chol", "min", "cheol", "jon", "john", "q",
         "smith", "smyth", "al", "de", "petroleum", "petrolum", "company", "ltd", "zeta", "widgets", "7"]  # fmt: skip
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
KINDS = st.sampled_from([Kind.ANY, Kind.PERSON, Kind.ORGANIZATION])
LISTED = st.sampled_from([EntryKind.PERSON, EntryKind.ORGANIZATION, EntryKind.UNKNOWN])


def shard(home: Path, *rows: Query) -> Shard:
    return Shard(home / write_shard(home, [kept(row) for row in rows]))


def test_rows_are_read_back_in_order_and_one_by_one(tmp_path: Path) -> None:
    rows = [Query("Vesna Lanterns"), Query("김철민", Kind.PERSON), Query("AB 123456", Kind.NUMBER)]
    made = shard(tmp_path, *rows)
    assert (made.size, list(made.rows())) == (3, rows)
    assert [made.row(number) for number in (2, 0, 1)] == [rows[2], rows[0], rows[1]]


def test_an_entry_finds_rows_by_name_alias_short_form_and_number(tmp_path: Path) -> None:
    made = shard(
        tmp_path, Query("Vesna Lanterns"), Query("KOMID", Kind.ORGANIZATION), Query("AB-123456", Kind.NUMBER),
        Query("Acme", identifiers=("ab 123 456",)), Query("Acme Bakery"),
    )  # fmt: skip
    assert made.near(entry(1, "Vesna Lanterns Ltd", identifiers=())) == {0}
    named = entry(2, names=(ListedName("Korea Example Development (KOMID)"),), identifiers=())
    assert made.near(named) == {1}
    assert made.near(entry(3, "Zeta", identifiers=(Identifier("passport", "AB123456"),))) == {2, 3}
    assert made.near(entry(4, "", identifiers=())) == set()


@given(
    st.lists(st.builds(Query, NAMES, KINDS), min_size=1, max_size=12),
    st.lists(NAMES, min_size=1, max_size=3),
    LISTED,
)
def test_whatever_row_would_find_an_entry_is_found_by_it(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Query], texts: list[str], kind: EntryKind
) -> None:
    listed: Entry = entry(1, names=tuple(map(ListedName, texts)), kind=kind, identifiers=())
    asked = [AskedList("test-list", "v", True, SearchableList.of([listed]))]
    finds = {at for at, row in enumerate(rows) if ask(row, asked, None, "2026-01-14").matches}
    assert finds <= shard(tmp_path_factory.getbasetemp() / "shards", *rows).near(listed)


def test_the_same_rows_are_prepared_once(tmp_path: Path) -> None:
    rows = [kept(Query("Vesna Lanterns"))]
    name = write_shard(tmp_path, rows)
    made = (tmp_path / name).stat().st_mtime_ns
    assert write_shard(tmp_path, rows) == name
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_mtime_ns == made
