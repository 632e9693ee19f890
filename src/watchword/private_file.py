"""Files that tell of people or hold keys: for their owner alone, and there whole or not at all."""

import os
import secrets
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """Write a file with mode 0600 under another name, and rename it once it is on the disk. Raises OSError."""
    draft = _draft(path, content)
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


def _draft(path: Path, content: bytes) -> Path:
    draft = path.with_name(f".{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft
