"""How often honest people show a red flag: the card's rate, corrected by this company's own people."""

from collections.abc import Collection, Set
from dataclasses import dataclass

from watchword.indicators.card import Family
from watchword.risk.clusters import Clusters
from watchword.risk.settings import RiskSettings


@dataclass(frozen=True)
class HonestRate:
    """The learned P(evidence | honest) and the counts behind it.

    rate: 0..1. others: exposed people outside the person's own cluster. other_clusters: how many clusters of
    those others show the indicator. cluster: people in the person's own cluster, the person included.
    """

    rate: float
    others: int
    other_clusters: int
    cluster: int


@dataclass(frozen=True)
class Showing:
    """One indicator in one pass: the exposed who count, and how many of them each cluster holds."""

    clusters: Clusters
    exposed: int
    counted: tuple[int, ...]
    showing: int


def showing(clusters: Clusters, exposed: Collection[str], left_out: Set[str]) -> Showing:
    """Count the exposed people and the clusters that hold at least one of them, without those `left_out`."""
    seen = exposed if isinstance(exposed, set | frozenset) else frozenset(exposed)
    counted = tuple(len((people & seen) - left_out) for people in clusters.people)
    exposed_left_out = sum(person in seen for person in left_out)
    return Showing(clusters, len(seen) - exposed_left_out, counted, sum(map(bool, counted)))


def honest_rate(
    if_honest: float, family: Family, person_id: str, shown: Showing, settings: RiskSettings
) -> HonestRate:
    """P(evidence | honest) = (K·h + C) / (K + N − own), for a person who shows the indicator.

    Only exposed people who are not left out count, in N, in own and in C alike; so a person who is left out
    of others' rates meets the same formula. In the capped families the rate stays at or below 5·h.
    """
    own = shown.clusters.of[person_id]
    others = shown.exposed - shown.counted[own]
    other_clusters = shown.showing - (shown.counted[own] > 0)
    weight = settings.rarity_weight
    rate = (weight * if_honest + other_clusters) / (weight + others)
    if family in settings.capped_families:
        rate = min(rate, settings.learned_rate_cap * if_honest)
    return HonestRate(rate, others, other_clusters, len(shown.clusters.people[own]))
