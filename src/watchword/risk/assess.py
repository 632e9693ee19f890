"""The whole way from evidence to everybody's risk."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence
from watchword.risk.absence import absent
from watchword.risk.assessment import Assessment
from watchword.risk.bands import band_of
from watchword.risk.clusters import Clusters, clusters_of
from watchword.risk.coverage import coverage_of
from watchword.risk.families import discounted, families_of
from watchword.risk.modes import modes_of
from watchword.risk.observation import Observation
from watchword.risk.prior import logit, prior_of
from watchword.risk.rarity import Showing, honest_rate, showing
from watchword.risk.settings import RiskSettings
from watchword.risk.stated import Stated, stated
from watchword.risk.strongest import explained_of, is_hard, strongest
from watchword.risk.subject import Subject
from watchword.risk.unusable import refuse_twice, refuse_unusable
from watchword.risk.weighed import Weighed
from watchword.risk.weight import added_log_odds, likelihood_ratio

DEFAULTS = RiskSettings()
"""The release's numbers."""


@dataclass(frozen=True)
class _Matter:
    """What stays the same in both passes.

    `found` is one finding a person and indicator; `absence` each person's log-odds of all that was not seen.
    """

    subjects: Sequence[Subject]
    cards: Mapping[str, Card]
    observation: Observation
    settings: RiskSettings
    found: Mapping[str, Sequence[Evidence]]
    absence: Mapping[str, float]
    clusters: Mapping[str, Clusters]


def assess(
    subjects: Sequence[Subject],
    cards: Mapping[str, Card],
    evidence: Sequence[Evidence],
    observation: Observation,
    settings: RiskSettings = DEFAULTS,
) -> list[Assessment]:
    """Everybody's risk with its reasons, the highest first, then by person_id.

    Honest rates are learned in exactly two passes: the second leaves out of them the people who reach review
    in the first. Raises ValueError for a person given twice, and for evidence without a card, about nobody
    among the subjects, or with a strength outside 0..1.
    """
    people = [subject.person_id for subject in subjects]
    refuse_twice(people)
    refuse_unusable(evidence, cards, people)
    matter = _gather(subjects, cards, evidence, observation, settings)
    first = _pass(matter, frozenset())
    second = _pass(matter, {person for person, one in first.items() if one.risk >= settings.review})
    coverage = coverage_of(people, cards, evidence, observation)
    explained = explained_of(evidence)
    results = [
        _assessment(subject, second[subject.person_id], coverage, explained, matter) for subject in subjects
    ]
    return sorted(results, key=lambda one: (-one.risk, one.person_id))


def _gather(
    subjects: Sequence[Subject],
    cards: Mapping[str, Card],
    evidence: Sequence[Evidence],
    observation: Observation,
    settings: RiskSettings,
) -> _Matter:
    """Group the evidence by person and by indicator; explained evidence takes part in no rate."""
    counting = [finding for finding in evidence if finding.explained is None]
    by_indicator: dict[str, list[Evidence]] = defaultdict(list)
    for finding in counting:
        by_indicator[finding.indicator].append(finding)
    clusters = {indicator: clusters_of(found) for indicator, found in by_indicator.items()}
    absence = _absences(subjects, cards, evidence, observation, settings)
    return _Matter(subjects, cards, observation, settings, strongest(counting), absence, clusters)


def _absences(
    subjects: Sequence[Subject],
    cards: Mapping[str, Card],
    evidence: Sequence[Evidence],
    observation: Observation,
    settings: RiskSettings,
) -> dict[str, float]:
    """What was watched and not seen of each person; nothing for a person with a hard identifier."""
    found: dict[str, set[str]] = defaultdict(set)
    held: set[str] = set()
    for finding in evidence:
        found[finding.person_id].add(finding.indicator)
        if finding.explained is None and is_hard(finding, cards[finding.indicator]):
            held.add(finding.person_id)
    declared = {indicator: card for indicator, card in cards.items() if card.absence is not None}
    return {
        person: 0.0 if person in held else absent(person, declared, found[person], observation, settings)
        for person in (subject.person_id for subject in subjects)
    }


def _pass(matter: _Matter, left_out: Set[str]) -> dict[str, Stated]:
    """Everybody's risk, with honest rates learned from all but those left out."""
    shown = {
        indicator: showing(clusters, matter.observation.exposed.get(indicator, ()), left_out)
        for indicator, clusters in matter.clusters.items()
    }
    risks: dict[str, Stated] = {}
    for subject in matter.subjects:
        person = subject.person_id
        found = [_weigh(finding, shown, matter) for finding in matter.found.get(person, ())]
        found = discounted(found, matter.settings.family_discount)
        prior = logit(prior_of(subject, matter.settings.priors))
        risks[person] = stated(prior, matter.absence[person], found, matter.settings)
    return risks


def _weigh(finding: Evidence, shown: Mapping[str, Showing], matter: _Matter) -> Weighed:
    """One finding with what it adds by itself."""
    card, settings = matter.cards[finding.indicator], matter.settings
    hard = is_hard(finding, card)
    honest = honest_rate(
        card.if_honest, finding.family, finding.person_id, shown[finding.indicator], settings
    )
    ratio = likelihood_ratio(card.if_scheme, honest.rate, hard, settings)
    added = added_log_odds(finding.strength, ratio)
    return Weighed(finding, added, added, 1.0, ratio, honest, hard)


def _assessment(
    subject: Subject,
    risk: Stated,
    coverage: Mapping[str, float],
    explained: Mapping[str, Sequence[Evidence]],
    matter: _Matter,
) -> Assessment:
    """Put the risk, its band and its reasons together."""
    person = subject.person_id
    band, capped_by = band_of(risk.risk, risk.weighed, coverage[person], matter.settings)
    return Assessment(
        person_id=person,
        email=subject.email,
        risk=risk.risk,
        band=band,
        capped_by=capped_by,
        coverage=coverage[person],
        modes=modes_of(risk.weighed, matter.cards, matter.settings),
        families=families_of(risk.weighed),
        prior_log_odds=risk.prior,
        absence_log_odds=risk.absence,
        weighed=risk.weighed,
        explained=tuple(explained.get(person, ())),
    )
