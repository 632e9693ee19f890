"""From a confirmed person: whom hard identifiers reach within two hops, as a queue for a human look.

Being in the queue says that a value is shared and nothing else: no risk is passed on, and what may explain the sharing
innocently is told with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from watchword.linkage.fellow_holders import fellow_holders
from watchword.linkage.judgements import Judgement, Verdict, latest
from watchword.linkage.kinds import KINDS, Kind
from watchword.linkage.link import Link, reasons

HOPS = 2
#: Two people's judgement by their ids in order.
Words = Mapping[tuple[str, str], Judgement]


@dataclass(frozen=True)
class Neighbour:
    """Somebody in the queue.

    hops: 1 or 2. through: all hard links by which the hop before reaches them, the heaviest first.
    innocent: what may explain every one of those links; empty: nothing known does.
    """

    person_id: str
    hops: int
    through: tuple[Link, ...]
    innocent: str

    def says(self) -> tuple[str, ...]:
        """The reasons in words."""
        return reasons(self.through)


def from_confirmed(
    links: pa.Table,
    person_id: str,
    judgements: Iterable[Judgement] = (),
    hops: int = HOPS,
    kinds: Mapping[str, Kind] = KINDS,
) -> tuple[Neighbour, ...]:
    """The queue: nearest first, then unexplained before explained, then by weight.

    links: rows of `link.LINKS`. A neighbour whom a home, an agency, a campus or a number's next owner explains, or who was
    judged different, is told with that reason and is not gone on from, so that a flat or an agency does not draw
    everybody in. Unknown people have an empty queue.
    """
    names = pa.array([name for name, kind in kinds.items() if kind.hard], pa.string())
    hard = links.filter(pc.is_in(links["kind"], names))
    words = {pair: word for pair, word in latest(judgements).items() if word.verdict is Verdict.DIFFERENT}
    seen, front = {person_id}, {person_id}
    found: list[Neighbour] = []
    for hop in range(1, hops + 1):
        reached = _reached(hard, front, seen)
        made = [_neighbour(person, hop, through, words, person_id) for person, through in reached.items()]
        found.extend(sorted(made, key=_urgency))
        seen |= reached.keys()
        front = {neighbour.person_id for neighbour in made if not neighbour.innocent}
    return tuple(found)


def _reached(links: pa.Table, front: set[str], seen: set[str]) -> dict[str, list[Link]]:
    """Everybody new whom a link joins to the front, and those links."""
    ends = pa.array(sorted(front), pa.string())
    touching = links.filter(pc.or_(pc.is_in(links["a"], ends), pc.is_in(links["b"], ends)))
    met = [Link(**row) for row in touching.to_pylist()]
    reached: dict[str, list[Link]] = defaultdict(list)
    for link in (*met, *fellow_holders(links, met, front)):
        other = link.b if link.a in front else link.a
        if other not in seen:
            reached[other].append(link)
    return reached


def _neighbour(person: str, hop: int, through: list[Link], words: Words, confirmed: str) -> Neighbour:
    """What reaches them; a link between two judged different, or to who was judged other than the confirmed, is explained."""
    known = words.get(_in_order(person, confirmed))
    explained = [_judged(link, words.get(_in_order(link.a, link.b)) or known) for link in through]
    ordered = tuple(sorted(explained, key=lambda link: (-link.weight, link.kind, link.value_key or "")))
    innocent = ordered[0].innocent if all(link.innocent for link in ordered) else ""
    return Neighbour(person, hop, ordered, innocent)


def _judged(link: Link, word: Judgement | None) -> Link:
    return replace(link, innocent=word.says()) if word else link


def _in_order(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)


def _urgency(neighbour: Neighbour) -> tuple[bool, float, str]:
    return bool(neighbour.innocent), -sum(link.weight for link in neighbour.through), neighbour.person_id
