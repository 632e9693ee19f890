"""Who shares what with whom, across all cases, as a two-sided graph of at most 24 nodes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from watchword.report import words
from watchword.report.document import Case, Finding

MOST_NODES = 24
MOST_PEOPLE_OF_ONE = 12  # people drawn at one shared thing, so that a site of hundreds leaves room for others


@dataclass
class Shared:
    """One thing (an address, a keyed value) and the people who share it."""

    label: str
    family: str
    indicators: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Picture:
    """What is drawn, and what was left out for room."""

    things: tuple[Shared, ...]
    people: tuple[str, ...]
    things_left_out: int
    people_left_out: int


def shared_things(cases: Iterable[Case]) -> list[Shared]:
    """Every shared thing named by evidence, the most shared first; one value seen twice is one."""
    things: dict[str, Shared] = {}
    for case in cases:
        for finding in case["evidence"]:
            if people := _sharers(case, finding):
                key, label = _named(finding, people)
                thing = things.setdefault(key, Shared(label, finding["family"]))
                thing.indicators = _union(thing.indicators, [finding["indicator"]])
                thing.people = _union(thing.people, people)
    return sorted(things.values(), key=lambda thing: (-len(thing.people), thing.label))


def picture(things: list[Shared], most: int = MOST_NODES) -> Picture:
    """Whole things while they fit into `most` nodes; a thing with many people is drawn with some of them."""
    drawn: list[Shared] = []
    people: list[str] = []
    for thing in things:
        kept = thing.people[:MOST_PEOPLE_OF_ONE]
        together = _union(people, kept)
        if len(drawn) + 1 + len(together) <= most:
            drawn.append(Shared(thing.label, thing.family, thing.indicators, kept))
            people = together
    everyone = {person for thing in things for person in thing.people}
    ordered = _near_their_things(drawn, people)
    return Picture(tuple(drawn), tuple(ordered), len(things) - len(drawn), len(everyone) - len(people))


def _sharers(case: Case, finding: Finding) -> list[str]:
    """The case's person and those in the facts' `with`; empty where the facts name nobody else."""
    named = finding["facts"].get("with")
    others = [str(person) for person in named] if isinstance(named, list | tuple) else []
    together = _union([case["person_id"]], others)
    return together if len(together) > 1 else []


def _named(finding: Finding, people: list[str]) -> tuple[str, str]:
    """(what makes it one thing, how it is called)."""
    for key in ("address", "value"):
        if (value := finding["facts"].get(key)) is not None:
            return f"{key}:{value}", str(value)
    return f"{finding['indicator']}:{sorted(people)}", words.plain(finding["indicator"])


def _union(known: list[str], new: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*known, *new]))


def _near_their_things(things: list[Shared], people: list[str]) -> list[str]:
    """The people in the order of their things' mean place, so that few lines cross."""
    places = {person: [at for at, thing in enumerate(things) if person in thing.people] for person in people}
    return sorted(people, key=lambda person: sum(places[person]) / max(len(places[person]), 1))
