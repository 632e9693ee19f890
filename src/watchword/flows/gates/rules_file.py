"""Which rules are in force: a file named on the command line, else the settings', else the shipped ones."""

from pathlib import Path

from watchword.vetting.reading import parse_rules, shipped_rules
from watchword.vetting.rules import Rules, VettingError

#: The shipped file has 20 kB.
_MOST_BYTES = 2**20


def rules_in_force(path: Path | None) -> Rules:
    """The rules of a file, or the shipped ones where none is given. Raises VettingError for what cannot be used."""
    if path is None:
        return shipped_rules()
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise VettingError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    if len(raw) > _MOST_BYTES:
        raise VettingError(f"{path}: larger than {_MOST_BYTES:,} bytes; is it a file of gates?")
    try:
        return parse_rules(raw.decode(), str(path))
    except UnicodeDecodeError as error:
        raise VettingError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
