"""`WATCHWORD_HOME`: where this installation keeps its key, its lists and its casework."""

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

from watchword.errors import WatchwordError
from watchword.private_file import make_private


class HomeError(WatchwordError):
    """The installation's folder cannot be used; said in one line."""


def home() -> Path:
    """The installation's folder, made with mode 0700 where it is absent."""
    folder = Path(os.environ.get("WATCHWORD_HOME") or user_data_path("watchword"))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise HomeError(
            f"{folder}: cannot be made ({error.strerror}); set WATCHWORD_HOME to a folder of yours"
        ) from error
    return folder


def key() -> bytes:
    """The installation's key, with which account and document numbers are hashed; made once, mode 0600.

    Without the key nobody can try all account numbers against what is stored.
    """
    folder = home() / "keys"
    path = folder / "identifiers.key"
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
        if not path.exists():
            make_private(path, secrets.token_bytes(32))
        return path.read_bytes()
    except OSError as error:
        raise HomeError(f"{path}: cannot be read or made ({error.strerror}); set WATCHWORD_HOME") from error
