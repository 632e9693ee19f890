"""A partner's file read with distrust: nothing in it is believed before its seal is right."""

import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.file_format import LONGEST_DAYS, LONGEST_LINE, MOST_BYTES, Header, SharedRow
from watchword.linkage.sharing.partner_key import PartnerKey

_Model = TypeVar("_Model", bound=BaseModel)
_SEAL = re.compile(rb'\{"seal":"([0-9a-f]{64})"\}')


@dataclass(frozen=True)
class SharedHashes:
    """A partner's file that is sound: its header, and its rows by kind and hash."""

    header: Header
    rows: tuple[SharedRow, ...]


def read_hashes(path: Path, key: PartnerKey, now: datetime, seen: datetime | None = None) -> SharedHashes:
    """The file's rows. now: with a zone. seen: `made` of the newest file read from this partner; an older file is refused.

    Raises `SharingError` in one line for a file that is too large, cut short, altered, made with another key, made
    here, expired, from the future, older than one that was read, or not of this format.
    """
    body, seal = _parted(path, _content(path))
    first, *lines = body.splitlines()
    header = _model(Header, first, path, 1)
    if header.key != key.fingerprint:
        raise SharingError(
            f"{path}: was made with another key than the one agreed with {key.partner}; ask which"
        )
    if not hmac.compare_digest(seal, key.hashed("file", body)):
        raise SharingError(
            f"{path}: was altered on its way, its seal is wrong; ask {key.partner} to send it again"
        )
    _timely(path, header, key, now, seen)
    if len(lines) != header.count:
        raise SharingError(
            f"{path}: says {header.count} rows and has {len(lines)}; ask {key.partner} to write it again"
        )
    return SharedHashes(header, tuple(_model(SharedRow, line, path, at) for at, line in enumerate(lines, 2)))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise SharingError(f"{path}: is no file; name the file that the partner sent")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SharingError(f"{path}: cannot be read ({error.strerror}); see to the file") from error
    if len(content) > MOST_BYTES:
        raise SharingError(
            f"{path}: is larger than {MOST_BYTES // 1_000_000} MB; no such file is written here"
        )
    return content


def _parted(path: Path, content: bytes) -> tuple[bytes, str]:
    """What is sealed, and the seal of the last line."""
    at = content.rstrip(b"\r\n").rfind(b"\n") + 1
    seal = _SEAL.fullmatch(content[at:].rstrip(b"\r\n"))
    if at == 0 or seal is None:
        raise SharingError(
            f"{path}: is cut short or no file of hashes, its last line is no seal; ask for it again"
        )
    return content[:at], seal[1].decode()


def _model(kind: type[_Model], line: bytes, path: Path, at: int) -> _Model:
    try:
        if len(line) > LONGEST_LINE:
            raise ValueError
        return kind.model_validate_json(line)
    except (ValidationError, ValueError) as error:
        raise SharingError(
            f"{path}, line {at}: is not of the format watchword-hashes 1; ask how it was written"
        ) from error


def _timely(path: Path, header: Header, key: PartnerKey, now: datetime, seen: datetime | None) -> None:
    if header.partner == key.partner:
        raise SharingError(f"{path}: was made here for {key.partner}; read the file that they sent")
    if header.expires <= now:
        raise SharingError(f"{path}: expired on {header.expires:%Y-%m-%d}; ask {key.partner} for a new one")
    if header.made > now + timedelta(days=1) or header.expires - header.made > timedelta(days=LONGEST_DAYS):
        raise SharingError(f"{path}: its times cannot be right; see to both clocks and ask for it again")
    if seen is not None and header.made < seen:
        raise SharingError(f"{path}: is older than a file already read from {key.partner}; use the newer one")
