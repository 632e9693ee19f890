"""The newest hash of the audit chain, kept in a file outside the database."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from watchword.casework.error import CaseworkError
from watchword.private_file import write_private

_HASH = 64


@dataclass(frozen=True)
class Head:
    """The newest entry that this installation wrote: its number and hash."""

    number: int
    sha256: str


class KeptHead:
    """A file with the newest entry's number and hash, for its owner alone.

    It tells of an end that was cut off and of a chain that was made anew by who can write to the database, but not here.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Head | None:
        """The newest entry that was kept; None where nothing was. Raises CaseworkError for a file that says nothing."""
        try:
            number, _, hashed = self.path.read_text("ascii").strip().partition(" ")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise CaseworkError(f"{self.path}: cannot be read ({error}); check the file") from None
        if not (number.isdecimal() and len(number) < 20 and len(hashed) == _HASH):
            raise CaseworkError(
                f"{self.path}: holds no hash of the audit chain; compare the database with a copy, then delete the file"
            )
        return Head(int(number), hashed)

    def keep(self, number: int, hashed: str, is_entry: Callable[[int, str], bool]) -> None:
        """Keep a newer entry, unless the one kept before is in the chain no more: then the file stays as a witness.

        is_entry says whether the chain has an entry of a number and a hash. Raises CaseworkError where it cannot be written.
        """
        try:
            with FileLock(self.path.with_name(f".{self.path.name}.lock"), timeout=60):
                kept = self.read()
                if kept is None or (kept.number < number and is_entry(kept.number, kept.sha256)):
                    write_private(self.path, f"{number} {hashed}\n".encode())
        except OSError as error:
            raise CaseworkError(
                f"{self.path}: cannot be written ({error.strerror}); what was done is recorded, its hash is not kept here"
            ) from None
