"""Honest people with more than one everyday story: a traveller may like VPNs, a couple may have a doorman."""

from watchword.simulation.assumptions import KINDS
from watchword.simulation.innocents import SINGLE
from watchword.simulation.people import Person
from watchword.simulation.scene import Scene

#: Kinds that fit beside any other, for they change neither home, first day, last day nor job.
BESIDE = (
    "bank-switcher",
    "broken-sensor",
    "cloud-workstation",
    "doorman",
    "homelab-kvm",
    "keep-awake",
    "mailbox-address",
    "name-change",
    "night-owl",
    "on-call",
    "open-source",
    "parent",
    "privacy-vpn",
    "traveller",
)
_CODERS = frozenset({"on-call", "open-source", "cloud-workstation"})
_EITHER = ({"night-owl", "parent", "on-call"}, {"agency", "bank-switcher"}, {"traveller", "starts-abroad"})
"""Kinds that would undo each other."""


def coincide(scene: Scene) -> None:
    """Gives people of a kind further kinds, each with its own share: kinds are independent of each other.

    Without it no honest person would ever show two unrelated signs, which makes a scheme too easy to tell.
    """
    for person in scene.company.people:
        if person.innocent is None:
            continue
        for kind in BESIDE:
            if scene.rng.random() < KINDS[kind].value and _fits(person, kind):
                SINGLE[kind](scene, person)
                person.also.append(kind)


def _fits(person: Person, kind: str) -> bool:
    """Whether the kind can be added to what the person has."""
    has = {str(person.innocent), *person.also}
    clash = any(kind in either and either & has for either in _EITHER)
    return kind not in has and not clash and (kind not in _CODERS or person.codes)
