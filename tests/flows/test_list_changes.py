"""What changed in the lists since a run: entry by entry, or so much that all has to be asked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.screening.made import entry
from watchword.flows.list_changes import list_changes
from watchword.screening.entry import ListError, Validity
from watchword.screening.lists import shipped
from watchword.screening.rescreen.kept import State
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)


def state(at: str = "2026-01-14T12:00:00Z", **lists: str) -> State:
    named = {key.replace("_", "-"): version for key, version in lists.items()}
    return State("hash", "any", (), 0, named, at)


def test_a_list_that_is_as_it_was_has_no_changes(tmp_path: Path) -> None:
    store = ListStore(tmp_path)
    version = store.keep("un-sc", [entry(1)], "un", NOON).version
    found = list_changes(store, state(un_sc=version), state("2026-03-01T12:00:00Z", un_sc=version), ())
    assert (found.changes, found.everything) == ((), "")


def test_changes_name_the_list_and_both_versions(tmp_path: Path) -> None:
    store = ListStore(tmp_path)
    old = store.keep("un-sc", [entry(1)], "un", NOON).version
    new = store.keep("un-sc", [entry(1), entry(2)], "un", NOON + timedelta(days=1)).version
    [change] = list_changes(store, state(un_sc=old), state(un_sc=new), ()).changes
    assert (change.because, change.before) == (f"list un-sc changed from {old} to {new}", ())
    assert [each.entry_id for each in change.after] == ["2"]
    # and `since` compares with another version than that of the last run
    [change] = list_changes(store, state(un_sc=new), state(un_sc=new), [old]).changes
    assert [each.entry_id for each in change.after] == ["2"]
    with pytest.raises(ListError, match="v9: no list has this version"):
        list_changes(store, state(un_sc=old), state(un_sc=new), ["v9"])


def test_what_ended_in_between_is_found_in_a_list_that_is_as_it_was(tmp_path: Path) -> None:
    store = ListStore(tmp_path)
    entries = [entry(1), entry(2, validity=Validity(until="2026-02-01"))]
    version = store.keep("own", entries, "feed", NOON).version
    [change] = list_changes(store, state(own=version), state("2026-03-01T12:00:00Z", own=version), ()).changes
    assert [each.entry_id for each in change.before] == [each.entry_id for each in change.after] == ["2"]


def test_lists_that_come_and_go_and_versions_that_are_lost_ask_everything(tmp_path: Path) -> None:
    store = ListStore(tmp_path)
    version = store.keep("un-sc", [entry(1)], "un", NOON).version
    ship = {shipped.LIST_ID.replace("-", "_"): "2020-01-01"}
    found = list_changes(
        store,
        state(eu_fsf="v1", un_sc="v0", **ship),
        state(un_sc=version, own="v1", **dict.fromkeys(ship, "2026-01-01")),
        (),
    )
    said = found.everything.split("; ")
    assert said == sorted([
        "list eu-fsf is gone", "list own is new",
        f"list un-sc changed from v0 to {version}, and v0 is not kept any more",
        f"list {shipped.LIST_ID} changed from 2020-01-01 to 2026-01-01, and 2020-01-01 is not kept any more",
    ])  # fmt: skip
