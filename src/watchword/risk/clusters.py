"""People who show one indicator through the same value are one sighting, not many."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from watchword.indicators.evidence import Evidence


@dataclass(frozen=True)
class Clusters:
    """The clusters of one indicator: `of` gives a person's cluster number, `people` each cluster's people."""

    of: Mapping[str, int]
    people: tuple[frozenset[str], ...]


def clusters_of(found: Collection[Evidence]) -> Clusters:
    """Clusters among one indicator's findings: all who share a value, else the single person.

    A person with several shared values joins them into one cluster: a household whose address changes each
    month, or a farm with two lines, is one sighting and must not count as many, neither for its own members
    nor for others.
    """
    values: dict[str, list[str]] = defaultdict(list)
    sharers: dict[str, list[str]] = defaultdict(list)
    for finding in found:
        values[finding.person_id]  # a person without a shared value is a cluster of one
        if finding.shared is not None:
            values[finding.person_id].append(finding.shared)
            sharers[finding.shared].append(finding.person_id)
    of: dict[str, int] = {}
    people: list[frozenset[str]] = []
    for person in values:
        if person not in of:
            reached = _reached(person, values, sharers)
            of.update(dict.fromkeys(reached, len(people)))
            people.append(frozenset(reached))
    return Clusters(of, tuple(people))


def _reached(
    start: str, values: Mapping[str, Collection[str]], sharers: Mapping[str, Collection[str]]
) -> set[str]:
    """Everyone tied to one person by a chain of shared values."""
    reached, used, open_people = {start}, set[str](), [start]
    while open_people:
        for value in values[open_people.pop()]:
            if value not in used:
                used.add(value)
                fresh = set(sharers[value]) - reached
                reached |= fresh
                open_people.extend(fresh)
    return reached
