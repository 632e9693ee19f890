"""What is kept of the exchange with a partner: the newest file read, and of files sent who is behind references and hashes.

It lies beside the partner's key in `home`/keys/partners with mode 0600: ids, times and the hashes that were sent, never a
value.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from filelock import FileLock
from pydantic import ValidationError

from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.export_hashes import Sent
from watchword.linkage.sharing.file_format import SharedHash
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.private_file import write_private

#: Days after which references are forgotten: a file holds at most 90, and a partner may ask a while later.
KEPT_DAYS = 180
_MOST_BYTES = 50_000_000


def newest_read(partner: str, home: Path) -> datetime | None:
    """`made` of the newest file that was read from a partner; None before the first.

    Raises `SharingError` where what was remembered cannot be read: a file could then be played again.
    """
    known = _read(_path(partner, "read", home)).get("made")
    return _moment(known, _path(partner, "read", home)) if known is not None else None


def remember_read(partner: str, made: datetime, home: Path) -> None:
    """Keep that a file made at this moment was read. Raises `SharingError` where it cannot be kept."""
    path = _path(partner, "read", home)

    def newer(known: dict[str, Any]) -> dict[str, Any]:
        before = known.get("made")
        return known if before and _moment(before, path) >= made else {"made": _written(made)}

    _change(path, newer)


def keep_references(partner: str, references: Mapping[str, str], made: datetime, home: Path) -> None:
    """Keep who stands behind the references of a file just made (case here -> reference), and forget old ones."""
    path = _path(partner, "references", home)

    def added(known: dict[str, Any]) -> dict[str, Any]:
        from_then = made - timedelta(days=KEPT_DAYS)
        kept = {each: row for each, row in known.items() if _made(row, path) >= from_then}
        new = {each: {"case": case, "made": _written(made)} for case, each in references.items()}
        return {**kept, **new}

    _change(path, added)


def referred(partner: str, reference: str, home: Path) -> tuple[str, datetime] | None:
    """The case here that a reference of a file for this partner stands for, and when that file was made; else None."""
    path = _path(partner, "references", home)
    row = _read(path).get(reference)
    if row is None:
        return None
    made = _made(row, path)
    return str(row["case"]), made


def keep_sent(key: PartnerKey, standing: Iterable[Sent], made: datetime, home: Path) -> None:
    """Keep which hashes of whom stand in a file just made, so that they can be taken back, and forget old ones."""
    path = _path(key.partner, "sent", home)

    def added(known: dict[str, Any]) -> dict[str, Any]:
        from_then = made - timedelta(days=KEPT_DAYS)
        kept = {each: row for each, row in known.items() if _made(row, path) >= from_then}
        beside = {"key": key.fingerprint, "made": _written(made)}
        new = {
            each.hashed.hash: {"case": each.case, **each.hashed.model_dump(), **beside} for each in standing
        }
        return {**kept, **new}

    _change(path, added)


def sent_before(key: PartnerKey, now: datetime, home: Path) -> list[Sent]:
    """The hashes that the partner was sent under this key in the last KEPT_DAYS. Raises SharingError for a damaged file."""
    path = _path(key.partner, "sent", home)
    try:
        return [
            Sent(str(row["case"]), SharedHash(**{name: row[name] for name in SharedHash.model_fields}))
            for row in _read(path).values()
            if _made(row, path) >= now - timedelta(days=KEPT_DAYS) and row.get("key") == key.fingerprint
        ]
    except (KeyError, ValidationError) as error:
        raise SharingError(f"{path}: is damaged; restore it from a copy") from error


def forget(person: str, home: Path) -> int:
    """Forget every reference to this person and every hash sent of them, at all partners; how many. Raises SharingError."""
    gone = 0

    def others(known: dict[str, Any]) -> dict[str, Any]:
        nonlocal gone
        kept = {each: row for each, row in known.items() if row.get("case") != person}
        gone += len(known) - len(kept)
        return kept

    folder = home / "keys" / "partners"
    for path in sorted([*folder.glob("*.references.json"), *folder.glob("*.sent.json")]):
        for row in _read(path).values():
            _made(row, path)  # raises: what is damaged may hold the person still
        _change(path, others)
    return gone


def _path(partner: str, what: str, home: Path) -> Path:
    return home / "keys" / "partners" / f"{partner}.{what}.json"


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _made(row: Any, path: Path) -> datetime:
    if not isinstance(row, dict) or "case" not in row:
        raise SharingError(f"{path}: is damaged; restore it from a copy")
    return _moment(row.get("made"), path)


def _moment(text: object, path: Path) -> datetime:
    try:
        return datetime.fromisoformat(str(text)).astimezone(UTC)
    except ValueError as error:
        raise SharingError(f"{path}: is damaged; restore it from a copy") from error


def _read(path: Path) -> dict[str, Any]:
    try:
        if not path.exists():
            return {}
        found = orjson.loads(path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b"")
    except (OSError, orjson.JSONDecodeError) as error:
        raise SharingError(f"{path}: cannot be read; restore it from a copy") from error
    if not isinstance(found, dict):
        raise SharingError(f"{path}: is damaged; restore it from a copy")
    return found


def _change(path: Path, changed: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Read, change and write whole or not at all, one program after another."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(path.parent / ".lock"):
            write_private(path, orjson.dumps(changed(_read(path))))
    except OSError as error:
        raise SharingError(f"{path}: cannot be written ({error.strerror}); see to the folder") from error
