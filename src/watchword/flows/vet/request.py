"""What a vetting is asked for, and what it gives."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watchword.documents.pack import Pack
from watchword.errors import WatchwordError
from watchword.flows.ingest import Account
from watchword.flows.vet.judge import Judged
from watchword.flows.vet.read_pack import PackReading
from watchword.settings import Settings

#: Days that a photograph is kept, encrypted, unless the employer says otherwise.
PHOTO_DAYS = 365


@dataclass(frozen=True)
class Request:
    """Which packs to vet and how.

    lake: where records lie. now: the moment to judge by. offices: a table of employers' sites, or None.
    photo_days: how long photographs are kept from `today` on, whatever moment is judged by; 0 keeps none.
    confirmed: people whose case two people confirmed. lists: the folder of watch lists, by default this installation's.
    """

    packs: Sequence[Path]
    lake: Path
    settings: Settings
    now: datetime
    offices: Path | None = None
    photo_days: int = PHOTO_DAYS
    confirmed: frozenset[str] = frozenset()
    lists: Path | None = None
    today: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Vetted:
    """What vetting concluded about all packs.

    readings: person, pack, what was read, its tables' accounts. facts and shared: rows by person. unread: a line for
    each pack that could not be read. behind: the rows that evidence rests on, by event id. documents: files by document,
    by person.
    """

    readings: list[tuple[str, Pack, PackReading, list[Account]]]
    judged: Judged
    facts: dict[str, list[dict[str, Any]]]
    shared: dict[str, list[dict[str, Any]]]
    unread: list[str]
    behind: dict[str, dict[str, Any]]
    documents: dict[str, dict[str, str]]


class NoPackError(WatchwordError):
    """None of the packs could be read; the first one's reason, and the others' behind it in `unread`."""

    def __init__(self, unread: Sequence[str]) -> None:
        super().__init__(unread[0] if unread else "no pack was given; name the folder of one")
        self.unread = list(unread)
