"""The values that a persona's people share, as the columns of its picture."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from watchword.linkage.kinds import KINDS
from watchword.linkage.link import Link
from watchword.linkage.personas import Persona

#: Kinds that come as pairs: what hangs together is one column.
PAIRWISE = frozenset({"text", "private-text", "photo"})


@dataclass(frozen=True)
class Column:
    """One shared value: its kind and family, who of the persona has it, its weight, and whether all of it may be innocent."""

    kind: str
    family: str
    holders: frozenset[str]
    weight: float
    shared_by: int
    innocent: bool
    key: str

    def says(self) -> str:
        """For the reader who points at it."""
        beyond = f", of {self.shared_by} in all" if self.shared_by > len(self.holders) else ""
        innocent = "; may have an innocent cause" if self.innocent else ""
        return f"{self.kind}: {len(self.holders)} people here share it{beyond}{innocent}"


def columns(persona: Persona) -> list[Column]:
    """The shared values, families together in the order of their heaviest, the heaviest value first in each."""
    links = [link for tie in persona.ties for link in tie.links]
    by_value: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        if link.kind not in PAIRWISE:
            by_value[link.kind, link.value_key or ""].append(link)
    for kind in sorted(PAIRWISE):
        for at, group in enumerate(_hanging_together(link for link in links if link.kind == kind)):
            by_value[kind, f"{kind} {at}"] = group
    made = [_column(kind, key, found) for (kind, key), found in by_value.items()]
    heaviest: dict[str, float] = defaultdict(float)
    for column in made:
        heaviest[column.family] = max(heaviest[column.family], column.weight)

    def order(each: Column) -> tuple[object, ...]:
        weights = -each.weight, -len(each.holders)
        return -heaviest[each.family], each.family, *weights, each.kind, each.key

    return sorted(made, key=order)


def _column(kind: str, key: str, links: list[Link]) -> Column:
    holders = frozenset(person for link in links for person in (link.a, link.b))
    return Column(
        kind,
        KINDS[kind].family if kind in KINDS else "other",
        holders,
        max(link.weight for link in links),
        max(link.shared_by for link in links),
        all(link.innocent for link in links),
        key,
    )


def _hanging_together(links: Iterable[Link]) -> list[list[Link]]:
    """The links in groups that share people."""
    groups: list[tuple[set[str], list[Link]]] = []
    for link in links:
        ends = {link.a, link.b}
        touched = [group for group in groups if group[0] & ends]
        people = ends.union(*(group[0] for group in touched))
        merged = [each for group in touched for each in group[1]] + [link]
        groups = [group for group in groups if not group[0] & ends] + [(people, merged)]
    return [group[1] for group in groups]
