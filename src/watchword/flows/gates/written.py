"""Writes a file that tells of people, so that only its owner can read it."""

import os
import secrets
from pathlib import Path

from watchword.vetting.rules import VettingError


def write_private(path: Path, text: str) -> None:
    """Write UTF-8 text with mode 0600, whole or not at all. Raises VettingError where the place cannot be written to."""
    draft = path.parent / f".{secrets.token_hex(8)}"
    try:
        if path.is_dir():
            raise VettingError(f"{path}: is a folder; name a file in it")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        draft.replace(path)
    except OSError as error:
        raise VettingError(f"{path}: cannot be written ({error.strerror}); choose another place") from None
