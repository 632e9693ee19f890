"""The key agreed with exactly one partner: made, taken over, read, and never used for two."""

import hashlib
import hmac
import os
import re
import secrets
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import orjson
from filelock import FileLock

from watchword.linkage.sharing.error import SharingError
from watchword.private_file import write_private

#: Bytes of a key.
LENGTH = 32
#: Every use of a key has a text of its own under this, so that no hash of one use is one of another.
DOMAIN = b"watchword-hashes/1/"

_PARTNER = re.compile(r"[a-z0-9][a-z0-9-]{0,62}", re.ASCII)
_REGISTER_MOST = 10_000_000


@dataclass(frozen=True)
class PartnerKey:
    """A partner's name here, and the secret of both; the secret is not shown."""

    partner: str
    secret: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits by which both sides tell that they have one key; they say nothing about it."""
        return self.hashed("fingerprint", b"")[:16]

    def hashed(self, use: str, text: bytes) -> str:
        """HMAC-SHA-256 of a text for one use, as 64 hexadecimal digits."""
        return hmac.new(self.secret, DOMAIN + use.encode() + b"\0" + text, hashlib.sha256).hexdigest()

    def written(self) -> str:
        """The key as 64 hexadecimal digits, to be given to this partner over another channel than the hashes."""
        return self.secret.hex()


def make_partner_key(partner: str, home: Path) -> PartnerKey:
    """A new key for a partner, kept in `home`/keys/partners/<partner>.key with mode 0600.

    Raises `SharingError` where the partner has one already, or the folder cannot be written.
    """
    return _kept(PartnerKey(_named(partner), secrets.token_bytes(LENGTH)), home)


def accept_partner_key(partner: str, text: str, home: Path) -> PartnerKey:
    """The key that a partner made and gave, kept in the same place.

    Raises `SharingError` for a key that is short, plainly not random, or was ever used here, for whomever.
    """
    digits = "".join(text.split()).lower()
    if not re.fullmatch(f"[0-9a-f]{{{2 * LENGTH}}}", digits):
        raise SharingError(
            f"the key for {_named(partner)} is not {2 * LENGTH} hexadecimal digits; ask the partner to give it again"
        )
    secret = bytes.fromhex(digits)
    # Of 32 random bytes fewer than 16 different ones come up less than once in 10^15 keys.
    if len(Counter(secret)) < LENGTH // 2:
        raise SharingError(f"the key for {partner} is not random; ask the partner to make one with Watchword")
    return _kept(PartnerKey(_named(partner), secret), home)


def read_partner_key(partner: str, home: Path) -> PartnerKey:
    """The key kept for a partner. Raises `SharingError` where there is none, others can read it, or it is another's."""
    path = _folder(home) / f"{_named(partner)}.key"
    try:
        mode = path.stat().st_mode
        text = path.read_text("ascii") if path.stat().st_size <= 4 * LENGTH else ""
    except (OSError, UnicodeError) as error:
        raise SharingError(f"{path}: no key for {partner} can be read here; make or accept one") from error
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise SharingError(
            f"{path}: others can read this key; agree on a new one, and keep it with mode 0600"
        )
    if not re.fullmatch(f"[0-9a-f]{{{2 * LENGTH}}}", text.strip()):
        raise SharingError(f"{path}: is no key; agree with {partner} on a new one")
    key = PartnerKey(partner, bytes.fromhex(text.strip()))
    if _register(_folder(home)).get(key.fingerprint) != partner:
        raise SharingError(
            f"{path}: this key was not agreed with {partner} here; one key is for one partner only"
        )
    return key


def _named(partner: str) -> str:
    if not _PARTNER.fullmatch(partner):
        raise SharingError(
            "a partner's name has small letters, digits and hyphens, at most 63; choose such a name"
        )
    return partner


def _folder(home: Path) -> Path:
    return home / "keys" / "partners"


def _kept(key: PartnerKey, home: Path) -> PartnerKey:
    folder = _folder(home)
    path = folder / f"{key.partner}.key"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(folder / ".lock"):
            register = _register(folder)
            if owner := register.get(key.fingerprint):
                raise SharingError(
                    f"this key was agreed with {owner} before; make a new one for {key.partner}"
                )
            if path.exists():
                raise SharingError(
                    f"{path}: {key.partner} has a key already; remove the file to agree on a new one"
                )
            # The register first: a key that is noted and lost is made anew, one that is lost from it could be used twice.
            write_private(folder / "register.json", orjson.dumps({**register, key.fingerprint: key.partner}))
            write_private(path, f"{key.written()}\n".encode())
    except OSError as error:
        raise SharingError(f"{path}: cannot be written ({error.strerror}); see to the folder") from error
    return key


def _register(folder: Path) -> dict[str, str]:
    """Fingerprints of all keys that were ever agreed here, to the partner; keys that were removed stay."""
    path = folder / "register.json"
    try:
        if not path.exists():
            return {}
        found = orjson.loads(path.read_bytes() if path.stat().st_size <= _REGISTER_MOST else b"")
    except (OSError, orjson.JSONDecodeError) as error:
        raise SharingError(
            f"{path}: cannot be read; restore it from a copy, it keeps keys from being used twice"
        ) from error
    if not isinstance(found, dict):
        raise SharingError(
            f"{path}: is no register; restore it from a copy, it keeps keys from being used twice"
        )
    return {str(fingerprint): str(partner) for fingerprint, partner in found.items()}
