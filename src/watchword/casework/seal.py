"""The installation's seal on the audit chain: what who holds the database alone cannot make."""

import hmac
import os
import secrets
from hashlib import sha256
from pathlib import Path

from watchword.casework.error import CaseworkError

_LABEL = b"watchword audit seal 1\0"
_BYTES = 32


def seal_key(home: Path) -> bytes:
    """The key of an installation's seals, `home`/keys/audit.key; made once, mode 0600. Raises CaseworkError."""
    path = home / "keys" / "audit.key"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.parent.mkdir(exist_ok=True, mode=0o700)
        if not path.exists():
            _make(path)
        key = path.read_bytes()
    except OSError as error:
        raise CaseworkError(f"{path}: cannot be read or made ({error.strerror}); check the folder") from None
    if len(key) != _BYTES:
        raise CaseworkError(
            f"{path}: is no key of {_BYTES} bytes; put the installation's own back from a copy"
        )
    return key


def sealed(key: bytes, hashed: str) -> str:
    """The seal on an entry's hash: HMAC-SHA256, in hex."""
    return hmac.digest(key, _LABEL + hashed.encode(), sha256).hex()


def _make(path: Path) -> None:
    draft = path.with_name(f".{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
    try:
        # A link, not a move: of two programs that begin at once, both use the first one's key.
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
