"""Personas: clusters of identities that one hand seems to operate, with the reason of each tie."""

import hashlib
import math
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from watchword.linkage.judgements import Judgement
from watchword.linkage.link import Link, reasons

#: No weight makes more certain than this: people decide.
MOST_CERTAIN = 0.999


@dataclass(frozen=True)
class Tie:
    """Two people of a persona: the log-odds of all that they share, each shared value, and a judgement if there is one."""

    a: str
    b: str
    weight: float
    links: tuple[Link, ...]
    judgement: Judgement | None = None

    def says(self) -> tuple[str, ...]:
        """The reasons in words, the heaviest first; a judgement before all."""
        spoken = (f"{self.b} and {self.a}: {self.judgement.says()}",) if self.judgement else ()
        return spoken + reasons(self.links)


@dataclass(frozen=True)
class Persona:
    """A cluster. It carries no risk: each tie stands on its own shared values.

    id: `persona-` and a hash of the oldest member's id, so the same under re-runs as long as that member is in it.
    people: the oldest application first. names: how many different names they gave; 1 may be one person recorded twice.
    confidence: 0..1, of the member who is tied most weakly; for order, not a calibrated probability.
    """

    id: str
    people: tuple[str, ...]
    ties: tuple[Tie, ...]
    names: int
    confidence: float


@dataclass(frozen=True)
class Conflict:
    """Two people judged different whom other ties still join, and the shortest way between them."""

    judgement: Judgement
    persona: str
    path: tuple[str, ...]

    def says(self) -> str:
        """The conflict in one line."""
        return (f"{self.judgement.a} and {self.judgement.b} are {self.judgement.says()}; {self.persona} still joins them"
                f" by {' – '.join(self.path)}: judge those ties too.")  # fmt: skip


def persona_id(oldest: str) -> str:
    """The id of the persona whose oldest member this is."""
    return "persona-" + hashlib.sha256(oldest.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def persona(people: tuple[str, ...], ties: Iterable[Tie], names: int) -> Persona:
    """A persona of people, oldest first, and the ties among them."""
    ordered = tuple(sorted(ties, key=lambda tie: (-tie.weight, tie.a, tie.b)))
    best: dict[str, float] = defaultdict(lambda: -math.inf)
    for tie in ordered:
        best[tie.a], best[tie.b] = max(best[tie.a], tie.weight), max(best[tie.b], tie.weight)
    weakest = min((best[person] for person in people), default=-math.inf)
    confidence = 0.0 if weakest < -700 else min(MOST_CERTAIN, 1 / (1 + math.exp(-weakest)))
    return Persona(persona_id(people[0]), people, ordered, names, confidence)


def conflicts(personas: Iterable[Persona], different: Iterable[Judgement]) -> tuple[Conflict, ...]:
    """Judgements `different` whose two are in one persona all the same."""
    inside = {person: found for found in personas for person in found.people}
    return tuple(
        Conflict(judgement, inside[judgement.a].id, path(inside[judgement.a], judgement.a, judgement.b))
        for judgement in different
        if judgement.a in inside and inside[judgement.a] is inside.get(judgement.b)
    )


def path(persona: Persona, start: str, end: str) -> tuple[str, ...]:
    """The shortest way from one member to another over the persona's ties; empty where there is none."""
    near: Mapping[str, list[str]] = _neighbours(persona)
    came: dict[str, str | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for other in near[here]:
            if other not in came:
                came[other] = here
                waiting.append(other)
    found: list[str] = []
    at: str | None = end if end in came else None
    while at is not None:
        found.append(at)
        at = came[at]
    return tuple(reversed(found))


def _neighbours(persona: Persona) -> Mapping[str, list[str]]:
    near: dict[str, list[str]] = defaultdict(list)
    for tie in persona.ties:
        near[tie.a].append(tie.b)
        near[tie.b].append(tie.a)
    return near
