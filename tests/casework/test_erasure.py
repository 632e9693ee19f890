"""A person who is erased is in casework no more: not in a row, not in the audit, not on the disk; the chain holds."""

from pathlib import Path

import pytest

from tests.casework.conftest import Sql
from tests.casework.recorded import NOTE, recorded
from tests.vetting.made import day
from watchword.casework.store import CaseworkError, case_store
from watchword.vetting.rules import VettingError

TWO = {"by": "Ana", "second": "Ben", "why": "asked for it"}


def test_nothing_of_the_person_is_left_and_the_chain_is_whole(home: Path) -> None:
    # given two people of whom something of every sort was recorded, with one file in common
    recorded(home)
    kept = recorded(home, "p-2", file="cd")
    with case_store(home) as store:
        head = list(store.audit())[-1].sha256
        before = store.recorded(kept)
        # when one is erased
        erased = store.erase("p-1", **TWO, at=day(20), stands_for="f" * 64)
        # then how much there was is told, and what it was is not
        assert (erased.counts.cases, erased.counts.evidence, erased.counts.decisions) == (1, 2, 2)
        assert (erased.counts.waivers, erased.counts.answers, erased.counts.judgements) == (1, 1, 1)
        assert erased.files == ("ab" * 32,)
        assert store.last_case("p-1") is None
        assert [case.person_id for case in store.cases()] == ["p-2"]
        assert store.confirmed() == {"p-2"}
        assert [(row.one, row.other) for row in store.judgements()] == [("p-2", "p-9")]
        entries = list(store.audit())
        assert (
            [entry.number for entry in entries if entry.erased] == list(erased.entries) == list(range(1, 13))
        )
        assert (entries[0].action, entries[0].by, entries[0].details) == ("open-case", "Ana", {})
        assert not any(entry.concerns("p-1") for entry in entries)
        assert (entries[-1].action, entries[-1].details["stands_for"]) == ("erase-person", "f" * 64)
        # and the chain holds, also from the hash that was written down before
        assert store.verify_audit(head) is None
        # and others' rows are as they were
        assert store.recorded(kept) == before


def test_nothing_of_the_person_is_left_on_the_disk(sqlite_home: Path) -> None:
    recorded(sqlite_home, "person-4711")
    recorded(sqlite_home, "p-2", file="cd")
    with case_store(sqlite_home) as store:
        store.erase("person-4711", **TWO, at=day(20), stands_for="f" * 64)
        files = [path for path in sqlite_home.rglob("*") if path.is_file()]
        assert any(path.name == "casework.sqlite3" for path in files)
        assert [path.name for path in files if b"person-4711" in path.read_bytes()] == []
        store.erase("p-2", **TWO, at=day(21), stands_for="e" * 64)
        assert [path.name for path in files if path.exists() and NOTE.encode() in path.read_bytes()] == []


def test_a_file_that_is_anothers_evidence_too_stays(home: Path) -> None:
    recorded(home)
    recorded(home, "p-2")
    with case_store(home) as store:
        assert store.erase("p-1", **TWO, at=day(20), stands_for="f" * 64).files == ()
        assert store.erase("p-2", **TWO, at=day(20), stands_for="f" * 64).files == ("ab" * 32,)


def test_who_was_erased_may_begin_anew(home: Path) -> None:
    recorded(home)
    with case_store(home) as store:
        store.erase("p-1", **TWO, at=day(20), stands_for="f" * 64)
    recorded(home)
    with case_store(home) as store:
        assert store.case("p-1").number == 1
        assert store.verify_audit() is None


def test_two_people_erase_and_somebody_unknown_is_said(home: Path) -> None:
    recorded(home)
    with case_store(home) as store:
        with pytest.raises(VettingError, match="an erasure needs a second person"):
            store.erase("p-1", by="Ana", second="ANA", why="why", at=day(20), stands_for="f" * 64)
        with pytest.raises(CaseworkError, match="person p-7: casework holds nothing of this person"):
            store.erase("p-7", **TWO, at=day(20), stands_for="f" * 64)
        assert store.case("p-1").person_id == "p-1"
        assert "erase-person" not in {entry.action for entry in store.audit()}


def test_an_entry_that_was_emptied_without_an_erasure_is_seen(home: Path, sql: Sql) -> None:
    recorded(home)
    recorded(home, "p-2", file="cd")
    with case_store(home) as store:
        store.erase("p-1", **TWO, at=day(20), stands_for="f" * 64)
        sql("UPDATE casework_auditentry SET told = '' WHERE number = 15")
        found = store.verify_audit()
        assert found is not None
        assert (found.number, found.why) == (15, "was emptied, and no erasure after it says so")
        # and the erasure itself cannot be emptied either
        sql("UPDATE casework_auditentry SET told = '' WHERE number = 25")
        found = store.verify_audit()
        assert found is not None
        assert found.number == 1
