"""One hand behind many names: what an operator's personas share, by how careful the operator is."""

from collections.abc import Mapping

import numpy as np

from benchmarks.linkage.honest import BUSINESS, RESIDENTIAL, VPN
from benchmarks.linkage.world import DAYS, Ints, World

LEVELS = ("careless", "ordinary", "careful")
LEVEL_SHARES = (0.45, 0.43, 0.12)
#: Chance that a persona who gives the thing gives one of the operator's own, used before or to be used again.
REUSE: Mapping[str, tuple[float, float, float]] = {
    "email": (0.30, 0.10, 0.0), "phone": (0.85, 0.65, 0.0), "device": (0.95, 0.80, 0.05),
    "session-address": (0.75, 0.55, 0.20), "delivery-unit": (0.80, 0.65, 0.10), "bank": (0.90, 0.80, 0.40),
    "wallet": (0.90, 0.80, 0.20), "document-number": (0.15, 0.05, 0.0), "photo": (0.30, 0.15, 0.02),
    "document-ancestry": (0.85, 0.70, 0.10), "code-ancestry": (0.85, 0.70, 0.15),
    "reference-contact": (0.70, 0.55, 0.10), "referral": (0.30, 0.20, 0.05),
}  # fmt: skip
#: Letters and answers to tests: whether asked for, and whether the operator's own are used again.
WRITES, PRIVATE_TEXT = 0.4, (0.75, 0.60, 0.40)
TEXT = (0.85, 0.75, 0.45)
#: Personas are made to get through: more of them come as far as pay, delivery and code.
GIVEN: Mapping[str, float] = {
    "device": 0.9, "delivery-unit": 0.6, "bank": 0.5, "wallet": 0.3, "document-number": 0.4, "photo": 0.5,
    "document-ancestry": 0.8, "code-ancestry": 0.5, "reference-contact": 0.5, "referral": 0.15,
}  # fmt: skip
#: One in five rotates: after so many personas on average a thing is given up for a new one. The others have two
#: to four of each kind at a time, and each persona takes one.
ROTATING, KEPT_FOR, AT_A_TIME = 0.2, 4.0, (2, 4)


#: How often a text, and how often an operator's code, photo or document number, is an honest applicant's, who is thus
#: among those who share it.
VICTIMS = {"text": 0.03, "code-ancestry": 0.04, "photo": 0.02, "document-number": 0.005}


def personas(world: World, people: Ints, honest: Ints) -> None:
    """Operators over these people's numbers, three to fifteen personas each."""
    for kind, share in GIVEN.items():
        world.given[kind][people] = world.random.random(len(people)) < share
    farms = world.fresh(max(1, len(people) // 60))  # homes of facilitators, who serve several operators
    for group in world.grouped(people, world.random.integers(3, 16, max(1, len(people) // 3))):
        level = int(world.random.choice(len(LEVELS), p=LEVEL_SHARES))
        _operator(world, group, level, farms, world.random.choice(honest, 30))


def _operator(world: World, group: Ints, level: int, farms: Ints, honest: Ints) -> None:
    world.hand[group] = group[0]
    life = world.random.uniform(120, DAYS)
    start = world.random.uniform(0, DAYS - life)
    world.applied[group] = np.sort(world.random.uniform(start, start + life, len(group)))
    world.until[group] = np.minimum(world.applied[group] + world.random.exponential(30, len(group)), DAYS)
    rotating = world.random.random() < ROTATING
    _addresses(world, group)
    for kind, chances in REUSE.items():
        for part in _parts(world, group, rotating):
            once = kind == "bank" and level == 2  # the careful take an account for two or three
            group_of_it = part[: int(world.random.integers(2, 4))] if once else part
            who = world.share(kind, group_of_it, chances[level], given=False)
            if kind == "delivery-unit" and world.random.random() < 0.3:
                world.value[kind][who] = world.random.choice(farms)
            if kind == "session-address":
                world.ip[who] = world.random.choice([RESIDENTIAL, VPN, BUSINESS], p=[0.6, 0.3, 0.1])
    for part in _parts(world, group, rotating):
        found = world.some(part, TEXT[level])
        found = world.some(found, 0.99)  # the text stage's own recall
        stolen_from = honest[:1] if world.random.random() < VICTIMS["text"] else honest[:0]
        honest = honest[1:]
        world.text(np.concatenate([found, stolen_from]), 0.25, 1.0)
        wrote = world.some(world.some(part, WRITES), PRIVATE_TEXT[level])
        world.text(world.some(wrote, 0.99), 0.25, 1.0, "private-text")
    _stolen(world, group, honest)


def _stolen(world: World, group: Ints, honest: Ints) -> None:
    """What the operator has taken from honest applicants: the victim and the persona share it."""
    for kind, chance in VICTIMS.items():
        victim, honest = honest[0], honest[1:]
        giving = group[world.given[kind][group]] if kind != "text" else group[:0]
        if len(giving) and world.random.random() < chance:
            world.given[kind][victim] = True
            world.value[kind][giving[0]] = world.value[kind][victim]


def _parts(world: World, group: Ints, rotating: bool) -> list[Ints]:
    """The group in the parts that share one value: one after another, or side by side."""
    if rotating:
        cuts = np.flatnonzero(world.random.random(len(group) - 1) < 1 / KEPT_FOR) + 1
        return list(np.split(group, cuts))
    chosen = world.random.integers(0, world.random.integers(AT_A_TIME[0], AT_A_TIME[1] + 1), len(group))
    return [group[chosen == number] for number in range(AT_A_TIME[1])]


def _addresses(world: World, group: Ints) -> None:
    """Personas sign in through VPNs more than others do; what an exit has is shared with honest people."""
    who = world.some(group, 0.45)
    honest = np.flatnonzero(world.ip == VPN)
    world.value["session-address"][who] = world.value["session-address"][
        world.random.choice(honest, len(who))
    ]
    world.ip[who] = VPN
