"""Whole packs vetted, against the time that reading their files takes, and into a lake that holds many already.

Each run is a process of its own, modules loaded before the clock starts; processor seconds with all children. Reading is
what `alone` says and no more. Runs come in pairs, reading and vetting in turn; the ratio is the median of the pairs'.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.screening.told import Told, progress
from watchword.simulation.packs.simulate_packs import simulate_packs

SEED, PART = 41, 6
#: Packs that go into the lake in one call while it is filled: about a week's applications.
CALL = 100
Run = dict[str, Any]


def run(told: Told, work: Path, packs: int, held: int, pairs: int) -> None:
    """The ratio, what a pack costs beyond the call, and the same into a lake of `held` applicants."""
    progress(f"{packs + held:,} packs made")
    folder = simulate_packs(SEED, work / "made", more=packs + held)
    fresh = _pairs(folder, work, packs, pairs)
    few = [_vet(folder, work, max(1, packs // PART), fresh=True) for _ in range(pairs)]
    _told_fresh(told, packs, fresh, few)
    if held:
        _told_held(told, folder, work, packs, held, fresh)


def _pairs(folder: Path, work: Path, packs: int, pairs: int) -> list[tuple[Run, Run]]:
    found = []
    for number in range(pairs):
        progress(f"reading and vetting {packs} packs, pair {number + 1}")
        found.append((_one("read", folder, work, packs), _vet(folder, work, packs, fresh=True)))
    return found


def _told_fresh(told: Told, packs: int, pairs: list[tuple[Run, Run]], few: list[Run]) -> None:
    read, vetted = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    some = few[0]["packs"]
    ratios = [one["cpu"] / other["cpu"] for other, one in pairs]
    each = (median(run["cpu"] for run in vetted) - median(run["cpu"] for run in few)) / (packs - some)
    told.table((f"packs, medians of {len(pairs)} pairs", "processor s", "a pack, ms", "wall s", "peak MB"), [
        _row(f"{packs} read alone", read), _row(f"{packs} vetted into a fresh lake", vetted),
        _row(f"{some} vetted into a fresh lake", few),
    ])  # fmt: skip
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(read[0]["found"].items()))
    told.say(f"Read: {kinds}. Bands of the vetted, all honest: {_bands(vetted[0])}.")
    alone = median(run["cpu"] for run in read) / packs
    told.say(f"Of that, each further pack of a call takes {each * 1e3:.0f} ms, {each / alone:.1f} × reading it; "
             f"what a call takes whatever its packs {median(run['cpu'] for run in few) - each * some:.1f} s.")  # fmt: skip
    ratio = median(ratios)
    told.bar(f"{packs} packs vetted in one call in at most 2 × the time that reading their files takes", ratio <= 2,
             f"{ratio:.1f} ({min(ratios):.1f} to {max(ratios):.1f})")  # fmt: skip


def _told_held(
    told: Told, folder: Path, work: Path, packs: int, held: int, fresh: list[tuple[Run, Run]]
) -> None:
    """Fill a lake in calls, then vet the same packs into it."""
    _emptied(work)
    filled = []
    for start in range(0, held, CALL):
        progress(f"a lake filled, {start:,} of {held:,}")
        filled.append(_vet(folder, work, min(CALL, held - start), packs + start))
    again = _vet(folder, work, packs)
    told.table((f"a lake of {held:,} applicants", "processor s", "a pack, ms", "wall s", "peak MB"), [
        _row(f"its first {filled[0]['packs']}", filled[:1]), _row(f"its last {filled[-1]['packs']}", filled[-1:]),
        _row(f"{packs} vetted into it", [again]), _row(f"the same {packs} into a fresh one", [pair[1] for pair in fresh]),
    ])  # fmt: skip
    told.say(f"Bands of the {packs} beside {held:,} others: {_bands(again)}.")


def _vet(folder: Path, work: Path, packs: int, skip: int = 0, *, fresh: bool = False) -> Run:
    if fresh:
        _emptied(work)
    return _one("vet", folder, work, packs, skip)


def _emptied(work: Path) -> None:
    for name in ("lake", "home"):
        shutil.rmtree(work / name, ignore_errors=True)


def _one(what: str, folder: Path, work: Path, packs: int, skip: int = 0) -> Run:
    """One process; its home is the benchmark's own."""
    run = [sys.executable, "-m", "benchmarks.documents.pack_run"]
    command = [*run, what, str(folder), str(work / "lake"), str(packs), str(skip)]
    around = {**os.environ, "WATCHWORD_HOME": str(work / "home"), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=around)
    found: Run = json.loads(done.stdout)
    return found


def _row(name: str, runs: list[Run]) -> tuple[str, ...]:
    cpu, wall = median(run["cpu"] for run in runs), median(run["wall"] for run in runs)
    return (
        name,
        f"{cpu:.1f}",
        f"{cpu / runs[0]['packs'] * 1e3:.0f}",
        f"{wall:.1f}",
        f"{max(run['peak'] for run in runs):.0f}",
    )


def _bands(run: Run) -> str:
    return ", ".join(f"{count} {band}" for band, count in sorted(run["found"].items()))
