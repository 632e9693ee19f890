"""Rows of `list_matches`: events that tie people to what is listed, and nothing less than a hit."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from watchword.flows.counterparties.matters import strongest
from watchword.flows.counterparties.subject import Subject
from watchword.screening.ask import Answer, Match

#: What is evidence on a person: whom they are paid by or through, and what is their own. That equipment or a parcel passed
#: a listed firm is none, and neither is an address of the net, which many share.
EVIDENT = ("agency", "payee", "vendor", "wallet", "email", "phone", "handle")
#: How far intelligence is believed that does not say how far: as likely right as wrong (assumption).
UNSAID = 0.5


def tied(subject: Subject, answers: Iterable[Answer], as_of: datetime) -> Iterator[dict[str, Any]]:
    """A row for each event and listed entry; an event without a time of its own stands at `as_of` (naive, UTC)."""
    if subject.about not in EVIDENT:
        return
    hits = [match for match, _ in strongest(answers) if match.verdict == "hit"]
    for tie in subject.ties:
        for event in tie.events if tie.person_id and hits else ():
            time = event.time or as_of
            day = time.replace(hour=0, minute=0, second=0, microsecond=0)
            own = {"event_id": event.event_id, "source": event.source, "person_id": tie.person_id,
                   "time": time, "local": time, "day": day}  # fmt: skip
            for match in hits:
                yield {**own, **_entry(match), "about": subject.about, "account_end": subject.account_end}


def _entry(match: Match) -> dict[str, Any]:
    return {
        "list_id": match.list_id,
        "entry_id": match.entry_id,
        "listed_as": match.name,
        "score": match.score,
        "verdict": match.verdict,
        "programs": ", ".join(match.programs),
        "confidence": _confidence(match),
    }


def _confidence(match: Match) -> float:
    """How far a list is believed, 0..1: a publisher's own wholly, intelligence as far as it says itself."""
    if match.confidence is not None:
        return match.confidence / 100
    return UNSAID if match.source else 1.0
