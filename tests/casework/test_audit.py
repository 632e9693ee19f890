"""The audit chain: whole under many writers, and broken by whatever is changed behind its back."""

import os
import subprocess
import sys
from datetime import timedelta, timezone
from pathlib import Path

import orjson
import pytest

from tests.casework.appending import NOW
from tests.casework.conftest import Sql
from watchword.casework.error import CaseworkError
from watchword.casework.store import case_store

ROOT = Path(__file__).parents[2]


def fill(home: Path, entries: int = 5) -> None:
    with case_store(home) as store:
        for number in range(entries):
            store.note_read("show-gates", "Ana", NOW, {"number": number})


def test_every_entry_follows_the_one_before(home: Path) -> None:
    with case_store(home) as store:
        assert (store.verify_audit(), list(store.audit())) == (None, [])
        store.note_read("show-gates", "Ana", NOW, {"person": "p-1"})
        # when it is added by a clock of another zone
        there = NOW.astimezone(timezone(timedelta(hours=9)))
        store.note_read("show-kit", "Ben", there, {"person": "p-2"})
        first, second = store.audit()
        assert (first.number, second.number) == (1, 2)
        assert (second.by, second.action, second.details) == ("Ben", "show-kit", {"person": "p-2"})
        assert second.at == first.at == "2026-01-05T09:00:00+00:00"
        assert store.verify_audit() is None
        assert store.verify_audit(first.sha256) is None


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE casework_auditentry SET content = replace(content, 'Ana', 'Eve') WHERE number = 3", 3),
        ("UPDATE casework_auditentry SET told = replace(told, '3', '7') WHERE number = 4", 4),
        ("UPDATE casework_auditentry SET told = '' WHERE number = 4", 4),
        ("UPDATE casework_auditentry SET sha256 = 'f' WHERE number = 2", 2),
        ("UPDATE casework_auditentry SET seal = 'f' WHERE number = 2", 2),
        ("UPDATE casework_auditentry SET previous = 'f' WHERE number = 4", 4),
        ("UPDATE casework_auditentry SET content = 'no JSON' WHERE number = 5", 5),
        ("UPDATE casework_auditentry SET number = 9 WHERE number = 5", 5),
        ("DELETE FROM casework_auditentry WHERE number = 1", 1),
        ("DELETE FROM casework_auditentry WHERE number = 3", 3),
        ("DELETE FROM casework_auditentry WHERE number = 5", 5),
        ("INSERT INTO casework_auditentry (number, content, told, previous, sha256, seal) VALUES (6, '{}', '', 'x', 'y', '')", 6),
    ],
)  # fmt: skip
def test_the_first_entry_that_was_tampered_with_is_named(
    home: Path, sql: Sql, statement: str, broken: int
) -> None:
    fill(home)
    with case_store(home) as store:
        sql(statement)
        found = store.verify_audit()
        assert found is not None
        assert (found.number, found.table) == (broken, None)
        assert len(list(store.audit())) in (4, 5, 6)


def test_two_entries_in_each_others_place_are_seen(home: Path, sql: Sql) -> None:
    fill(home)
    with case_store(home) as store:
        for number, other in ((2, 99), (3, 2), (99, 3)):
            sql("UPDATE casework_auditentry SET number = %s WHERE number = %s", other, number)
        found = store.verify_audit()
        assert found is not None
        assert (found.where, found.why) == ("entry 2", "does not follow the entry before it")


def test_who_has_the_database_alone_cannot_forge_an_entry(home: Path, sql: Sql) -> None:
    # given somebody who knows how entries are chained, and not the installation's key
    from watchword.casework.audit import chained, hash_of  # noqa: PLC0415 - Django is set up by the store

    fill(home)
    with case_store(home) as store:
        last = list(store.audit())[-1]
        told = orjson.dumps({"salt": "0" * 32, "details": {}}).decode()
        content = orjson.dumps(
            {"number": 6, "at": last.at, "by": "Ana", "action": "show-gates", "told": hash_of(told)}
        ).decode()
        hashed = chained(last.sha256, content)
        # when an entry is added that follows all the others
        sql(
            "INSERT INTO casework_auditentry (number, content, told, previous, sha256, seal) "
            "VALUES (6, %s, %s, %s, %s, %s)",
            content, told, last.sha256, hashed, "0" * 64,
        )  # fmt: skip
        # then its seal is missing
        found = store.verify_audit()
        assert found is not None
        assert found.number == 6
        assert "does not bear this installation's seal" in found.why


def test_an_end_that_was_cut_off_is_seen_by_the_hash_kept_beside_the_database(home: Path, sql: Sql) -> None:
    fill(home)
    with case_store(home) as store:
        head = list(store.audit())[-1].sha256
        sql("DELETE FROM casework_auditentry WHERE number > 3")
        found = store.verify_audit()
        assert found is not None
        assert (found.number, "number 5" in found.why) == (4, True)
    # and it stays seen when others are added in their place
    fill(home, 4)
    with case_store(home) as store:
        found = store.verify_audit()
        assert found is not None
        assert found.number == 5
        # and by a hash kept elsewhere, where the one beside is lost
        for kept in home.glob("*.head"):
            kept.unlink()
        assert store.verify_audit() is None
        found = store.verify_audit(head)
        assert found is not None
        assert (found.number, "kept elsewhere" in found.why) == (8, True)


def test_a_kept_hash_that_says_nothing_is_one_line(home: Path) -> None:
    fill(home, 1)
    [kept] = home.glob("*.head")
    assert kept.stat().st_mode & 0o077 == 0
    kept.write_text("nothing")
    with case_store(home) as store, pytest.raises(CaseworkError, match="holds no hash of the audit chain"):
        store.verify_audit()


def test_a_change_that_fails_leaves_no_entry_and_no_kept_hash(home: Path) -> None:
    with case_store(home) as store:
        with pytest.raises(RuntimeError), store.change("test", "Ana", NOW, {}):
            raise RuntimeError
        with pytest.raises(RuntimeError), store.alone():
            store.note_read("show-gates", "Ana", NOW, {})
            raise RuntimeError
        assert list(store.audit()) == []
    assert list(home.glob("*.head")) == []


def test_a_second_entry_after_the_same_one_is_refused_by_the_database(home: Path, sql: Sql) -> None:
    fill(home, 2)
    copy = (
        "INSERT INTO casework_auditentry (number, content, told, previous, sha256, seal) "
        "SELECT 3, content, told, previous, sha256, seal FROM casework_auditentry WHERE number = 2"
    )
    with pytest.raises(CaseworkError), case_store(home):
        sql(copy)


def test_many_processes_leave_one_unbroken_chain(home: Path) -> None:
    # given a database that none has made yet, and four programs that start at once
    program = [sys.executable, "-m", "tests.casework.appending", str(home)]
    running = [
        subprocess.Popen([*program, name, "25"], cwd=ROOT, env=dict(os.environ), stderr=subprocess.PIPE)
        for name in ("a", "b", "c", "d")
    ]
    # when each adds twenty-five entries
    complaints = [each.communicate(timeout=120)[1].decode() for each in running]
    assert [each.returncode for each in running] == [0, 0, 0, 0], complaints
    # then there are a hundred in one chain, each beside its case, and the last one's hash is kept
    with case_store(home) as store:
        assert store.verify_audit() is None
        entries = list(store.audit())
        assert [entry.number for entry in entries] == list(range(1, 101))
        assert len(store.cases()) == 100
    [kept] = home.glob("*.head")
    assert kept.read_text().split() == ["100", entries[-1].sha256]
