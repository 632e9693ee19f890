"""What the lists say of one subject, as `cases.json` has it: a hit or a question, with everything that hangs on it."""

from collections.abc import Iterable
from typing import Any

from watchword.flows.counterparties.subject import Subject
from watchword.flows.screen import answered
from watchword.screening.ask import Answer, Match
from watchword.screening.query import Kind

#: What one matter carries; the rest is counted.
MOST_MATCHES, MOST_PEOPLE, MOST_EVENTS = 10, 200, 50
#: Of verdicts the gravest first.
ORDER = ("hit", "question", "cleared", "none")


def strongest(answers: Iterable[Answer]) -> list[tuple[Match, dict[str, Any]]]:
    """Each entry's best match among several answers on one subject, the gravest first; also as JSON has it.

    There it tells the query and its kind, too: a clearance is recorded for these.
    """
    best: dict[tuple[str, str], tuple[Match, dict[str, Any]]] = {}
    for answer in answers:
        for match, told in zip(answer.matches, answered(answer, None)["matches"], strict=True):
            key = match.list_id, match.entry_id
            pair = match, {**told, "query": answer.query.text, "kind": answer.query.kind.value}
            best[key] = min(best.get(key, pair), pair, key=_grave)
    return sorted(best.values(), key=_grave)


def _grave(pair: tuple[Match, dict[str, Any]]) -> tuple[Any, ...]:
    """The gravest first; a name before an address, which is shared by many."""
    match, told = pair
    return (
        ORDER.index(match.verdict),
        told["kind"] == Kind.ADDRESS,
        -match.score,
        match.list_id,
        match.entry_id,
    )


def matter(subject: Subject, answers: list[Answer]) -> dict[str, Any] | None:
    """The matter of a subject whose answers hold a hit or a question; None where they do not."""
    found = strongest(answers)
    verdict = found[0][0].verdict if found else "none"
    if verdict not in ("hit", "question"):
        return None
    shown = [told for match, told in found if match.verdict != "none"]
    people = subject.people
    more = max(0, len(shown) - MOST_MATCHES) + sum(answer.more for answer in answers)
    told: dict[str, Any] = {
        "about": subject.about,
        "subject": subject.text,
        "reference": subject.reference,
        "verdict": verdict,
        "matches": shown[:MOST_MATCHES],
        "people": people[:MOST_PEOPLE],
        "event_ids": _event_ids(subject),
        "events": sum(tie.number for tie in subject.ties),
    }
    left_out = {"more_matches": more, "more_people": max(0, len(people) - MOST_PEOPLE)}
    return told | {name: number for name, number in left_out.items() if number}


def _event_ids(subject: Subject) -> list[str]:
    """Ids of the first records, the oldest first; one that ties two people is one."""
    events = (event for tie in subject.ties for event in tie.events)
    ordered = sorted(events, key=lambda event: (event.time is None, event.time, event.event_id))
    return list(dict.fromkeys(event.event_id for event in ordered))[:MOST_EVENTS]
