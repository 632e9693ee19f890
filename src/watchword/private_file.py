"""Files that tell of people or hold keys: for their owner alone, and there whole or not at all."""

import os
import secrets
from pathlib import Path


def write_private(path: Path, content: bytes, draft_begins: str = ".") -> None:
    """Write a file with mode 0600 under another name, and rename it once it is on the disk. Raises OSError.

    draft_begins: the beginning of that other name, by which a folder's owner finds what a killed writer left.
    """
    draft = _draft(path, content, draft_begins)
    try:
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def make_private(path: Path, content: bytes) -> None:
    """Write it unless it is there: of two programs that make it at once, the first one's stays. Raises OSError."""
    draft = _draft(path, content)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    except OSError:  # a file system without hard links, where the last one stays
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _draft(path: Path, content: bytes, begins: str = ".") -> Path:
    draft = path.with_name(f"{begins}{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft
