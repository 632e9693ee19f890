"""What runs and what is plugged in on a laptop in a day, whichever sensor reports it."""

import random
from dataclasses import dataclass
from datetime import date

from watchword.simulation.days import DayOfWork
from watchword.simulation.equipment import GADGETS, Gadget
from watchword.simulation.exports.programs import COMMANDS, ORDINARY, PROGRAMS, path_of
from watchword.simulation.people import Laptop, Network, Person, Spell


@dataclass(frozen=True, slots=True)
class Run:
    """A process: when, the file's path, its command line, the domain it asks for, its maker."""

    ms: int
    path: str
    command: str
    domain: str
    maker: str


@dataclass(frozen=True, slots=True)
class LaptopDay:
    """A watched laptop's day: when it was on, where, what ran and what was plugged in."""

    person: Person
    day: date
    laptop: Laptop
    network: Network
    start: int
    end: int
    runs: list[Run]
    plugged: list[tuple[int, Gadget, str]]


def _run(key: str, ms: int, laptop: Laptop, user: str) -> Run:
    program = PROGRAMS[key]
    path = path_of(key, laptop.system, user)
    quoted = f'"{path}"' if laptop.system == "windows" else path
    return Run(ms, path, f"{quoted} {program.arguments}".strip(), program.domain, program.company)


def _shell(key: str, ms: int, laptop: Laptop, login: str, repo: str = "") -> Run:
    windows, unix = COMMANDS[key]
    text = (windows if laptop.system == "windows" else unix).replace("{login}", login).replace("{repo}", repo)
    first = text.split()[0]
    folder = {"powershell.exe": r"C:\Windows\System32\WindowsPowerShell\v1.0" + "\\", "git": ""}.get(
        first, "/bin/"
    )
    path = path_of("git", laptop.system, login) if first == "git" else f"{folder}{first}"
    return Run(ms, path, text, "github.com" if first == "git" else "", "")


def _on(spell: Spell, day: date, rng: random.Random) -> bool:
    """Whether something runs or is plugged in on that day."""
    return spell.first <= day <= spell.last and (day in spell.sure or rng.random() < spell.share)


def runs_of(done: DayOfWork, laptop: Laptop, span: tuple[int, int], rng: random.Random) -> list[Run]:
    """Ordinary programs, the person's own tools, and the shell commands of the day."""
    person, user = done.person, done.person.email.split("@")[0]
    keys = list(rng.sample(ORDINARY, 3 if person.codes else 2))
    for spell in person.doings.tools:
        if _on(spell, done.day, rng):
            keys.append(spell.key)
    found = [_run(key, rng.randrange(*span), laptop, user) for key in keys]
    for day, key in person.doings.commands:
        if day == done.day:
            found.append(_shell(key, rng.randrange(*span), laptop, user))
    repo = person.doings.personal_repos.get(done.day)
    if repo is not None:
        ms = rng.randrange(*span)
        personal = person.personal_login
        found += [
            _shell("personal-remote", ms, laptop, personal, repo),
            _shell("personal-push", ms + 9000, laptop, personal),
        ]
    return found


def laptop_day(done: DayOfWork, rng: random.Random) -> LaptopDay | None:
    """The day of the company laptop, or nothing: not used, not watched, or its sensor silent."""
    laptop = done.company_laptop
    if laptop is None or laptop.edr is None:
        return None
    silent = done.person.work.silent
    if silent is not None and silent[0] <= done.day <= silent[1]:
        return None
    used = [one for one in done.sessions if one.laptop.managed]
    start = used[0].start - 120_000
    span = (start, max(used[-1].end, start + 3_600_000))
    plugged = []
    for spell in done.person.doings.gadgets:
        if _on(spell, done.day, rng):
            plugged.append((start + rng.randrange(1000, 3_000_000), GADGETS[spell.key], spell.key))
    return LaptopDay(
        done.person, done.day, laptop, used[0].network, *span, runs_of(done, laptop, span, rng), plugged
    )
