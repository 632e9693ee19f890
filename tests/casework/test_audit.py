"""The audit chain: whole under many writers, and broken by whatever is changed behind its back."""

import os
import subprocess
import sys
from pathlib import Path

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
        store.note_read("show-kit", "Ben", NOW, {"person": "p-2"})
        first, second = store.audit()
        assert (first.number, second.number) == (1, 2)
        assert (second.by, second.action, second.details) == ("Ben", "show-kit", {"person": "p-2"})
        assert store.verify_audit() is None
        assert store.verify_audit(first.sha256) is None


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE casework_auditentry SET content = replace(content, 'Ana', 'Eve') WHERE number = 3", 3),
        ("UPDATE casework_auditentry SET sha256 = 'f' WHERE number = 2", 2),
        ("UPDATE casework_auditentry SET previous = 'f' WHERE number = 4", 4),
        ("UPDATE casework_auditentry SET content = 'no JSON' WHERE number = 5", 5),
        ("DELETE FROM casework_auditentry WHERE number = 1", 1),
        ("DELETE FROM casework_auditentry WHERE number = 3", 3),
        ("INSERT INTO casework_auditentry VALUES (6, '{}', 'x', 'y')", 6),
    ],
)
def test_the_first_entry_that_was_tampered_with_is_named(
    home: Path, sql: Sql, statement: str, broken: int
) -> None:
    fill(home)
    with case_store(home) as store:
        sql(statement)
        found = store.verify_audit()
        assert found is not None
        assert found.number == broken
        assert len(list(store.audit())) in (4, 5, 6)


def test_an_end_that_was_cut_off_is_seen_by_a_hash_kept_elsewhere(home: Path, sql: Sql) -> None:
    fill(home)
    with case_store(home) as store:
        head = list(store.audit())[-1].sha256
        sql("DELETE FROM casework_auditentry WHERE number = 5")
        assert store.verify_audit() is None
        found = store.verify_audit(head)
        assert found is not None
        assert found.number == 5


def test_a_change_that_fails_leaves_no_entry(home: Path) -> None:
    with case_store(home) as store:
        with pytest.raises(RuntimeError), store.change("test", "Ana", NOW, {}):
            raise RuntimeError
        assert list(store.audit()) == []


def test_a_second_entry_after_the_same_one_is_refused_by_the_database(home: Path, sql: Sql) -> None:
    fill(home, 2)
    copy = "INSERT INTO casework_auditentry SELECT 3, content, previous, sha256 FROM casework_auditentry WHERE number = 2"
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
    # then there are a hundred in one chain, and each beside its case
    with case_store(home) as store:
        assert store.verify_audit() is None
        assert [entry.number for entry in store.audit()] == list(range(1, 101))
        assert len(store.cases()) == 100
