"""Input that no rule could weigh is refused, never dropped."""

from collections.abc import Iterable, Mapping

from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence


def refuse_twice(people: Iterable[str]) -> None:
    """Raise ValueError, naming the person, where a person_id is given twice."""
    known: set[str] = set()
    for person in people:
        if person in known:
            raise ValueError(f"person {person} is given twice; give one subject a person")
        known.add(person)


def refuse_unusable(found: Iterable[Evidence], cards: Mapping[str, Card], people: Iterable[str]) -> None:
    """Raise ValueError, naming indicator and person, for evidence that no rule could weigh.

    That is evidence without a card, about somebody who is not among the subjects, or with a strength
    outside 0..1: each is a fault in how the evidence was made and must not vanish silently.
    """
    known = set(people)
    for finding in found:
        where = f"evidence {finding.indicator} of person {finding.person_id}"
        if finding.indicator not in cards:
            raise ValueError(f"{where}: no such indicator; give its card")
        if finding.person_id not in known:
            raise ValueError(f"{where}: not among the subjects; give a subject for each person")
        if not 0.0 <= finding.strength <= 1.0:
            raise ValueError(f"{where}: strength is {finding.strength}; it must lie in 0..1")
