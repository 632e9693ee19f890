"""Watch lists on disk: every version whole, the current one named."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.screening.made import entry
from watchword.screening import store
from watchword.screening.entry import Entry, ListError
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)


def test_a_kept_list_is_read_back_and_named(tmp_path: Path) -> None:
    lists = ListStore(tmp_path)
    kept = lists.keep("test-list", [entry(2), entry(1)], "sdn.csv", NOON)
    assert (kept.entries, kept.origin, kept.fetched) == (2, "sdn.csv", "2026-01-14T12:00:00Z")
    assert lists.lists() == [kept]
    assert sorted(each.entry_id for each in lists.entries("test-list")) == ["1", "2"]


def test_equal_content_is_the_same_version_fetched_again(tmp_path: Path) -> None:
    lists = ListStore(tmp_path)
    first = lists.keep("test-list", [entry(1), entry(2)], "a", NOON)
    again = lists.keep("test-list", [entry(2), entry(1)], "b", NOON + timedelta(days=1))
    assert (again.version, again.sha256) == (first.version, first.sha256)
    assert again.fetched == "2026-01-15T12:00:00Z"
    assert lists.versions("test-list") == [first.version]


def test_older_versions_stay_readable(tmp_path: Path) -> None:
    lists = ListStore(tmp_path)
    old = lists.keep("test-list", [entry(1)], "a", NOON)
    new = lists.keep("test-list", [entry(1), entry(2)], "a", NOON + timedelta(days=1))
    assert lists.versions("test-list") == [old.version, new.version]
    assert [each.entry_id for each in lists.entries("test-list", old.version)] == ["1"]


def test_versions_beyond_the_newest_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "KEPT", 3)
    lists = ListStore(tmp_path)
    made = [lists.keep("test-list", [entry(n)], "a", NOON + timedelta(days=n)).version for n in range(5)]
    assert lists.versions("test-list") == made[-3:]


def test_a_list_whose_reading_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    # given a list, and a second that fails after its first entry
    def broken() -> Iterator[Entry]:
        yield entry(1)
        raise ListError("sdn.csv: cut short")

    lists = ListStore(tmp_path)
    old = lists.keep("test-list", [entry(7)], "a", NOON)
    with pytest.raises(ListError):
        lists.keep("test-list", broken(), "a", NOON)
    # then the first is current, and nothing else is there
    assert lists.current("test-list") == old
    assert [each.entry_id for each in lists.entries("test-list")] == ["7"]


def test_a_list_or_version_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    lists = ListStore(tmp_path)
    with pytest.raises(ListError, match="no such list"):
        list(lists.entries("test-list"))
    lists.keep("test-list", [entry(1)], "a", NOON)
    with pytest.raises(ListError, match="no version 1; there are 2026"):
        list(lists.entries("test-list", "1"))
