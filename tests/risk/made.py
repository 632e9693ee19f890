"""Small cards, findings and people for the tests of the risk."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from watchword.indicators.card import Absence, Card, Family, Mode, Stage
from watchword.indicators.evidence import Evidence
from watchword.risk import Observation, Subject

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def card(
    id: str,
    family: Family = Family.CO_LOCATION,
    if_scheme: float = 0.5,
    if_honest: float = 0.01,
    *,
    absence: Absence | None = None,
    mode: Mode | None = None,
    hard: bool = False,
) -> Card:
    return Card(
        id=id,
        asks="Does it happen?",
        stage=Stage.ACCESS,
        family=family,
        needs=("sign_ins",),
        if_scheme=if_scheme,
        if_honest=if_honest,
        innocent=("a twin",),
        settle="Ask.",
        says="It happened.",
        cites=("made-up",),
        absence=absence,
        mode=mode,
        hard=hard,
    )


def finding(
    indicator: str,
    person_id: str = "p1",
    family: Family = Family.CO_LOCATION,
    *,
    strength: float = 1.0,
    shared: str | None = None,
    sources: tuple[str, ...] = ("okta",),
    hard: bool = False,
    explained: str | None = None,
    day: int = 0,
) -> Evidence:
    first = START + timedelta(days=day)
    return Evidence(
        indicator=indicator,
        person_id=person_id,
        family=family,
        strength=strength,
        first=first,
        last=first + timedelta(hours=1),
        shared=shared,
        event_ids=("e1",),
        events=1,
        sources=sources,
        hard=hard,
        explained=explained,
    )


def worker(person_id: str = "p1") -> Subject:
    return Subject(person_id, f"{person_id}@example.com", "worker", "employee", remote=True)


def people(number: int) -> list[str]:
    return [f"p{number}" for number in range(1, number + 1)]


def cards(*given: Card) -> dict[str, Card]:
    return {one.id: one for one in given}


def all_exposed(known: Collection[Card], to: Collection[str]) -> Observation:
    return Observation(exposed={one.id: frozenset(to) for one in known})
