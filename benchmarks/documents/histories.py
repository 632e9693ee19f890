"""Reading and checking a code history, against `git log` of the same fields.

The peer is `git log --all --format=…` with the same fields to /dev/null, in the same repository, run in turn with ours:
pairs, so that a busy machine slows both. The repository is made with fast-import: 20,000 commits by forty people over
ten years, packed.
"""

import statistics
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.documents.used import processor
from benchmarks.screening.told import Told, progress
from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import FORMAT, read_clone

PEOPLE, SEED = 40, 5
START = int(datetime(2014, 1, 6, 9, tzinfo=UTC).timestamp())


def run(told: Told, work: Path, commits: int, pairs: int) -> None:
    """Medians, and the medians of the pairs' ratios."""
    progress(f"a history of {commits:,} commits")
    path = made(work, commits)
    peer(path)
    ours(path)
    measured = [(used(peer, path), used(ours, path)) for _ in range(pairs)]
    rows, ratios = [], []
    for at, name in enumerate(("processor", "wall")):
        log, mine = ([pair[side][at] for pair in measured] for side in (0, 1))
        ratios.append([one / other for one, other in zip(mine, log, strict=True)])
        rows.append((f"{name} ms", f"{statistics.median(log) * 1e3:.0f}", f"{statistics.median(mine) * 1e3:.0f}",
                     f"{statistics.median(ratios[at]):.2f} ({min(ratios[at]):.2f} to {max(ratios[at]):.2f})"))  # fmt: skip
    told.table(
        (f"{commits:,} commits, {pairs} pairs", "git log", "read and every check", "ratio of pairs"), rows
    )
    for at, name in enumerate(("processor", "wall")):
        ratio = statistics.median(ratios[at])
        told.bar(
            f"{commits:,} commits checked in at most 2 × `git log`, {name} time", ratio <= 2, f"{ratio:.2f}"
        )


def used(work: Callable[[Path], None], path: Path) -> tuple[float, float]:
    """Processor seconds with children, and wall seconds."""
    cpu, wall = processor(), time.perf_counter()
    work(path)
    return processor() - cpu, time.perf_counter() - wall


def made(folder: Path, count: int) -> Path:
    """The repository, packed."""
    random, path = Random(SEED), folder / "work.git"
    subprocess.run(["git", "init", "-q", "--bare", str(path)], check=True)
    time_now, out = START, []
    for number in range(1, count + 1):
        time_now += random.randrange(60, 32_000)
        who = 0 if random.random() < 0.5 else random.randrange(1, PEOPLE)
        zone = f"+0{random.choice('012')}00"
        person = f"Person {chr(65 + who % 26)}{who} <p{who}@example.com> {time_now} {zone}"
        end = random.choice(["it holds", "tests pass", "x"])
        message, data = f"Change part {random.randrange(500)} so that {end}", f"{number}\n"
        out.append(
            f"commit refs/heads/main\nmark :{number}\nauthor {person}\ncommitter {person}\n"
            f"data {len(message)}\n{message}\nM 100644 inline d{number % 50}/f{number % 997}\n"
            f"data {len(data)}\n{data}\n"
        )
    stream = "".join(out).encode()
    subprocess.run(["git", "-C", str(path), "fast-import", "--quiet"], input=stream, check=True)
    return path


def peer(path: Path) -> None:
    """`git log` of the same fields."""
    command = ["git", "-C", str(path), "log", "--all", "--no-mailmap", "--date=raw", f"--format={FORMAT}"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def same_name(one: str, other: str) -> str:
    """Names compared without help."""
    return "same" if one.lower() == other.lower() else "different"


def ours(path: Path) -> None:
    """Reading and every check."""
    account = Account("p0", ("Person A0",), ("p0@example.com",), datetime(2014, 1, 1, tzinfo=UTC))
    code_facts([read_clone(path)], account, [ClaimedPlace("Europe/Lisbon")], same_name)
