"""Reads `watchword.toml`."""

import tomllib
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError

from watchword.errors import WatchwordError
from watchword.settings.complaint import complaint
from watchword.settings.settings import Settings

#: A settings file of 50,000 mapping rows is about 4 MB.
MAX_BYTES = 16 * 2**20


class SettingsError(WatchwordError):
    """The settings file cannot be used; the message is one line: file, table, key, what to do."""


def load(path: Path | None) -> Settings:
    """The settings in a file, or the defaults where there is none (`path` is None).

    Raises SettingsError where the file cannot be read, is not TOML, or holds an unknown or wrong key.
    """
    if path is None:
        return Settings()
    try:
        # As JSON, because strict rules then still take a list for a tuple and text for a path or a day.
        document = orjson.dumps(_parse(path))
    except (TypeError, RecursionError) as error:
        raise SettingsError(f"{path}: a value cannot be used: {error}; remove it") from None
    try:
        return Settings.model_validate_json(document, context={"folder": path.absolute().parent})
    except ValidationError as error:
        raise SettingsError(f"{path}: {complaint(error, Settings)}") from None


def _parse(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    if len(raw) > MAX_BYTES:
        raise SettingsError(f"{path}: larger than {MAX_BYTES} bytes; is it a settings file?")
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not TOML: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise SettingsError(f"{path}: nested too deeply; flatten the tables") from None
