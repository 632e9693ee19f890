"""A whole report's coverage."""

import re
from collections.abc import Mapping

from watchword.indicators.card import Card
from watchword.intel.coverage.by_settings import settings_say
from watchword.intel.coverage.exports import exports_for
from watchword.intel.coverage.found import Coverage, CoveredTactic, CoveredTechnique, State
from watchword.intel.coverage.links import planned_for, state_of, tactic_parts, technique_links, together
from watchword.intel.coverage.sight import Sight
from watchword.intel.coverage.topics import advice_covered, advised, measures_by_id, topic_of
from watchword.intel.report import Report, Tactic, Technique
from watchword.settings import Settings

#: Tactics, groups, software and measures of ATT&CK, and preventions of the Insider Threat Matrix: no technique to see.
_NO_TECHNIQUE = re.compile(r"TA\d{4}|[GSM]\d{4}|PV\d{3}(?:\.\d{3})?")


def coverage_of(report: Report, cards: Mapping[str, Card], sight: Sight, settings: Settings) -> Coverage:
    """Set a report against all indicators and measures.

    sight: what can be seen; `Sight()` takes every source as given. settings: the employer's, for rules that make an
    indicator count little.
    """
    real = [each for each in report.techniques if not _NO_TECHNIQUE.fullmatch(each.id)]
    techniques = tuple(_technique(each, cards, sight) for each in real)
    tactics = tuple(_tactic(each, real, cards, sight) for each in report.tactics)
    advice = advised(report)
    names = dict.fromkeys(name for each in advice for name in each.topics)
    topics = {name: topic_of(name, cards, sight) for name in names}
    linked = [link.indicator for each in techniques for link in each.links]
    linked += [link.indicator for each in tactics for link in each.links]
    linked += [name for topic in topics.values() for name, _ in topic.indicators]
    return Coverage(
        title=report.title,
        digest=report.digest,
        lake=sight.tables is not None,
        techniques=techniques,
        tactics=tactics,
        advice=tuple(advice_covered(each, topics) for each in advice),
        topics=tuple(topics.values()),
        exports=exports_for(linked, cards, sight),
        settings=settings_say(settings, set(linked)),
        other=_other(report),
        rejected=report.rejected,
    )


def _other(report: Report) -> tuple[str, ...]:
    """What a report names by id and is neither a technique nor a measure that is known."""
    measures = measures_by_id()
    return tuple(
        f"{each.id} {each.name}".strip()
        for each in report.techniques
        if _NO_TECHNIQUE.fullmatch(each.id) and each.id not in measures
    )


def _technique(technique: Technique, cards: Mapping[str, Card], sight: Sight) -> CoveredTechnique:
    links = technique_links(technique, cards, sight)
    state = state_of(links)
    planned = planned_for(technique.id, cards) if state is State.MISSING else ()
    return CoveredTechnique(technique, state, links, planned)


def _tactic(
    tactic: Tactic, techniques: list[Technique], cards: Mapping[str, Card], sight: Sight
) -> CoveredTactic:
    parts = tactic_parts(tactic, techniques, cards, sight)
    links = {link.indicator: link for part in parts for link in part}
    return CoveredTactic(
        tactic, together([state_of(part) for part in parts], State.DETECTED), tuple(links.values())
    )
