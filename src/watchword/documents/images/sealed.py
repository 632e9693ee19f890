"""Files sealed with a key: AES-256-GCM by `cryptography`, written whole or not at all."""

import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from watchword.private_file import write_private

#: Bytes of a nonce, drawn anew for every part (NIST SP 800-38D: 96 bits; good for 2**32 parts under one key).
NONCE = 12
#: What half-written files are called until they are whole.
HALF = ".half-"


def derived(key: bytes, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose (HKDF, RFC 5869) from the installation's key, so that uses stay apart."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(key)


def sealed(key: bytes, plain: bytes, about: bytes) -> bytes:
    """The content sealed, bound to what it is about (not kept inside), with its nonce before it."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about)


def unsealed(key: bytes, content: bytes, about: bytes) -> bytes | None:
    """What was sealed; None for another key, another thing, or a changed byte."""
    try:
        return AESGCM(key).decrypt(content[:NONCE], content[NONCE:], about)
    except (InvalidTag, ValueError):
        return None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file (mode 0600) under another name, and rename it when it is on the disk."""
    write_private(path, content, HALF)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Put a folder's names on the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
