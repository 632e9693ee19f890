"""One question: how soon it is answered by a program that runs, and by one that has yet to start."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.screening import ordinary
from benchmarks.screening.pairs import Pairs, judged
from benchmarks.screening.timed import WATCHWORD, quick
from benchmarks.screening.told import Told, progress

LOOK_UPS, SEED = 300, 91_283
#: Pairs that a peer scores in place of one look-up: as many candidates as a search engine gives it.
PAIRS = 50
IMPORTS = "import numpy, rapidfuzz, typer"


def run(told: Told, lists: Path, rounds: int) -> None:
    """All of it."""
    progress("one question")
    _in_process(lists)  # prepares the lists, once
    measured = [_in_process(lists) for _ in range(rounds)]
    opened, cold, warm = (median(each[at] for each in measured) for at in range(3))
    peer = judged(_pairs(), ["logic-v2, 0.7"])["logic-v2, 0.7"]
    theirs = peer.missing or f"{peer.seconds / LOOK_UPS * 1_000:.2f}"
    told.table(("one person's name", "ms"), [
        ("look-up in OFAC and the UN, warm, median", f"{warm * 1_000:.2f}"),
        ("look-up, the first of a process, lists opened", f"{cold * 1_000:.1f}"),
        (f"logic-v2, {PAIRS} pairs, mean", theirs),
    ])  # fmt: skip
    if not peer.missing:
        told.bar(f"a look-up, warm, takes no longer than logic-v2 on {PAIRS} pairs", warm <= peer.seconds / LOOK_UPS,
                 f"{warm * 1_000:.2f} ms against {theirs} ms")  # fmt: skip
    _start(told, lists, max(5, rounds), opened)


def _pairs() -> Pairs:
    """Persons' names, each beside fifty others' of one entry each."""
    names = [name for _, name in ordinary.persons(LOOK_UPS + 500, SEED)]
    asked, listed = names[:LOOK_UPS], names[LOOK_UPS:]
    pairs = Pairs([(name, "person") for name in asked], [((name,), "person") for name in listed])
    size = len(pairs.subjects)
    pairs.beside = [(q, (q * PAIRS + k) % size) for q in range(LOOK_UPS) for k in range(PAIRS)]
    return pairs


def _start(told: Told, lists: Path, rounds: int, opened: float) -> None:
    """The command with one name, beside an interpreter that only imports what it needs."""
    command = [*WATCHWORD, "screen", "Anna Beispiel", "--lists", str(lists)]
    quick(command)
    ours, imports = [], []
    for _ in range(rounds):
        imports.append(quick([sys.executable, "-c", IMPORTS]))
        ours.append(quick(command))
    bound = 2 * median(imports) + opened
    told.table(("start to answer, medians in turn", "ms"), [
        ("watchword screen NAME", f"{median(ours) * 1_000:.0f}"),
        (f"python -c '{IMPORTS}'", f"{median(imports) * 1_000:.0f}"),
        ("opening the prepared lists", f"{opened * 1_000:.0f}"),
    ])  # fmt: skip
    told.bar("`watchword screen NAME` at most twice those imports and the opening of the lists", median(ours) <= bound,
             f"{median(ours) * 1_000:.0f} ms against {bound * 1_000:.0f} ms")  # fmt: skip


def _in_process(lists: Path) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.screening.single", str(lists)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: list[float] = json.loads(done.stdout)
    return found


def ask(lists: Path) -> list[float]:
    """Seconds to open the lists, for the first question, and the median of the others."""
    from watchword.flows.screen import Screening  # noqa: PLC0415 - the imports are no part of what is measured
    from watchword.screening.query import Kind, Query  # noqa: PLC0415
    from watchword.screening.store import ListStore  # noqa: PLC0415

    names = [name for _, name in ordinary.persons(LOOK_UPS, SEED)]
    start = perf_counter()
    screening = Screening(ListStore(lists), datetime.now(UTC))
    opened, seconds = perf_counter() - start, []
    for name in names:
        begun = perf_counter()
        screening.ask(Query(name, Kind.PERSON))
        seconds.append(perf_counter() - begun)
    return [opened, seconds[0], median(seconds[1:])]


if __name__ == "__main__":
    print(json.dumps(ask(Path(sys.argv[1]))))
