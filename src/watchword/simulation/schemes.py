"""Who is planted, how carefully, in which clusters, and with which red flags: decided first, then acted out."""

import math
from dataclasses import replace
from datetime import date, timedelta

from watchword.simulation import deeds
from watchword.simulation.assumptions import SCHEME
from watchword.simulation.flags import LEAVING, ONBOARDING, SHARED, choose
from watchword.simulation.people import Person
from watchword.simulation.places import draw_address
from watchword.simulation.planting import DEEDS
from watchword.simulation.scene import Scene
from watchword.simulation.staff import hire_on

_LIMIT = {
    "one-ip-many-workers": 2,
    "single-mfa-device-many-accounts": 1,
    "shared-bank-account": 1,
    "ship-to-shared-with-other-worker": 2,
}
"""The most careful who still share it."""

_SLIP = 0.35
"""Assumed: chance that somebody more careful than that shares it all the same, as a facilitator's house has one line."""

MODES = ("farm", "own-device")


def _count(people: int, share: float) -> int:
    wanted = round(people * share)
    return max(1, wanted) if people >= 50 and share > 0 else wanted


def _cast(scene: Scene, count: int) -> list[Person]:
    """Remote people without staff of their own, mostly engineers, whatever their names."""
    able = [p for p in scene.company.people if p.remote and not p.title.startswith("Director")]
    engineers = [p for p in able if p.codes]
    pool = engineers if len(engineers) > 2 * count else able
    return scene.rng.sample(pool, min(count, len(pool)))


def _clusters(scene: Scene, people: list[Person]) -> list[list[Person]]:
    """People of one scheme in groups: two to four where there are enough, else each alone."""
    groups: list[list[Person]] = []
    rest = list(people)
    while rest:
        size = scene.rng.randint(2, int(SCHEME["cluster"].value) + 1)
        if len(rest) <= 1 or scene.rng.random() < 0.25:
            size = 1
        groups.append(rest[:size])
        rest = rest[size:]
    return groups


def _shared(scene: Scene, group: list[Person], mode: str) -> dict[int, list[str]]:
    """Which members of a group share what; always two or more of them."""
    options = list(SHARED if mode == "farm" else SHARED[1:3])
    first = [options[0]] if mode == "farm" else []
    wanted = first + [flag for flag in options if flag not in first and scene.rng.random() < 0.4]
    held: dict[int, list[str]] = {person.number: [] for person in group}
    for flag in wanted[:3]:
        holders = [p for p in group if (p.careful or 0) <= _LIMIT[flag] or scene.rng.random() < _SLIP]
        if len(holders) >= 2:
            for person in holders:
                held[person.number].append(flag)
    return held


def _holders(group: list[Person], flag: str) -> list[Person]:
    return [person for person in group if flag in person.flags]


def _move_together(scene: Scene, group: list[Person]) -> None:
    """Who shares a line or a parcel address claims to live in one city, and gets the first holder's own."""
    lines = _holders(group, "one-ip-many-workers")
    parcels = _holders(group, "ship-to-shared-with-other-worker")
    joined = [person for person in group if person in lines or person in parcels]
    for person in joined[1:]:
        where = joined[0].home.city
        person.home = person.application.address = draw_address(scene.rng, where)
        deeds.ship_to(person, person.home)
        person.work.line, person.work.mobile = scene.addresses.home(where), scene.addresses.mobile(where)
        person.work.zone = where.zone
    for person in parcels[1:]:
        person.home = person.application.address = parcels[0].home
        deeds.ship_to(person, person.home)
    for person in lines[1:]:
        deeds.share_line(person, lines[0].work.line)


def _pool(scene: Scene, group: list[Person]) -> None:
    """Gives the holders of a shared phone or pay account the first one's; each names the account by the own name."""
    for person in (phones := _holders(group, "single-mfa-device-many-accounts")):
        person.factor, person.phone = "push", phones[0].phone
    for person in (paid := _holders(group, "shared-bank-account"))[1:]:
        account = replace(paid[0].pay[-1], payee=person.pay[-1].payee)
        deeds.pay_into(person, account, None if scene.rng.random() < 0.5 else _midway(scene, person))


def _midway(scene: Scene, person: Person) -> date:
    first, last = deeds.span(scene, person)
    return first + (last - first) * 0.4


def _date(scene: Scene, person: Person) -> None:
    """Sets first and last day so that the logs can show what they must, and those of a group meet."""
    window, dice = scene.window, scene.rng
    leaves = bool(LEAVING & set(person.flags)) or dice.random() < SCHEME["leaves"].value
    end = window.weekday_at(dice.uniform(0.62, 0.75)) if leaves else window.last
    if ONBOARDING & set(person.flags):
        hire_on(person, window.weekday_at(dice.uniform(0.04, 0.4)))
    else:
        median, sigma = SCHEME["dwell-median-days"].value, SCHEME["dwell-sigma"].value
        dwell = max(25, int(dice.lognormvariate(math.log(median), sigma)))
        hire_on(person, min(end - timedelta(days=dwell), window.weekday_at(0.4)))
    person.left = person.notice = None
    if leaves:
        deeds.leave(scene, person, end)


def _act(scene: Scene, person: Person) -> None:
    for flag in person.flags:
        if flag in DEEDS:
            DEEDS[flag](scene, person)
    if person.mode == "own-device":
        private = "unmanaged-first-login" in person.flags and "security-agent-tamper" not in person.flags
        person.work.own_share = 0.5 if private else 0.0


def plant(scene: Scene, share: float) -> list[Person]:
    """Turns that share of people into planted ones (at least one of fifty) and returns them."""
    planted = _cast(scene, _count(len(scene.company.people), share))
    turn, first = scene.rng.randrange(4), scene.rng.randrange(2)
    cares = [(turn + n) % 4 for n in range(len(planted))]
    scene.rng.shuffle(cares)
    for number, (person, careful) in enumerate(zip(planted, cares, strict=True)):
        person.careful = careful
        person.mode = MODES[(number + first) % 2]
        person.planted = person.mode
    for mode in MODES:
        for group in _clusters(scene, [p for p in planted if p.mode == mode]):
            _plan_and_act(scene, group, mode)
    return planted


def _plan_and_act(scene: Scene, group: list[Person], mode: str) -> None:
    held = _shared(scene, group, mode)
    for person in group:
        person.flags = choose(scene.rng, mode, person.careful or 0, person.codes, held[person.number])
        _date(scene, person)
    _move_together(scene, group)
    for person in group:
        _act(scene, person)
    _pool(scene, group)
