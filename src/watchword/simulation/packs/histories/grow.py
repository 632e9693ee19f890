"""Grows a small repository: files that get longer and change, over months, at somebody's hours."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from watchword.simulation.packs.dossier import Commit

_NAMES = [
    "parser",
    "store",
    "cache",
    "client",
    "server",
    "routes",
    "models",
    "tasks",
    "report",
    "export",
    "config",
    "schema",
    "queue",
    "search",
    "mail",
    "audit",
]
_WORDS = [
    "record",
    "entry",
    "batch",
    "page",
    "token",
    "order",
    "user",
    "event",
    "item",
    "path",
    "row",
    "state",
    "window",
    "total",
    "limit",
]
_MESSAGES = (
    "Add {name}", "Fix {word} in {name}", "Test {name} with empty {word}", "Rename {word} in {name}", "Tidy {name}",
    "Speed up {name}", "{name}: handle missing {word}", "Write down how {name} works", "Remove unused {word}",
    "Return early when {word} is gone", "wip", "Update dependencies", "Bump version", "Log {word} in {name}",
)  # fmt: skip


def day_hours(rng: random.Random) -> int:
    """Mostly working hours and some evenings."""
    return rng.choice((9, 10, 10, 11, 13, 14, 14, 15, 16, 17, 20, 21))


def grow(
    rng: random.Random,
    count: int,
    first: datetime,
    days: int,
    author: Callable[[random.Random, int], tuple[str, str]],
    zone: str,
) -> list[Commit]:
    """That many commits over so many days, in local time with summer time as the zone has it."""
    files: dict[str, str] = {"README.md": f"# {rng.choice(_NAMES)}\n\nNotes to myself.\n"}
    offsets = sorted(rng.sample(range(days * 3), count))
    made = []
    for number, third in enumerate(offsets):
        day = first + timedelta(days=third // 3)
        local = datetime(
            day.year,
            day.month,
            day.day,
            day_hours(rng),
            rng.randint(0, 59),
            rng.randint(0, 59),
            tzinfo=ZoneInfo(zone),
        )
        name, word = rng.choice(_NAMES), rng.choice(_WORDS)
        files = _changed(rng, files, name, word)
        shift = local.utcoffset() or timedelta()
        message = "Initial commit" if number == 0 else rng.choice(_MESSAGES).format(name=name, word=word)
        made.append(
            Commit(
                author(rng, number),
                int(local.timestamp()),
                int(shift.total_seconds() // 60),
                message + "\n",
                dict(files),
            )
        )
    return _in_order(made)


def _changed(rng: random.Random, files: dict[str, str], name: str, word: str) -> dict[str, str]:
    path = f"src/{name}.py"
    old = files.get(path, f'"""The {name}."""\n')
    other = rng.choice(_WORDS)
    body = f"\n\ndef {word}_{len(old) % 97}({other}):\n    return {other} + {rng.randint(1, 99)}\n"
    lines = old.splitlines()
    if len(lines) > 40:
        cut = rng.randrange(1, len(lines) - 8)
        old = "\n".join(lines[:cut] + lines[cut + 5 :]) + "\n"
    return {**files, path: old + body}


def _in_order(commits: list[Commit]) -> list[Commit]:
    """The same trees in the order of their times; two commits of one day may have been drawn the wrong way round."""
    times = sorted((commit.seconds, commit.offset) for commit in commits)
    return [
        Commit(one.author, seconds, offset, one.message, one.files)
        for one, (seconds, offset) in zip(commits, times, strict=True)
    ]
