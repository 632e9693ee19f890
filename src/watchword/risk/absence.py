"""What it says that a sign, fully able to be seen, was not seen."""

from collections.abc import Collection, Mapping
from math import inf, log

from watchword.indicators.card import Absence, Card
from watchword.risk.observation import Observation
from watchword.risk.settings import RiskSettings


def absence_of(absence: Absence) -> float:
    """log((1 − P(seen | scheme)) / (1 − P(seen | honest))), never above 0."""
    if absence.if_scheme <= absence.if_honest:
        return 0.0
    return log((1.0 - absence.if_scheme) / (1.0 - absence.if_honest)) if absence.if_scheme < 1.0 else -inf


def absent(
    person_id: str,
    cards: Mapping[str, Card],
    found: Collection[str],
    observation: Observation,
    settings: RiskSettings,
) -> float:
    """Log-odds (the floor to 0) of all that was watched in a person and never seen.

    Counted are only indicators that declare `absence`, could see the person on enough working days, and
    found nothing: `found` holds the indicators with any finding, also an explained one. The caller leaves
    this out for a person with a hard identifier.
    """
    total = 0.0
    for indicator, card in sorted(cards.items()):
        if card.absence is None or indicator in found or indicator in observation.missing:
            continue
        watched = observation.watched.get(indicator, {}).get(person_id, 0.0)
        if watched >= settings.absence_watched:
            total += absence_of(card.absence)
    return max(settings.absence_floor, total)
