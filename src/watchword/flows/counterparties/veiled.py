"""What is told of a person's e-mail address or telephone: enough to know it again, not the whole of it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from watchword.flows.counterparties.subject import CONTACTS, Subject
from watchword.screening.ask import Answer, Match

UNNAMED = "an unnamed entry"
_SAME = {"email": "the same e-mail address, letter by letter", "phone": "the same telephone, digit by digit"}


def masked(about: str, value: str) -> str:
    """An e-mail address by its first letter and domain, a telephone by its last four digits; anything else in full."""
    if about == "email":
        name, _, domain = value.rpartition("@")
        return f"{name[:1]}…@{domain}"
    return f"…{value[-4:]}" if about == "phone" else value


def veiled(subject: Subject, answer: Answer) -> Answer:
    """The answer to a contact as results may hold it: no match repeats a whole e-mail address or telephone.

    Each says by its list, the list's version, who says so and how surely. Entries near the match are left out: they
    are other people's. Answers to other subjects stay as they are.
    """
    if subject.about not in CONTACTS:
        return answer
    matches = tuple(_told(subject, answer.query.text, match) for match in answer.matches)
    hidden = subject.about in _SAME
    return replace(answer, query=replace(answer.query, text="") if hidden else answer.query, matches=matches)


def _told(subject: Subject, value: str, match: Match) -> Match:
    name = UNNAMED if match.name == match.entry_id else match.name
    shown = {"name": name, "entry_id": match.entry_id}
    why = tuple(_reasons(subject.about, match))
    if subject.about in _SAME:
        shown = {field: _without(value, text) for field, text in shown.items()}
        why = tuple(_without(value, each) for each in why)
    told: dict[str, Any] = {**shown, "why": why, "leads": (), "more_leads": 0}
    return replace(match, **told)


def _reasons(about: str, match: Match) -> Iterator[str]:
    """Why, with the words for what is the same in place of the value itself."""
    first, *others = match.why
    yield _SAME.get(about, first)
    yield f"{match.list_id}, version {match.version}"
    yield from others


def _without(value: str, text: str) -> str:
    """A text without the value, should a feed have put it into an id or a name."""
    place = text.casefold().find(value.casefold())
    return text if place < 0 else f"{text[:place]}…{text[place + len(value) :]}"
