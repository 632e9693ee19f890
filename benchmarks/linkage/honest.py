"""Why honest people share things: homes, agencies, campuses, courses, carriers, libraries, friends, and chance.

Shares are of all applicants. No public figure is known for most of them; they are set by what an employer's recruiters
would call usual. Some were lowered or raised once, after a first look, until naive equality of identifiers found as much
as it did elsewhere (F1 0.72); none was touched for the linkage's sake.
"""

import numpy as np

from benchmarks.linkage.world import Ints, World

RESIDENTIAL, MOBILE, VPN, CAMPUS, BUSINESS = range(5)


def innocent_sharing(world: World, honest: Ints) -> None:
    """All of it; honest: people's numbers in random order. Groups are disjoint, as far as that is the rule in life."""
    everyone = len(honest)
    at = 0

    def take(share: float) -> Ints:
        nonlocal at
        at += int(everyone * share)
        return honest[at - int(everyone * share) : at]

    _households(world, take(0.02))
    _agencies(world, take(0.04), 20, 600, declared=0.9)
    _agencies(world, take(0.001), 2, 8, declared=0.8)
    _courses(world, take(0.03))
    _colleagues(world, take(0.08))
    _libraries(world, take(0.003))
    _friends(world, take(0.01))
    _sample_texts(world, take(0.005))
    _projects(world, take(0.003))
    _leaked_answers(world, take(0.004))
    _referrals(world, honest)
    _handed_on(world, honest)
    _placeholders(world, honest)


