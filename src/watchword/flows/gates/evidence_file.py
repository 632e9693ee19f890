"""A file that is given as evidence: hashed, and a copy kept that only this installation's user can read."""

from hashlib import file_digest, sha256
from pathlib import Path

from watchword.casework.store import EvidenceFile
from watchword.private_file import write_private
from watchword.vetting.rules import VettingError

MOST_BYTES = 50_000_000
#: Where copies are kept, in the installation's folder.
FOLDER = "evidence"
#: How kinds of files begin; what is none of them is called application/octet-stream.
_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"PK\x03\x04", "application/zip"),
)


def keep_evidence(path: Path, home: Path) -> EvidenceFile:
    """Copy a file to `home`/evidence/SHA-256 with mode 0600, whole or not at all, and say what it was.

    Raises VettingError for what is no file, is empty, or has more than 50 MB; OSError where the copy cannot be written.
    """
    content = _read(path)
    digest = sha256(content).hexdigest()
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    goal = folder / digest
    if not goal.exists():
        write_private(goal, content)
    kind = next(
        (name for start, name in _BEGINNINGS if content.startswith(start)), "application/octet-stream"
    )
    name = "".join(each if each.isprintable() else "_" for each in path.name)
    return EvidenceFile(digest, len(content), name[:255], kind)


def wrong_with(digest: str, home: Path) -> str | None:
    """What is wrong with the kept file of a SHA-256, in words; None where it is as it was given."""
    path = home / FOLDER / digest
    try:
        with path.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return f"is missing ({path})"
    except OSError as error:
        return f"cannot be read ({path}: {error.strerror})"
    return None if found == digest else f"was changed ({path})"


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise VettingError(f"{path}: is no file; check the path")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise VettingError(f"{path}: cannot be read ({error.strerror}); check the file") from None
    if not content or len(content) > MOST_BYTES:
        raise VettingError(f"{path}: is empty or larger than {MOST_BYTES:,} bytes; give the document itself")
    return content
