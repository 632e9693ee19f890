"""Identifiers of confirmed personas, written as keyed hashes for one partner."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from watchword.linkage.sharing.canonical import KINDS, REFUSED, Identifier, canonical
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.file_format import (
    FORMAT,
    LONGEST_DAYS,
    MOST_ROWS,
    VERSION,
    Header,
    SharedHash,
    SharedRow,
)
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.private_file import write_private

#: Days that a file holds unless it is said otherwise.
DAYS = 30
#: Nothing was known earlier of what is shared here; the file's months begin with it.
EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True)
class Confirmed:
    """An identifier of a persona that two people confirmed. case: its case here, never written to the file.

    since: the day since when it is known; only the month is told.
    """

    identifier: Identifier
    since: date
    case: str


@dataclass(frozen=True)
class Sent:
    """A hash as it stands in a file, and whose it is. case: as in `Confirmed`."""

    case: str
    hashed: SharedHash


@dataclass(frozen=True)
class Exported:
    """What was written. rows: how many. references: the file's random reference of each case, to answer a partner by.

    standing: the rows that are not taken back. left_out and warned: (case, kind, why) of identifiers that were not
    shared, and of those that are easily tried.
    """

    rows: int
    references: Mapping[str, str]
    standing: tuple[Sent, ...]
    left_out: tuple[tuple[str, str, str], ...]
    warned: tuple[tuple[str, str, str], ...]


def export_hashes(
    path: Path,
    key: PartnerKey,
    told: Iterable[Confirmed | Sent],
    purpose: str,
    now: datetime,
    days: int = DAYS,
) -> Exported:
    """Write a file for the partner of the key, with mode 0600; an older file of that name is replaced.

    told: what is confirmed, and what was sent under this key before and is taken back. Identifiers that are unsound or
    easily guessed are left out and told. The rows of one case share a reference that is drawn anew for each file.
    now: with a zone. days: how long the file holds, at most 90.

    Raises `SharingError` for a kind that is never shared or unknown, a day of knowing before 2000 or to come, a purpose
    that is empty or long, days out of range, more than 100,000 rows, or a path that cannot be written.
    """
    if not 1 <= days <= LONGEST_DAYS:
        raise SharingError(f"{days} days: out of range; a file holds 1 to {LONGEST_DAYS} days")
    references: dict[str, str] = {}
    rows: dict[str, SharedRow] = {}
    sent: dict[str, Sent] = {}
    doubts: dict[str, list[tuple[str, str, str]]] = {"left out": [], "warned": []}
    for each in told:
        if isinstance(each, Confirmed):
            _known_since(each, now)
            hashed = _hashed(each, key, doubts)
        else:
            hashed = each.hashed
        if hashed is not None:
            reference = references.setdefault(each.case, secrets.token_hex(8))
            row = SharedRow(**hashed.model_dump(), case=reference, revoked=isinstance(each, Sent))
            if _first(row, rows.get(row.hash)):
                rows[row.hash], sent[row.hash] = row, Sent(each.case, hashed)
    header = _header(key, purpose, now, days, len(rows))
    lines = [header.model_dump_json(), *(rows[each].model_dump_json() for each in sorted(rows))]
    body = "".join(f"{line}\n" for line in lines).encode()
    _write(path, body + f'{{"seal":"{key.hashed("file", body)}"}}\n'.encode())
    standing = tuple(sent[each] for each, row in sorted(rows.items()) if not row.revoked)
    return Exported(len(rows), references, standing, tuple(doubts["left out"]), tuple(doubts["warned"]))


def _known_since(each: Confirmed, now: datetime) -> None:
    """Refuse a month that the file cannot hold or that no partner would believe; a day's grace for other zones."""
    if not EARLIEST <= each.since <= (now + timedelta(days=1)).date():
        raise SharingError(
            f"{each.case[:100]}: known since {each.since}, which cannot be; write a day from {EARLIEST} to today"
        )


def _hashed(
    each: Confirmed, key: PartnerKey, doubts: dict[str, list[tuple[str, str, str]]]
) -> SharedHash | None:
    kind = each.identifier.kind
    if kind in REFUSED or kind not in KINDS:
        canonical(each.identifier)  # raises: a kind that is never shared is a mistake of the whole export
    try:
        spelling = canonical(each.identifier)
    except SharingError as refused:
        doubts["left out"].append((each.case, kind, str(refused)))
        return None
    if spelling.warning:
        doubts["warned"].append((each.case, kind, spelling.warning))
    return SharedHash(kind=kind, hash=key.hashed(kind, spelling.text.encode()), since=f"{each.since:%Y-%m}")


def _first(row: SharedRow, known: SharedRow | None) -> bool:
    """Whether a row says more than the one known: a case that still stands, then the earlier month."""
    return known is None or (row.revoked, row.since) < (known.revoked, known.since)


def _header(key: PartnerKey, purpose: str, now: datetime, days: int, count: int) -> Header:
    if count > MOST_ROWS:
        raise SharingError(f"{count:,} identifiers are more than the {MOST_ROWS:,} of a file; share fewer")
    made = now.astimezone(UTC).replace(microsecond=0)
    try:
        return Header(
            format=FORMAT, version=VERSION, partner=key.partner, key=key.fingerprint, made=made,
            expires=made + timedelta(days=days), count=count, purpose=purpose.strip(),
        )  # fmt: skip
    except ValidationError as error:
        raise SharingError(
            "the purpose of sharing is empty, long or not plain text; say it in one short line"
        ) from error


def _write(path: Path, content: bytes) -> None:
    try:
        write_private(path, content)
    except OSError as error:
        raise SharingError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
