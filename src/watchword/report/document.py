"""The shape of `cases.json`, schema 1: what one scan concluded, as plain data."""

from collections.abc import Iterable, Mapping
from typing import Any, NotRequired, TypeAlias, TypedDict


class SourceFile(TypedDict):
    """One file that was read; rows = kept + ignored + duplicate + rejected. No format: not recognised."""

    file: str
    format: str | None
    rows: int
    kept: int
    ignored: int
    duplicate: int
    rejected: int
    note: str | None


class NotEvaluated(TypedDict):
    """An indicator that could not look at `people` people, and why."""

    indicator: str
    because: str
    people: int


class Finding(TypedDict):
    """One evidence on one person. `log_odds` is after the family discount; times are ISO 8601 with Z.

    `explained` holds the employer's own reason where a suppression applies; such evidence adds nothing.
    """

    indicator: str
    family: str
    strength: float
    log_odds: float
    first: str
    last: str
    says: str
    facts: dict[str, Any]
    innocent: list[str]
    settle: str
    event_ids: list[str]
    events: int
    explained: NotRequired[str | None]


class Case(TypedDict):
    """One person whose risk asks for a look; prior + absence + the evidence's log-odds = logit(risk)."""

    person_id: str
    email: str | None
    risk: float
    band: str
    capped_by: str | None
    coverage: float
    modes: list[str]
    families: list[str]
    prior_log_odds: float
    absence_log_odds: float
    evidence: list[Finding]


class AskedList(TypedDict):
    """A watch list that was asked; `fetched` is None for the one that ships, stale: older than a week."""

    id: str
    version: str
    fetched: str | None
    stale: bool


class ListMatch(TypedDict):
    """An entry that may be the subject: `why` in sentences, `leads` what lies near a hit, `query` what was asked."""

    list: str
    entry_id: str
    name: str
    score: float
    verdict: str
    why: list[str]
    programs: list[str]
    query: NotRequired[str]
    kind: NotRequired[str]
    leads: NotRequired[list[dict[str, Any]]]
    more_leads: NotRequired[int]
    source: NotRequired[str]
    confidence: NotRequired[int | None]


class Matter(TypedDict):
    """A vendor, agency, payee, wallet, ship-to, supplier or contact that may be listed; nobody's own name is ever one."""

    about: str
    subject: str
    reference: str
    verdict: str
    matches: list[ListMatch]
    people: list[str]
    event_ids: list[str]
    events: int
    more_matches: NotRequired[int]
    more_people: NotRequired[int]


class Screening(TypedDict):
    """What the watch lists say of whom the employer pays, buys from and ships to; hits stand first.

    verdict: hit, question, none or unscreened. official: whether a government's list was asked at all. asked: how many
    distinct subjects by kind. compliance: how many questions on people's names wait in compliance.jsonl.
    """

    verdict: str
    official: bool
    lists: list[AskedList]
    asked: dict[str, int]
    matters: list[Matter]
    compliance: int
    more_matters: NotRequired[int]
    not_asked: NotRequired[dict[str, int]]


class Told(TypedDict):
    """Why the employer looks, in its own words, and whether people are told: yes, no, or the day since (ISO 8601)."""

    purpose: str | None
    told: bool | str


class Document(TypedDict):
    """One scan's results; the cases stand in order of risk."""

    schema: int
    as_of: str
    engine: str
    people: int
    records: dict[str, int]
    sources: list[SourceFile]
    not_evaluated: list[NotEvaluated]
    unjoined: dict[str, int]
    cases: list[Case]
    screening: NotRequired[Screening]
    monitoring: NotRequired[Told]


People: TypeAlias = Mapping[str, Mapping[str, str]]
"""Display facts by person_id: name, role, department, relationship, location, started; any may be missing."""


def strongest_first(case: Case) -> list[Finding]:
    """The case's evidence, heaviest first; equals stay in the document's order."""
    return sorted(case["evidence"], key=lambda finding: -finding["log_odds"])


def in_band(cases: Iterable[Case], *bands: str) -> list[Case]:
    """The cases whose band is one of `bands`."""
    return [case for case in cases if case["band"] in bands]
