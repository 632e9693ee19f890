"""One finding for each person and indicator."""

from collections import defaultdict
from collections.abc import Iterable

from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence


def is_hard(finding: Evidence, card: Card) -> bool:
    """Whether the finding is a hard identifier: its own mark, or that of every finding of its card."""
    return finding.hard or card.hard


def strongest(found: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Each person's findings, one an indicator, in the order of indicator ids.

    The hard outranks the soft, then the stronger, the earlier, the smaller shared value; what follows in the
    order only makes the choice independent of the rows' order.
    """
    groups: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for finding in found:
        groups[finding.person_id, finding.indicator].append(finding)
    chosen: dict[str, list[Evidence]] = defaultdict(list)
    for (person, _), group in sorted(groups.items()):
        chosen[person].append(group[0] if len(group) == 1 else min(group, key=_rank))
    return dict(chosen)


def explained_of(found: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Each person's explained findings, all of them, by indicator, the stronger first."""
    kept: dict[str, list[Evidence]] = defaultdict(list)
    for finding in found:
        if finding.explained is not None:
            kept[finding.person_id].append(finding)
    for findings in kept.values():
        findings.sort(key=lambda one: (one.indicator, _rank(one)))
    return dict(kept)


def _rank(finding: Evidence) -> tuple[object, ...]:
    """The stronger finding sorts first."""
    return (
        not finding.hard,
        -finding.strength,
        finding.first,
        finding.shared or "",
        finding.last,
        finding.family,
        finding.event_ids,
        finding.sources,
        -finding.events,
        str(sorted((key, str(value)) for key, value in finding.facts.items())),
    )
