"""From a risk to what is asked of a human: the bands, and what holds a case back from urgent."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Set
from enum import StrEnum
from itertools import combinations

from watchword.indicators.card import Family
from watchword.risk.settings import RiskSettings
from watchword.risk.weighed import Weighed


class Band(StrEnum):
    """What a risk asks for; `unseen` says that too little was looked at to call anybody clear."""

    URGENT = "urgent"
    REVIEW = "review"
    WATCH = "watch"
    CLEAR = "clear"
    UNSEEN = "unseen"


def band_of(
    risk: float, found: Collection[Weighed], coverage: float, settings: RiskSettings
) -> tuple[Band, str | None]:
    """The band, and what capped it if it was held back from urgent.

    Little coverage turns only `clear` into `unseen`: what was found stays found.
    """
    if risk >= settings.urgent:
        lacking = lacking_for_urgent(found, settings)
        return (Band.URGENT, None) if lacking is None else (Band.REVIEW, lacking)
    if risk >= settings.review:
        return Band.REVIEW, None
    if risk >= settings.watch:
        return Band.WATCH, None
    return (Band.UNSEEN if coverage < settings.coverage_floor else Band.CLEAR), None


def lacking_for_urgent(found: Collection[Weighed], settings: RiskSettings) -> str | None:
    """None if the evidence may be urgent, else one sentence that says what is missing.

    It takes one hard identifier, or two families that corroborate, each with a source, the two sources
    different. Findings that add nothing do not count.
    """
    if any(one.hard and one.log_odds > 0 for one in found):
        return None
    sources: dict[Family, set[str]] = defaultdict(set)
    for one in found:
        if one.log_odds > 0 and one.evidence.family not in settings.uncorroborating:
            sources[one.evidence.family].update(one.evidence.sources)
    if any(a and b and len(a | b) > 1 for a, b in combinations(sources.values(), 2)):
        return None
    return f"urgent asks for two kinds of evidence from two sources, or one hard identifier; {_has(sources)}"


def _has(sources: Mapping[Family, Set[str]]) -> str:
    """What there is instead, in words."""
    if not sources:
        return "here none of the evidence counts for that"
    if len(sources) == 1:
        return f"here only {next(iter(sources))} counts"
    names = sorted(set().union(*sources.values()))
    return f"here {' and '.join(sorted(sources))} rest on {names[0] if names else 'no named source'} alone"
