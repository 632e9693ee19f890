"""Opening the database: private, under a lock, and clear about what is wrong, never with a password."""

import io
import stat
from pathlib import Path

import pytest

from tests.casework.appending import NOW
from tests.casework.conftest import Sql
from tests.casework.recorded import recorded
from watchword.casework.database import database, named
from watchword.casework.store import CaseworkError, case_store
from watchword.vetting.answers import Answer, Answered
from watchword.vetting.tier import Tier

#: A made-up password, which no message may show.
SECRET = "correct-horse"  # noqa: S105


def test_the_sqlite_file_is_its_owners_alone(sqlite_home: Path) -> None:
    with case_store(sqlite_home):
        files = [each for each in sqlite_home.iterdir() if each.name.startswith("casework.sqlite3")]
        assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    assert stat.S_IMODE(sqlite_home.stat().st_mode) == 0o700


def test_two_installations_are_two_databases(tmp_path: Path, sqlite_home: Path) -> None:
    with case_store(sqlite_home) as store:
        store.note_read("show-gates", "Ana", NOW, {})
    with case_store(tmp_path / "other") as store:
        assert list(store.audit()) == []
    with case_store(sqlite_home) as store:
        assert len(list(store.audit())) == 1


def test_the_tables_are_those_of_the_models(home: Path) -> None:
    with case_store(home):
        from django.core.management import call_command  # noqa: PLC0415 - Django is set up by the store

        said = io.StringIO()
        call_command("makemigrations", "casework", dry_run=True, stdout=said)
        assert said.getvalue().strip() == "No changes detected in app 'casework'"


def test_a_database_of_an_older_version_is_migrated_with_what_it_holds(home: Path) -> None:
    # given a database as the version before made it, with a case
    recorded(home)
    with case_store(home):
        from django.db import connection  # noqa: PLC0415 - Django is set up by the store
        from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

        MigrationExecutor(connection).migrate([("casework", "0002_conclusion")])
        columns = connection.introspection.get_table_description(connection.cursor(), "casework_auditentry")
        assert "told" not in {column.name for column in columns}
    # when it is opened, it is brought up to date, and the case is there
    with case_store(home) as store:
        assert store.case("p-1").role == "writer"
        assert len(store.recorded(store.case("p-1")).records) == 2
        # but the audit of a version that nobody was given does not pass for one of this installation's
        assert store.verify_audit() is not None


def test_answers_from_before_rounds_were_kept_are_those_of_the_first_interview(home: Path, sql: Sql) -> None:
    # given an answer as the version before kept it, in its table and in the audit
    with case_store(home) as store:
        store.open_case("p-1", "writer", Tier.STANDARD, number=1, gates=[], by="Ana", at=NOW)
        from django.db import connection  # noqa: PLC0415 - Django is set up by the store
        from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

        MigrationExecutor(connection).migrate([("casework", "0003_audit_details")])
        answered = {"challenge": "window", "answered": "failed"}
        with store.change("record-answer", "Ana", NOW, {"person": "p-1", "case": 1} | answered):
            sql(
                'INSERT INTO casework_interviewanswer (case_id, challenge, answered, "by", at) '
                "SELECT id, 'window', 'failed', 'Ana', opened_at FROM casework_case"
            )
        head = store.newest()[1]
    # when it is opened, then the answer is of the first interview and of no other, and the chain holds
    with case_store(home) as store:
        case = store.case("p-1")
        assert store.answers(case)["window"] == Answer("window", Answered.FAILED, "Ana", NOW, "interview")
        assert store.answers(case, "first-day") == {}
        store.add_answer(case, Answer("window", Answered.PASSED, "Ben", NOW, "first-day"))
        assert store.answers(case)["window"].answered is Answered.FAILED
        assert store.answers(case, "first-day")["window"].answered is Answered.PASSED
        assert store.verify_audit(head) is None


def test_an_older_program_refuses_a_newer_database(home: Path, sql: Sql) -> None:
    with case_store(home):
        sql(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('casework', '0099_later', CURRENT_TIMESTAMP)"
        )
    with (
        pytest.raises(CaseworkError, match=r"changed by a newer Watchword \(0099_later\); use that version"),
        case_store(home),
    ):
        pass


def test_a_file_that_is_no_database_is_one_line(sqlite_home: Path) -> None:
    sqlite_home.mkdir()
    (sqlite_home / "casework.sqlite3").write_bytes(b"no database at all" * 100)
    with (
        pytest.raises(CaseworkError, match=r"casework\.sqlite3: cannot be used \(file is not a database\)"),
        case_store(sqlite_home),
    ):
        pass


def test_a_server_that_is_not_there_is_one_line_without_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHWORD_DATABASE_URL", f"postgresql://ww:{SECRET}@127.0.0.1:1/ww")
    with (
        pytest.raises(CaseworkError, match=r"PostgreSQL database ww at 127\.0\.0\.1: cannot be used") as told,
        case_store(tmp_path),
    ):
        pass
    assert SECRET not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    ["mysql://a@b/c", "postgresql://a@b", "postgresql://a@b:x/c", "postgresql://a@b/c?passfile=x", "nonsense",
     "postgresql://a@b/c?sslmode"],
)  # fmt: skip
def test_an_address_that_cannot_be_used_is_not_repeated(url: str, tmp_path: Path) -> None:
    with pytest.raises(CaseworkError, match="WATCHWORD_DATABASE_URL: cannot be used") as told:
        database(tmp_path, {"WATCHWORD_DATABASE_URL": url})
    assert url not in str(told.value)


def test_an_address_is_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text(f"{SECRET}\n")
    asked = {
        "WATCHWORD_DATABASE_URL": "postgresql://ww%40x@db.example.com:5433/case%20work?sslmode=verify-full",
        "WATCHWORD_DATABASE_PASSWORD_FILE": str(path),
    }
    row = database(tmp_path, asked)
    assert (row["USER"], row["HOST"], row["PORT"], row["NAME"]) == (
        "ww@x", "db.example.com", "5433", "case work",
    )  # fmt: skip
    assert (row["PASSWORD"], row["OPTIONS"]["sslmode"]) == (SECRET, "verify-full")
    assert named(row) == "PostgreSQL database case work at db.example.com"
    path.unlink()
    with pytest.raises(CaseworkError, match="WATCHWORD_DATABASE_PASSWORD_FILE"):
        database(tmp_path, asked)
