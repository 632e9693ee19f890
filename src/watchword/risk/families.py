"""Findings that see the same fact do not count twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from watchword.indicators.card import Family
from watchword.risk.weighed import Weighed


def discounted(found: Iterable[Weighed], discount: float) -> list[Weighed]:
    """The same findings with `share` and `log_odds` set: a family's strongest whole, the next a half ...

    A finding's own family decides, which may differ from its card's. Equal weights are ordered by indicator.
    """
    families: dict[Family, list[Weighed]] = defaultdict(list)
    for one in found:
        families[one.evidence.family].append(one)
    counted: list[Weighed] = []
    for members in families.values():
        members.sort(key=lambda one: (-one.undiscounted, one.evidence.indicator))
        for place, one in enumerate(members):
            share = discount**place
            counted.append(replace(one, share=share, log_odds=one.undiscounted * share))
    return sorted(counted, key=lambda one: (-one.log_odds, one.evidence.indicator))


def families_of(found: Iterable[Weighed]) -> tuple[Family, ...]:
    """Families whose findings add anything, the weightiest first, then by name."""
    added: dict[Family, float] = defaultdict(float)
    for one in found:
        if one.log_odds > 0:
            added[one.evidence.family] += one.log_odds
    return tuple(sorted(added, key=lambda family: (-added[family], family)))