def addresses(world: World) -> None:
    """Where everybody signs in from: carriers', campuses' and VPN brands' addresses are shared by strangers."""
    count = world.people
    for kind, per in ((MOBILE, 400), (VPN, 250), (CAMPUS, 120), (BUSINESS, 6)):
        who = np.flatnonzero(world.ip == kind)
        pool = world.fresh(max(1, count // per // 6))
        world.value["session-address"][who] = world.random.choice(pool, len(who))
    home = np.flatnonzero(world.ip == RESIDENTIAL)
    behind = world.some(home, 0.04)  # carrier-grade NAT that the IP database calls residential
    pool = world.fresh(max(1, len(behind) // 40))
    world.value["session-address"][behind] = world.random.choice(pool, len(behind))
    leased = world.some(home, 0.03)  # leases that a provider hands to the next customer, whenever that is
    world.value["session-address"][leased] = world.value["session-address"][world.random.permutation(leased)]
    again = world.some(np.arange(count), 0.35)  # a second place, mostly the telephone
    world.more.append(("session-address", again, world.random.choice(world.fresh(max(1, count // 2400)), len(again)),
                       world.applied[again], world.until[again], np.full(len(again), MOBILE)))  # fmt: skip


def _households(world: World, people: Ints) -> None:
    for group in world.grouped(people, world.random.choice([2, 3, 4], len(people), p=[0.82, 0.13, 0.05])):
        if world.random.random() < 0.6:
            world.applied[group] = _near(world, group, 120)
        if world.random.random() < 0.35:
            world.household[group] = world.fresh(1)[0]
        world.share("delivery-unit", group, 1.0, given=False)
        who = world.share("session-address", group, 0.85)
        world.ip[who] = RESIDENTIAL
        for kind, chance in (("device", 0.3), ("phone", 0.1), ("email", 0.02), ("bank", 0.4), ("document-ancestry", 0.2),
                             ("reference-contact", 0.05), ("referral", 0.15)):  # fmt: skip
            if world.random.random() < chance:
                world.share(kind, group, 1.0, given=kind in {"device", "phone", "referral"})
        if world.random.random() < 0.08:
            world.text(group, 0.2, 0.9)
        if world.random.random() < 0.04:
            world.text(group, 0.2, 0.9, "private-text")


def _near(world: World, group: Ints, days: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Applications within days of the first one's; `until` moves along."""
    moved = np.clip(world.applied[group[0]] + world.random.exponential(days / 2, len(group)), 0, 1095)
    world.until[group] = np.minimum(world.until[group] - world.applied[group] + moved, 1095)
    return np.asarray(moved)


def _agencies(world: World, people: Ints, least: int, most: int, declared: float) -> None:
    sizes = np.exp(world.random.uniform(np.log(least), np.log(most), max(1, len(people) // least))).astype(
        np.int64
    )
    for group in world.grouped(people, sizes):
        told = (
            world.some(group, declared)
            if least > 8
            else group[: len(group) * int(world.random.random() < declared)]
        )
        world.agency[told] = world.fresh(1)[0]
        for kind, chance in (
            ("email", 0.5),
            ("phone", 0.5),
            ("document-ancestry", 0.6),
            ("reference-contact", 0.2),
        ):
            world.share(kind, group, chance)
        who = world.share("session-address", group, 0.4)
        world.ip[who] = BUSINESS
        for part in np.array_split(group, max(1, len(group) // 12)):
            world.text(
                world.some(part, 0.3), 0.1, 0.5
            )  # the agency's phrases, as far as they are no template
            world.text(world.some(part, 0.15), 0.2, 0.7, "private-text")


def _courses(world: World, people: Ints) -> None:
    """Bootcamps and classes: one starter project, one template, one teacher, one network."""
    for group in world.grouped(people, world.random.integers(10, 60, max(1, len(people) // 10))):
        told = world.some(group, 0.85)
        world.campus[told] = world.fresh(1)[0]
        for kind, chance in (("code-ancestry", 0.5), ("document-ancestry", 0.4), ("reference-contact", 0.25)):
            world.share(kind, group, chance)
        world.ip[world.share("session-address", group, 0.25)] = CAMPUS
        if len(group) < 30:
            world.text(world.some(group, 0.4), 0.05, 0.5)
        world.text(world.some(group, 0.1), 0.2, 0.9, "private-text")
        for team in np.array_split(group, max(1, len(group) // 4)):
            world.share("code-ancestry", team, 0.3)  # a team's project


def _colleagues(world: World, people: Ints) -> None:
    for group in world.grouped(
        people, world.random.choice([2, 3, 4, 6], len(people), p=[0.6, 0.2, 0.12, 0.08])
    ):
        world.share("reference-contact", group, 0.9)
        if world.random.random() < 0.02:
            world.share("code-ancestry", group, 0.8)
        if world.random.random() < 0.03:
            world.text(group[:2], 0.05, 0.6)  # the same job described in the employer's words


def _libraries(world: World, people: Ints) -> None:
    for group in world.grouped(people, world.random.integers(3, 40, max(1, len(people) // 3))):
        world.share("device", group, 1.0)
        world.ip[world.share("session-address", group, 0.9)] = BUSINESS


def _friends(world: World, people: Ints) -> None:
    """A friend's résumé file taken over, now and then with passages of its text."""
    for group in world.grouped(people, world.random.choice([2, 3, 5], len(people), p=[0.75, 0.17, 0.08])):
        world.share("document-ancestry", group, 1.0)
        if world.random.random() < 0.25:
            world.text(group, 0.05, 0.6)
        if world.random.random() < 0.15:
            world.share("referral", group, 1.0)


def _sample_texts(world: World, people: Ints) -> None:
    """A public sample résumé filled in by strangers."""
    for group in world.grouped(people, world.random.integers(2, 29, max(1, len(people) // 2))):
        world.text(group, 0.1, 0.9)


def _leaked_answers(world: World, people: Ints) -> None:
    """Answers to a test that strangers found in one place, and letters from one writing service."""
    for group in world.grouped(people, world.random.integers(2, 21, max(1, len(people) // 2))):
        world.text(group, 0.1, 0.9, "private-text")


def _projects(world: World, people: Ints) -> None:
    """Two or three who rightly show one project's history."""
    for group in world.grouped(people, world.random.choice([2, 3], len(people), p=[0.8, 0.2])):
        world.share("code-ancestry", group, 1.0)
        if world.random.random() < 0.3:
            world.share("reference-contact", group, 1.0)


def _referrals(world: World, honest: Ints) -> None:
    who = honest[world.given["referral"][honest]]
    who = world.random.permutation(who)
    sizes = np.minimum(world.random.geometric(0.35, len(who)), 40)
    for group in world.grouped(who, sizes):
        world.value["referral"][group] = world.fresh(1)[0]


def _handed_on(world: World, honest: Ints) -> None:
    """Telephone numbers given to the next customer, computers sold on, flats let to the next tenant; slips of the rest."""
    for kind, share in (("phone", 0.004), ("device", 0.001), ("delivery-unit", 0.004), ("photo", 0.0003),
                        ("document-number", 0.0003), ("bank", 0.0003), ("wallet", 0.0003)):  # fmt: skip
        who = world.some(honest[world.given[kind][honest]], share)
        half = len(who) // 2
        world.value[kind][who[:half]] = world.value[kind][who[half : 2 * half]]


def _placeholders(world: World, honest: Ints) -> None:
    """What many give who give nothing of their own, or what a service holds for many; values to a million applicants."""
    for kind, share, values in (("document-number", 0.01, 6), ("phone", 0.004, 5), ("photo", 0.01, 40),
                                ("bank", 0.01, 3), ("document-ancestry", 0.3, 600), ("code-ancestry", 0.08, 200),
                                ("wallet", 0.2, 5), ("device", 0.003, 30), ("delivery-unit", 0.01, 150)):  # fmt: skip
        who = world.some(honest[world.given[kind][honest]], share)
        pool = world.fresh(max(1, round(values * world.people / 1_000_000)))
        world.value[kind][who] = world.random.choice(pool, len(who))
