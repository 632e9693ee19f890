"""From prepared tables to what was found about each applicant, weighed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from watchword.engines.local import LocalEngine
from watchword.enrich.applicants import PreparedApplicants
from watchword.flows.vet.wording import lacking, too_little
from watchword.indicators.card import Card
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, Findings, run_indicators
from watchword.indicators.standing import standing
from watchword.indicators.whom import of_applicants
from watchword.risk import Assessment, Observation, Priors, RiskSettings, Subject, assess
from watchword.settings import Settings


@dataclass(frozen=True)
class Judged:
    """Assessments by person_id, the cards that ran, and what could not be evaluated for whom."""

    assessments: Mapping[str, Assessment]
    cards: Mapping[str, Card]
    findings: Findings
    exposure: Mapping[str, Mapping[str, int]]

    def unseen(self, person: str) -> list[dict[str, str]]:
        """Indicators that could not judge this person, and why."""
        rows = []
        for id_, card in self.cards.items():
            if id_ in self.findings.missing or person not in self.findings.exposed.get(id_, ()):
                absent = [need for need in card.needs if not self._has(person, need)]
                because = lacking(absent) if absent else card.unjudged or too_little(card.needs)
                rows.append({"indicator": id_, "because": because})
        return rows

    def _has(self, person: str, need: str) -> bool:
        """Whether the person has rows in one of the tables that a need names."""
        return any(self.exposure.get(table, {}).get(person) for table in need.split("|"))


def judge(prepared: PreparedApplicants, settings: Settings, work: Path) -> Judged:
    """Run every indicator of applicants over these tables and weigh what it found."""
    cards = of_applicants(indicators())
    engine: Any = LocalEngine(prepared.files, work)
    try:
        engine.records = Records(engine.tables)
        told = standing(engine.records, cards.values(), engine.run)
        exposure = Exposure(prepared.exposure, standing=told)
        findings = run_indicators(cards, engine, settings, exposure, lambda *_: None)
    finally:
        engine.close()
    subjects = [Subject(row["person_id"], None, "applicant", "employee", True) for row in prepared.rows]
    seen = {subject.person_id for subject in subjects}
    evidence = [each for each in findings.evidence if each.person_id in seen]
    observation = Observation(exposed=findings.exposed, evaluated=findings.exposed, missing=findings.missing)
    chances = settings.priors
    priors = Priors(chances.applicant, chances.contractor, chances.remote, chances.on_site)
    found = assess(subjects, cards, evidence, observation, replace(RiskSettings(), priors=priors))
    return Judged({each.person_id: each for each in found}, cards, findings, prepared.exposure)
