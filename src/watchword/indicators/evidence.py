"""What an indicator found about one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from watchword.indicators.card import Family


@dataclass(frozen=True)
class Evidence:
    """One indicator's finding about one person; times are aware and UTC.

    strength is 0..1. `shared` is the value that several people share (an address, a bank account's keyed
    hash), or None where the finding is the person's own. `event_ids` holds at most 50 ids of raw events,
    `events` their full number, `sources` the vendors' formats they came from. `family` is the card's, unless
    the finding belongs elsewhere (a far place that is a VPN's counts as concealment). `explained` holds the
    employer's reason where a suppression applies: such evidence is shown and adds nothing.
    """

    indicator: str
    person_id: str
    family: Family
    strength: float
    first: datetime
    last: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    shared: str | None = None
    event_ids: tuple[str, ...] = ()
    events: int = 0
    sources: tuple[str, ...] = ()
    hard: bool = False
    explained: str | None = None
