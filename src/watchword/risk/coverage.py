"""How much of what could be known of a person was looked at."""

from collections.abc import Iterable, Mapping

from watchword.indicators.card import Card, Family
from watchword.indicators.evidence import Evidence
from watchword.risk.observation import Observation


def coverage_of(
    people: Iterable[str], cards: Mapping[str, Card], found: Iterable[Evidence], observation: Observation
) -> dict[str, float]:
    """Each person's share (0..1, four decimals) of the cards' families that were evaluated for them.

    An indicator is evaluated for those exposed to it, those listed in `evaluated` and those it found anything
    about, explained or not; an indicator in `missing` is evaluated for nobody else. A finding counts for its
    own family. Without cards nothing was looked at: 0.
    """
    seen: dict[Family, set[str]] = {card.family: set() for card in cards.values()}
    for indicator, card in cards.items():
        if indicator not in observation.missing:
            seen[card.family].update(observation.exposed.get(indicator, ()))
            seen[card.family].update(observation.evaluated.get(indicator, ()))
    for finding in found:
        if finding.family in seen:
            seen[finding.family].add(finding.person_id)
    if not seen:
        return dict.fromkeys(people, 0.0)
    return {person: round(sum(person in of for of in seen.values()) / len(seen), 4) for person in people}
