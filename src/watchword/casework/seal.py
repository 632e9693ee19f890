"""The installation's seal on the audit chain: what who holds the database alone cannot make."""

import hmac
import secrets
from hashlib import sha256
from pathlib import Path

from watchword.casework.error import CaseworkError
from watchword.private_file import make_private

_LABEL = b"watchword audit seal 1\0"
_BYTES = 32


def seal_key(home: Path) -> bytes:
    """The key of an installation's seals, `home`/keys/audit.key; made once, mode 0600. Raises CaseworkError."""
    path = home / "keys" / "audit.key"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.parent.mkdir(exist_ok=True, mode=0o700)
        if not path.exists():
            make_private(path, secrets.token_bytes(_BYTES))
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
