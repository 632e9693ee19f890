"""The databases that casework is kept in: SQLite in a folder, and a private PostgreSQL server on a socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

#: Where Debian puts the newest PostgreSQL; elsewhere the folder is named.
_DEBIAN = max(Path("/usr/lib/postgresql").glob("*/bin"), default=Path("/usr/lib/postgresql/15/bin"))
BINARIES = Path(os.environ.get("WATCHWORD_POSTGRESQL", _DEBIAN))


def _as_nobody_else(folder: Path, *command: object) -> None:
    """Run a command of the server's; as the user postgres where root runs the tests, since the server refuses root."""
    words = [str(each) for each in command]
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, cwd=folder, capture_output=True, timeout=60)


@pytest.fixture(scope="session")
def postgresql_folder() -> Iterator[Path]:
    """Give the folder with the socket of a server of our own; skipped without PostgreSQL, failed where CI must have it."""
    if not (BINARIES / "initdb").is_file():
        message = f"no PostgreSQL in {BINARIES}; set WATCHWORD_POSTGRESQL to its bin"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    # Short, since the path of a socket may have about 100 letters.
    folder = Path(tempfile.mkdtemp(prefix="ww-pg-"))
    data = folder / "data"
    try:
        _as_nobody_else(folder, BINARIES / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        server = (BINARIES / "pg_ctl", "-D", data, "-w", "-l", folder / "log")
        _as_nobody_else(folder, *server, "-o", options, "start")
        try:
            yield folder
        finally:
            _as_nobody_else(folder, *server, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql(postgresql_folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Set the address of an empty database for the test, and give it."""
    empty = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
    psql = (BINARIES / "psql", "-q", "-h", postgresql_folder, "-U", "postgres", "-c", empty)
    _as_nobody_else(postgresql_folder, *psql)
    url = f"postgresql://postgres@/postgres?host={postgresql_folder}"
    monkeypatch.setenv("WATCHWORD_DATABASE_URL", url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an installation's folder, once with each of the two databases."""
    if request.param == "postgresql":
        request.getfixturevalue("postgresql")
    else:
        monkeypatch.delenv("WATCHWORD_DATABASE_URL", raising=False)
    return tmp_path / "home"


@pytest.fixture
def sqlite_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an installation's folder with SQLite alone."""
    monkeypatch.delenv("WATCHWORD_DATABASE_URL", raising=False)
    return tmp_path / "home"


Sql = Callable[..., None]


@pytest.fixture
def sql() -> Sql:
    """Give a function that runs SQL on the open database: what somebody does who goes round the program."""

    def run(statement: str, *values: object) -> None:
        from django.db import connection  # noqa: PLC0415 - Django is set up by the store

        with connection.cursor() as cursor:
            cursor.execute(statement, list(values))

    return run
