"""The roster as people: spells joined, places resolved, homes keyed, and what identifies each person."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from watchword.enrich.home_address import home_key
from watchword.enrich.places import Place, resolve
from watchword.settings import Settings

#: Words in a title that mean supporting or administering other people's machines.
_TECHNICAL = re.compile(
    r"\b(it|helpdesk|help desk|service desk|support|sysadmin|system administrator|systems|sre|site reliability"
    r"|devops|infrastructure|security|network|platform|endpoint|desktop)\b"
)
#: Words that mean building or testing hardware.
_HARDWARE = re.compile(
    r"\b(embedded|firmware|hardware|iot|electronics|fpga|robotics|datacenter|data center|lab)\b"
)


@dataclass
class Person:
    """One person: everything that ties records to them, and the row that indicators see.

    `names` are protected: they are compared in enrichment and go no further.
    """

    person_id: str
    email: str | None
    row: dict[str, Any]
    number: str | None = None
    emails: set[str] = field(default_factory=set)
    idp_ids: set[str] = field(default_factory=set)
    code_logins: set[str] = field(default_factory=set)
    name: str = ""
    known_as: tuple[str, ...] = ()
    shown: dict[str, str | None] = field(default_factory=dict)


def person_id(number: str | None, email: str | None) -> str:
    """The employee number, else a stable id made of the first e-mail."""
    return number or "e-" + sha256((email or "").encode()).hexdigest()[:12]


def people(
    rows: Iterable[Mapping[str, Any]],
    protected: Iterable[Mapping[str, Any]],
    settings: Settings,
    as_of: datetime,
) -> tuple[list[Person], dict[str, int]]:
    """People by the roster, each once, and counts of what could not be settled.

    Rows come in the order of their ingest: a later row of one spell replaces an earlier one; a rehire is one
    person with two spells, judged by the later.
    """
    spells: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        spells[person_id(row["employee_number"], row["email"])].append(row)
    names = {person_id(row["employee_number"], row["email"]): row for row in protected}
    unresolved = 0
    found = []
    for id_, theirs in spells.items():
        last = max(
            enumerate(theirs),
            key=lambda pair: (pair[1]["start"] or datetime.min.replace(tzinfo=UTC), pair[0]),
        )[1]
        place = resolve(last["city"], last["region"], last["country"]) if last["city"] else None
        unresolved += bool(last["city"]) and place is None
        person = Person(id_, last["email"], _row(id_, last, place, settings, as_of), last["employee_number"])
        person.shown = {"role": last["role"], "department": last["department"]}
        for row in theirs:
            person.emails |= {each for each in (row["email"], *(row["former_emails"] or ())) if each}
            person.idp_ids |= {row["idp_id"]} - {None}
            person.code_logins |= {row["code_login"]} - {None}
        guarded = names.get(id_)
        if guarded:
            person.name, person.known_as = guarded["name"] or "", tuple(guarded["known_as"] or ())
        found.append(person)
    _households(found, settings)
    return found, {"claimed places that could not be resolved": unresolved} if unresolved else {}


def _row(
    id_: str, spell: Mapping[str, Any], place: Place | None, settings: Settings, as_of: datetime
) -> dict[str, Any]:
    """A person as indicators see them."""
    role = (spell["role"] or "").lower()
    ended = spell["end"] is not None and spell["end"] < as_of
    home = home_key(spell["address"], spell["city"], spell["region"], spell["country"])
    started = spell["worker_type"] == "employee"
    return {
        "person_id": id_,
        "relationship": "leaver" if ended else "worker" if started else "contractor",
        "worker_type": spell["worker_type"],
        "role": role or None,
        "department": (spell["department"] or "").lower() or None,
        "agency": spell["agency"],
        "remote": spell["remote"],
        "technical": bool(_TECHNICAL.search(role)),
        "hardware": bool(_HARDWARE.search(role)),
        "start": naive(spell["start"]),
        "notice": naive(spell["notice"]),
        "end": naive(spell["end"]),
        "zone": _shift_zone(spell, settings) or (place.zone if place else None),
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "home": home[0],
        "home_unit": home[1],
        "household": spell["household"],
    }


def _shift_zone(spell: Mapping[str, Any], settings: Settings) -> str | None:
    """The zone of a declared shift, which is then the claimed one."""
    for shift in settings.shifts:
        if shift.zone and (
            shift.person in (spell["email"], spell["employee_number"])
            or (shift.role and shift.role == spell["role"])
        ):
            return shift.zone
    return None


def naive(moment: datetime | None) -> datetime | None:
    """A UTC time without its mark, as prepared tables have it."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment else None


def _households(found: list[Person], settings: Settings) -> None:
    """Declared households of the settings, written to each member's row."""
    member = {
        each.lower(): f"household {number}"
        for number, household in enumerate(settings.households, 1)
        for each in household.people
    }
    for person in found:
        for key in (person.person_id.lower(), *person.emails):
            if key in member:
                person.row["household"] = member[key]
