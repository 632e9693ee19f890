"""Gives everybody a story: who is planted, who is an innocent twin, and what happens to the rest."""

import math
import random
from datetime import date, timedelta

from watchword.simulation import deeds
from watchword.simulation.assumptions import KINDS, NOISE
from watchword.simulation.coincidence import coincide
from watchword.simulation.equipment import draw_laptop, draw_phone
from watchword.simulation.innocents import PAIRS, SINGLE, TOGETHER
from watchword.simulation.networks import VPN_BRANDS
from watchword.simulation.people import Company, Parcel, Person, Spell
from watchword.simulation.places import cities
from watchword.simulation.scene import Scene
from watchword.simulation.schemes import plant

_CODERS = frozenset(
    {"leaver-handover", "open-source", "new-starter-cloner", "test-phone", "tidy-shell", "on-call"}
)
"""Kinds whose trace is in the repositories or the shell."""


def _wanted(people: int) -> dict[str, int]:
    """How many of each kind: never under their share from a hundred people on, rounded below."""
    counts = {}
    for kind, assumed in KINDS.items():
        exact = assumed.value * people
        number = math.ceil(exact) if people >= 100 else math.floor(exact + 0.6)
        counts[kind] = number + number % 2 if kind in PAIRS else number
    return counts


def _take(free: list[Person], coders: bool, count: int) -> list[Person]:
    """Takes that many people off the list, coders where the kind needs them."""
    fit = [p for p in free if not coders or p.codes] or free
    taken = fit[:count]
    for person in taken:
        free.remove(person)
    return taken


def cast_innocents(scene: Scene) -> None:
    """Gives each kind its people; heads of departments and planted people are left out."""
    free = [p for p in scene.company.people if p.planted is None and not p.title.startswith("Director")]
    scene.rng.shuffle(free)
    counts = _wanted(len(scene.company.people))
    if sum(counts.values()) > len(free):
        counts = _wanted(len(free))
    for kind in sorted(counts, key=lambda name: (name not in _CODERS, name)):
        taken = _take(free, kind in _CODERS, counts[kind])
        for person in taken:
            person.innocent = kind
        if kind in PAIRS:
            for one, other in zip(taken[::2], taken[1::2], strict=False):
                TOGETHER[kind](scene, one, other)
        else:
            for person in taken:
                SINGLE[kind](scene, person)


def _new_laptop(scene: Scene, person: Person) -> None:
    day = scene.window.weekday_at(scene.rng.uniform(0.2, 0.7))
    laptop = draw_laptop(scene.rng, 30_000 + person.number, person.laptop.system)
    person.parcels[0].returned = day + timedelta(days=9)
    parcel = Parcel(laptop, day - timedelta(days=5), person.name, person.home, person.name, "Replacement")
    deeds.replace_laptop(person, parcel)


def _new_phone(scene: Scene, person: Person) -> None:
    day = scene.window.weekday_at(scene.rng.uniform(0.1, 0.9))
    if day > person.hired:
        person.old_phone, person.phone, person.phone_changed = person.phone, draw_phone(scene.rng), day


def _somebody_signs(scene: Scene, person: Person) -> None:
    other = scene.company.naming.stranger
    given = other(scene.rng, person.given, person.family)[0]
    related = scene.rng.random() < 0.6
    family = person.family if related else other(scene.rng, person.given, person.family)[1]
    person.parcels[0].signed_by = f"{given} {family}".strip()


def _short_trip(scene: Scene, person: Person) -> None:
    others = [c for c in cities() if c.code == person.home.city.code and c != person.home.city]
    if others:
        start = scene.window.at(scene.rng.uniform(0.1, 0.8))
        days = (start, start + timedelta(days=scene.rng.randint(2, 6)))
        deeds.travel(scene, person, scene.rng.choice(others), days, scene.rng.random() < 0.2)


def _noise(scene: Scene, person: Person) -> None:
    """What happens to anybody."""
    happens = {name: scene.rng.random() < assumed.value for name, assumed in NOISE.items()}
    if happens["partner-signs"]:
        _somebody_signs(scene, person)
    if happens["one-account-change"] and len(person.pay) == 1 and person.agency is None:
        deeds.change_account(scene, person, [scene.window.at(scene.rng.random())])
    if happens["new-phone"] and person.innocent != "test-phone":
        _new_phone(scene, person)
    if happens["occasional-vpn"]:
        deeds.use_vpn(scene, person, scene.rng.choice(VPN_BRANDS), 0.08)
    if happens["short-trip"]:
        _short_trip(scene, person)
    if happens["device-replaced"] and person.hired < scene.window.first:
        _new_laptop(scene, person)
    if happens["leaver"] and person.left is None and person.innocent is None:
        day = scene.window.weekday_at(scene.rng.uniform(0.2, 0.9))
        if day > person.hired + timedelta(days=30):
            deeds.leave(scene, person, day, scene.rng.randint(3, 12))


def tell_stories(scene: Scene, planted_share: float) -> None:
    """Plants, casts the innocents and lets life happen to the rest; planted people have ordinary noise too."""
    plant(scene, planted_share)
    cast_innocents(scene)
    coincide(scene)
    for person in scene.company.people:
        if person.planted is None:
            _noise(scene, person)
        elif (
            scene.rng.random() < NOISE["new-phone"].value
            and "single-mfa-device-many-accounts" not in person.flags
        ):
            _new_phone(scene, person)
        _daily(scene.company, scene.rng, person)


def _daily(company: Company, rng: random.Random, person: Person) -> None:
    """Things on every desk, days in the office, on the company's VPN and on the phone's network."""
    work = person.work
    if not person.remote:
        office = next((one for one in company.office_lines if one.place == person.home.city), None)
        work.elsewhere += [(office, 0.7)] if office else []
    elif rng.random() < 0.2:
        work.elsewhere.append((company.vpn_line, 0.12))
    work.elsewhere.append((work.mobile, NOISE["hotspot"].value))
    for key in rng.sample(("receiver", "keyboard", "mouse", "headset", "stick", "dock"), rng.randint(1, 3)):
        person.doings.gadgets.append(_desk(person, key, rng.uniform(0.02, 0.12)))


def _desk(person: Person, key: str, share: float) -> Spell:
    return Spell(key, person.hired, person.left or date.max, share)
