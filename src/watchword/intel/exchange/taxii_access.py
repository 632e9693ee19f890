"""Who may read from our TAXII server."""

import hmac
import os
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from watchword.intel.report import IntelligenceError

#: What a file of logins holds in each line.
FORM = "user:password in each line, or token:VALUE"
_USER, _PASSWORD, _TOKEN = "WATCHWORD_SERVE_USER", "WATCHWORD_SERVE_PASSWORD", "WATCHWORD_SERVE_TOKEN"


@dataclass(frozen=True)
class Access:
    """The logins, as hashes of `Basic user:password` and `Bearer token`; none means that everybody may read."""

    digests: frozenset[bytes] = field(default_factory=frozenset, repr=False)

    def __bool__(self) -> bool:
        return bool(self.digests)

    def allows(self, authorization: str) -> bool:
        """Whether a request's header is one of the logins; compared in constant time with every one."""
        if not self.digests:
            return True
        shown = _digest(_plain(authorization))
        # A sum, not any(): that would end with the first that fits, and its time would tell.
        return sum(hmac.compare_digest(shown, each) for each in self.digests) > 0

    def asks(self) -> tuple[str, ...]:
        """What a client is told to log in with."""
        return ('Basic realm="Watchword", charset="UTF-8"', 'Bearer realm="Watchword"')


def access_of(file: Path | None, environment: Mapping[str, str] = os.environ) -> Access:
    """The logins of a file and of the environment (WATCHWORD_SERVE_USER and …_PASSWORD, WATCHWORD_SERVE_TOKEN)."""
    plain = list(_of_file(file)) if file else []
    if environment.get(_USER) and environment.get(_PASSWORD):
        plain.append(f"Basic {environment[_USER]}:{environment[_PASSWORD]}")
    if environment.get(_TOKEN):
        plain.append(f"Bearer {environment[_TOKEN]}")
    return Access(frozenset(_digest(each) for each in plain))


def _of_file(file: Path) -> list[str]:
    try:
        if os.name == "posix" and file.stat().st_mode & 0o077:
            raise IntelligenceError(f"{file}: others of this machine can read it; run chmod 600 on it")
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise IntelligenceError(f"{file}: cannot be read; it holds {FORM}") from error
    told = [line for line in lines if line and not line.startswith("#")]
    for at, line in enumerate(told, 1):
        user, _, secret = line.partition(":")
        if not user or not secret:
            raise IntelligenceError(f"{file}: login {at} is not written as {FORM}")
    if not told:
        raise IntelligenceError(f"{file}: holds no login; it holds {FORM}")
    return [f"Bearer {line[6:]}" if line.startswith("token:") else f"Basic {line}" for line in told]


def _plain(authorization: str) -> str:
    """A header as its login was written; a scheme's name may be in any case."""
    scheme, _, value = authorization[:4096].partition(" ")
    if scheme.lower() == "bearer":
        return f"Bearer {value.strip()}"
    if scheme.lower() != "basic":
        return ""
    try:
        return f"Basic {b64decode(value.strip(), validate=True).decode()}"
    except (Base64Error, ValueError):
        return ""


def _digest(plain: str) -> bytes:
    """A fixed length, so that comparing tells nothing of a login's."""
    return sha256(plain.encode()).digest()
