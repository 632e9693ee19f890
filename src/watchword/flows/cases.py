"""`cases.json`: what a scan concluded, exactly as its readers expect it."""

import string
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from watchword.enrich.prepare import PreparedTables
from watchword.enrich.roster import Person
from watchword.flows.ingest import Account
from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence
from watchword.indicators.run import Findings
from watchword.risk import Assessment, Band
from watchword.settings.policy import Monitoring

SCHEMA = 1

#: Bands whose people are left out unless all are asked for.
_QUIET = {Band.CLEAR, Band.UNSEEN}


def document(
    accounts: Sequence[Account],
    prepared: PreparedTables,
    findings: Findings,
    assessments: Sequence[Assessment],
    cards: Mapping[str, Card],
    engine: str,
    *,
    everyone: bool = False,
) -> dict[str, Any]:
    """The whole document; cases in order of risk and then of person_id."""
    shown = [each for each in assessments if everyone or each.band not in _QUIET]
    ordered = sorted(shown, key=lambda each: (-each.risk, each.person_id))
    return {
        "schema": SCHEMA,
        "as_of": stamp(prepared.as_of),
        "engine": engine,
        "people": len(prepared.people),
        "records": prepared.records,
        "sources": [_source(account) for account in accounts],
        "not_evaluated": _not_evaluated(cards, findings, len(prepared.people)),
        "unjoined": dict(sorted(prepared.unjoined.items())),
        "cases": [_case(each, cards) for each in ordered],
    }


def monitoring(given: Monitoring) -> dict[str, Any]:
    """Why the employer looks, and the day since which people are told, or whether they are."""
    told = given.notice_given
    return {"purpose": given.purpose, "told": told if isinstance(told, bool) else told.isoformat()}


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with a Z, to the second where there is no fraction."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _source(account: Account) -> dict[str, Any]:
    ingest = account.ingest
    return {
        "file": account.file,
        "format": ingest.format,
        "rows": ingest.rows,
        "kept": ingest.kept,
        "ignored": ingest.ignored,
        "duplicate": ingest.duplicate,
        "rejected": ingest.rejected,
        "note": ingest.note,
    }


def _not_evaluated(cards: Mapping[str, Card], findings: Findings, people: int) -> list[dict[str, Any]]:
    """Indicators that lacked a source, and those that could not judge everybody."""
    rows: list[dict[str, Any]] = []
    for id_, card in cards.items():
        if id_ in findings.missing:
            rows.append({"indicator": id_, "because": findings.missing[id_], "people": people})
            continue
        unseen = people - len(findings.exposed.get(id_, ()))
        if unseen > 0:
            needs = " and ".join(need.replace("|", " or ").replace("_", " ") for need in card.needs)
            rows.append(
                {"indicator": id_, "because": f"too little seen of them in {needs}", "people": unseen}
            )
    return rows


def _case(assessment: Assessment, cards: Mapping[str, Card]) -> dict[str, Any]:
    evidence = [finding_row(each.evidence, each.log_odds, cards) for each in assessment.weighed]
    evidence += [finding_row(each, 0.0, cards) for each in assessment.explained]
    return {
        "person_id": assessment.person_id,
        "email": assessment.email,
        "risk": round(assessment.risk, 4) if assessment.band not in _QUIET else assessment.risk,
        "band": assessment.band.value,
        "capped_by": assessment.capped_by,
        "coverage": round(assessment.coverage, 4),
        "modes": [mode.value for mode in assessment.modes],
        "families": [family.value for family in assessment.families],
        "prior_log_odds": round(assessment.prior_log_odds, 4),
        "absence_log_odds": round(assessment.absence_log_odds, 4),
        "evidence": evidence,
    }


def finding_row(evidence: Evidence, log_odds: float, cards: Mapping[str, Card]) -> dict[str, Any]:
    """A piece of evidence as `cases.json` and other documents have it."""
    card = cards[evidence.indicator]
    found = {
        "indicator": evidence.indicator,
        "family": evidence.family.value,
        "strength": round(evidence.strength, 4),
        "log_odds": round(log_odds, 4),
        "first": stamp(evidence.first),
        "last": stamp(evidence.last),
        "says": sentence(card, evidence),
        "facts": {name: _fact(value) for name, value in evidence.facts.items()},
        "innocent": list(card.innocent),
        "settle": card.settle,
        "event_ids": list(evidence.event_ids),
        "events": evidence.events,
    }
    return {**found, "explained": evidence.explained} if evidence.explained else found


def _fact(value: Any) -> Any:
    """A fact as JSON: floats to four decimals, times as text."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, datetime):
        return stamp(value if value.tzinfo else value.replace(tzinfo=UTC))
    return [_fact(each) for each in value] if isinstance(value, list) else value


def sentence(card: Card, evidence: Evidence) -> str:
    """The finding in one sentence, as HR reads it; facts are shown as text and never interpreted."""
    facts = {name: _shown(value) for name, value in evidence.facts.items()}
    return string.Formatter().vformat(
        card.says, (), {**facts, "first": evidence.first, "last": evidence.last}
    )


def _shown(value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if isinstance(value, float) and value == int(value):
        return int(value)
    return "unknown" if value is None else value


def people_facts(people: Mapping[str, Person]) -> dict[str, dict[str, str]]:
    """What a report may show of each person beside the case; no protected fact but the name."""
    shown = {}
    for id_, person in people.items():
        row = person.row
        facts = {
            "name": person.name,
            "role": person.shown.get("role"),
            "department": person.shown.get("department"),
            "relationship": row.get("relationship"),
            "started": row["start"].strftime("%Y-%m-%d") if row.get("start") else None,
        }
        shown[id_] = {name: str(value) for name, value in facts.items() if value}
    return shown
