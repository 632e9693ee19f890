"""Running all indicators over the prepared tables: evidence, who could be judged, and what was not evaluated."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

import ibis.expr.types as ir
import pyarrow as pa

from watchword.indicators.card import Card, Family
from watchword.indicators.evidence import Evidence
from watchword.indicators.records import Records
from watchword.settings import Settings

#: Days of its records that a person must have before an indicator on daily records judges them: one week's work.
EXPOSED_DAYS = 5

#: Record tables in which honest people appear nearly every working day.
DAILY = {"sign_ins", "processes", "dns", "devices", "code_activity"}

#: Whoever is in these tables would have shown in the other: nobody changes an account every day.
SEEN_THROUGH = {
    "payment_changes": ("payment_changes", "payments"),
    "delivery_events": ("delivery_events", "shipments"),
    "mfa_factors": ("mfa_factors", "sign_ins"),
}


class Engine(Protocol):
    """Where expressions run."""

    records: Records

    def run(self, expression: ir.Table) -> pa.Table:
        """The expression's rows."""
        ...


@dataclass(frozen=True)
class Exposure:
    """Days by record table and person; `because` says of a table why it may have no rows, where that is known.

    `standing` has, by fact as `Card.judged_by` writes it, the people of whom it was told.
    """

    days: Mapping[str, Mapping[str, int]]
    because: Mapping[str, str] = field(default_factory=dict)
    standing: Mapping[str, Set[str]] = field(default_factory=dict)

    def told(self, facts: str) -> set[str]:
        """People of whom one of these facts was told; `a|b` is either."""
        return {person for fact in facts.split("|") for person in self.standing.get(fact, ())}

    def persons(self, need: str) -> set[str]:
        """People whom a need can judge; `a|b` is either."""
        judged: set[str] = set()
        for table in need.split("|"):
            for through in SEEN_THROUGH.get(table, (table,)):
                least = EXPOSED_DAYS if through in DAILY else 1
                judged |= {person for person, days in self.days.get(through, {}).items() if days >= least}
        return judged

    def at_hand(self, need: str) -> bool:
        """Whether any record of this need exists."""
        return any(self.days.get(table) for table in need.split("|"))


@dataclass
class Findings:
    """What all indicators found and could see. `missing` says why an indicator was not evaluated at all."""

    evidence: list[Evidence] = field(default_factory=list)
    exposed: dict[str, set[str]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)


def run_indicators(
    cards: Mapping[str, Card],
    engine: Engine,
    settings: Settings,
    exposure: Exposure,
    progress: Callable[[str, int, int], None],
) -> Findings:
    """Run every card whose sources are at hand; one that lacks a source is neither guilt nor innocence."""
    findings = Findings()
    for number, (id_, card) in enumerate(cards.items()):
        progress(id_, number, len(cards))
        absent = [need for need in card.needs if not exposure.at_hand(need)]
        if absent:
            findings.missing[id_] = _why(absent, exposure.because)
            continue
        if card.compute is None:
            raise ValueError(f"{id_}: registered without a body")
        rows = engine.run(card.compute(engine.records, settings)).to_pylist()
        found = list(_evidence(card, rows))
        findings.evidence += found
        judged = _exposed(card, engine, settings, exposure)
        findings.exposed[id_] = judged | {each.person_id for each in found}
    progress("", len(cards), len(cards))
    return findings


def _exposed(card: Card, engine: Engine, settings: Settings, exposure: Exposure) -> set[str]:
    """Who could be judged: by the card's own rule, else everyone with enough of its records and the facts it judges by."""
    if card.exposed is not None:
        table = engine.run(card.exposed(engine.records, settings).select("person_id").distinct())
        return {person for person in table["person_id"].to_pylist() if person}
    asked = (exposure.told(facts) for facts in card.judged_by)
    return set.intersection(*(exposure.persons(need) for need in card.needs), *asked)


def _why(absent: Sequence[str], because: Mapping[str, str]) -> str:
    """Why an indicator was not evaluated: a reason that is known, else the records that are missing."""
    known = next((because[need] for need in absent if need in because), None)
    return known or "no records of " + " and ".join(_in_words(need) for need in absent)


def _in_words(need: str) -> str:
    return " or ".join(table.replace("_", " ") for table in need.split("|"))


def _evidence(card: Card, rows: Sequence[Mapping[str, Any]]) -> Iterator[Evidence]:
    """One indicator's rows as evidence, in an order of their own whatever the engine's."""
    for row in sorted(rows, key=_place):
        if row["strength"] <= 0:
            continue
        yield Evidence(
            indicator=card.id,
            person_id=row["person_id"],
            family=Family(row["family"]) if row["family"] else card.family,
            strength=float(row["strength"]),
            first=_utc(row["first"]),
            last=_utc(row["last"]),
            facts=row["facts"],
            shared=row["shared"],
            event_ids=tuple(row["event_ids"]),
            events=int(row["events"]),
            sources=tuple(sorted({row["source"], row["other_source"]})),
            hard=card.hard,
        )


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Where a row stands among an indicator's rows; its events part what is alike in all else."""
    return (
        row["person_id"],
        -row["strength"],
        row["first"],
        row["shared"] or "",
        row["last"],
        row["event_ids"],
    )


def _utc(moment: datetime) -> datetime:
    """Engines differ in whether they mark UTC; here it always is."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
