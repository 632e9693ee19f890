"""The job of sharing: identifiers of whom two people confirmed, for one partner at a time."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.flows.link.identifiers import every_kind_shared, table
from watchword.linkage.sharing.compare import Holding, Match, compare
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.export_hashes import Confirmed, Exported, export_hashes
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.read_hashes import read_hashes
from watchword.linkage.sharing.remembered import (
    keep_references,
    keep_sent,
    newest_read,
    remember_read,
    sent_before,
)


@dataclass(frozen=True)
class Compared:
    """What comparing found. hashes: rows of the partner's file.

    passed_over: rows of kinds that are never shared. unsound: rows whose number is none, or too short to be shared.
    """

    matches: tuple[Match, ...]
    hashes: int
    passed_over: int
    unsound: int


@dataclass(frozen=True)
class Shared:
    """What was shared. outside: people of the table whose case nobody confirmed: they stayed out.

    taken_back: people whose hashes the partner was sent before and who are no longer confirmed; taken_back_rows: those hashes.
    """

    exported: Exported
    outside: tuple[str, ...]
    taken_back: tuple[str, ...]
    taken_back_rows: int


def share(
    path: Path,
    confirmed: frozenset[str],
    key: PartnerKey,
    out: Path,
    purpose: str,
    now: datetime,
    home: Path,
) -> Shared:
    """Write the hashes of confirmed people in the table at `path`, and take back those of whom was confirmed when sent.

    Who stands behind the file's references and hashes is kept in `home`, else the file is not left there. Raises
    SharingError.
    """
    rows = table(path)
    every_kind_shared(rows, path)
    told = [
        Confirmed(row.identifier, row.since or now.date(), row.person)
        for row in rows
        if row.person in confirmed
    ]
    before = [sent for sent in sent_before(key, now, home) if sent.case not in confirmed]
    if not told and not before:
        raise SharingError(
            f"{path}: nobody in it was confirmed by two people; `watchword link conclude` records it"
        )
    done = export_hashes(out, key, [*told, *before], purpose, now)
    try:
        keep_references(key.partner, done.references, now, home)
        keep_sent(key, done.standing, now, home)
    except SharingError:
        out.unlink(missing_ok=True)
        raise
    outside = sorted({row.person for row in rows} - confirmed)
    gone = sorted({sent.case for sent in before})
    return Shared(done, tuple(outside), tuple(gone), done.rows - len(done.standing))


def against(path: Path, file: Path, key: PartnerKey, now: datetime, home: Path) -> Compared:
    """Who in the table at `path` has an identifier that the partner confirmed, by the file that they sent.

    A file older than one that was read from this partner is refused, and this one is remembered. Raises SharingError.
    """
    rows = table(path)
    hashes = read_hashes(file, key, now, newest_read(key.partner, home))
    remember_read(key.partner, hashes.header.made, home)
    compared = [row for row in rows if row.shareable]
    unsound: list[Holding] = []
    held = (Holding(row.person, row.identifier) for row in compared)
    matches = compare(hashes, held, key, unsound.append)
    return Compared(tuple(matches), len(hashes.rows), len(rows) - len(compared), len(unsound))
