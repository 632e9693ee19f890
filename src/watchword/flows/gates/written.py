"""Writes a file that tells of people, so that only its owner can read it."""

from pathlib import Path

from watchword import private_file
from watchword.vetting.rules import VettingError


def write_private(path: Path, text: str) -> None:
    """Write UTF-8 text with mode 0600, whole or not at all. Raises VettingError where the place cannot be written to."""
    try:
        if path.is_dir():
            raise VettingError(f"{path}: is a folder; name a file in it")
        private_file.write_private(path, text.encode())
    except OSError as error:
        raise VettingError(f"{path}: cannot be written ({error.strerror}); choose another place") from None
