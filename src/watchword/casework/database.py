"""Where casework is kept: SQLite in WATCHWORD_HOME, or PostgreSQL where WATCHWORD_DATABASE_URL says so."""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from watchword.casework.error import CaseworkError

URL = "WATCHWORD_DATABASE_URL"
PASSWORD_FILE = "WATCHWORD_DATABASE_PASSWORD_FILE"  # noqa: S105 - the name of a variable
FILE = "casework.sqlite3"
#: What may follow the `?` of the address, by the names of libpq.
_OPTIONS = frozenset(
    {"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", "host"}
)
#: Seconds that a writer waits for another.
WAIT = 60
_MOST_PASSWORD = 4_096


def database(home: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The database as Django's settings describe it. Raises CaseworkError; no message holds the address or a password."""
    url = environment.get(URL, "").strip()
    return _postgresql(url, environment) if url else _sqlite(home / FILE)


def named(row: Mapping[str, Any]) -> str:
    """A database in words, for messages: never with its password."""
    if row["ENGINE"].endswith("sqlite3"):
        return str(row["NAME"])
    return f"PostgreSQL database {row['NAME']} at {row['HOST'] or 'this machine'}"


def head_file(home: Path, row: Mapping[str, Any]) -> Path:
    """Where the newest hash of a database's audit chain is kept, outside it: a file for each database."""
    if row["ENGINE"].endswith("sqlite3"):
        return home / f"{FILE}.head"
    place = "\0".join(str(row[key]) for key in ("HOST", "PORT", "NAME"))
    return home / f"casework-{sha256(place.encode()).hexdigest()[:12]}.head"


def _sqlite(path: Path) -> dict[str, Any]:
    # IMMEDIATE takes the write lock when a transaction begins, so that no two read the same last entry of the audit.
    # FULL: what was said to be recorded is on disk. secure_delete: what was erased is not.
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {"timeout": WAIT, "transaction_mode": "IMMEDIATE", "init_command": pragmas},
    }


def _postgresql(url: str, environment: Mapping[str, str]) -> dict[str, Any]:
    try:
        parts = urlsplit(url)
        port = parts.port
        asked = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    except ValueError:
        raise _unusable("it is no address") from None
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in ("postgresql", "postgres") or not name:
        raise _unusable("it is no PostgreSQL address")
    if unknown := sorted(asked.keys() - _OPTIONS):
        raise _unusable(f"{unknown[0][:40]} after the ? is not known")
    options = {key: values[-1] for key, values in asked.items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": _password(parts.password, environment),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": {"connect_timeout": "10", **options},
    }


def _unusable(why: str) -> CaseworkError:
    return CaseworkError(f"{URL}: cannot be used, {why}; write postgresql://USER@HOST:5432/DATABASE")


def _password(written: str | None, environment: Mapping[str, str]) -> str:
    """The password from its file, else from the address."""
    path = environment.get(PASSWORD_FILE, "").strip()
    if not path:
        return unquote(written or "")
    try:
        with Path(path).open("rb") as file:
            return file.read(_MOST_PASSWORD).decode().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise CaseworkError(f"{PASSWORD_FILE}: {path} cannot be read; give a readable UTF-8 file") from None
