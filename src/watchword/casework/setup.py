"""Opens casework: Django without a project of the user's, its tables up to date, and nobody else changing them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor
from filelock import FileLock, Timeout

from watchword.casework.database import FILE, WAIT, database, head_file, named
from watchword.casework.error import CaseworkError

#: The number under which programs agree, in PostgreSQL, on who may change tables: any constant of our own.
_MIGRATING = 7_741_206_001


def open_casework(home: Path) -> None:
    """Make the database of an installation ready: Django configured, tables made or migrated under a lock.

    home: WATCHWORD_HOME. May be called again, also for another home. Raises CaseworkError in one line where the database
    cannot be reached or made, and where a newer program has changed its tables.
    """
    row = database(home)
    with _in_one_line(row):
        _configure(row)
        with _alone(home, row):
            _migrate(named(row))


@contextmanager
def opened(home: Path) -> Iterator[Path]:
    """The database of an installation, ready within the block and closed after it; where its newest audit hash is kept.

    Raises as open_casework does.
    """
    open_casework(home)
    row = connections.settings["default"]
    try:
        with _in_one_line(row):
            yield head_file(home, row)
    finally:
        connections.close_all()


@contextmanager
def _in_one_line(row: dict[str, Any]) -> Iterator[None]:
    """What the database complains of, as an error that a user can read."""
    try:
        yield
    except ImproperlyConfigured:
        raise CaseworkError(f"{named(row)}: needs psycopg; install watchword[postgres]") from None
    except DatabaseError as error:
        raise CaseworkError(
            f"{named(row)}: cannot be used ({_said(error, row)}); check the database"
        ) from None
    except Timeout:
        raise CaseworkError(f"{named(row)}: another program is changing its tables; try again") from None


def _said(error: Exception, row: dict[str, Any]) -> str:
    """The first line of a database's complaint, without the password."""
    line = next(iter(str(error).strip().splitlines()), type(error).__name__)[:300]
    return line.replace(row["PASSWORD"], "…") if row.get("PASSWORD") else line


def _configure(row: dict[str, Any]) -> None:
    if not settings.configured:
        settings.configure(
            DATABASES={"default": row},
            INSTALLED_APPS=["watchword.casework.apps.CaseworkConfig"],
            USE_TZ=True,
            TIME_ZONE="UTC",
            LOGGING_CONFIG=None,
        )
        django.setup()
        return
    connections.close_all()
    del connections["default"]
    settings.DATABASES = {"default": row}
    connections.settings = connections.configure_settings(settings.DATABASES)


@contextmanager
def _alone(home: Path, row: dict[str, Any]) -> Iterator[None]:
    """While this program looks at the tables and changes them, no other does."""
    if row["ENGINE"].endswith("sqlite3"):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(home / ".casework.lock", timeout=WAIT):
            # Made here, since SQLite would make it as readable as the umask lets it.
            os.close(os.open(home / FILE, os.O_RDWR | os.O_CREAT, 0o600))
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATING])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATING])


def _migrate(name: str) -> None:
    executor = MigrationExecutor(connection)
    ours = {key for key in executor.loader.applied_migrations if key[0] == "casework"}
    newer = sorted(key[1] for key in ours - executor.loader.disk_migrations.keys())
    if newer:
        raise CaseworkError(f"{name}: was changed by a newer Watchword ({newer[-1]}); use that version")
    goal = [key for key in executor.loader.graph.leaf_nodes() if key[0] == "casework"]
    if executor.migration_plan(goal):
        executor.migrate(goal)
