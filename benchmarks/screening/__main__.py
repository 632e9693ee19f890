"""`make bench-screening`: how well and how fast names are screened, beside nomenklatura's logic-v2 and rapidfuzz.

    python -m benchmarks.screening --names 100000 --only quality

Real lists are read from WATCHWORD_LISTS, by default `shared/lists` beside the checkout; without them only what needs none
is measured. Peers are run in processes of their own; one that is not installed is said to be so.
"""

import argparse
import os
import platform
import shutil
import tempfile
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.screening import listed, people, single, twice, volume
from benchmarks.screening.told import Told

#: Names of the large file to one ordinary name that is asked for the share of false alerts.
OF_MILLION = 100


def machine() -> str:
    """What it was measured on, and the peers' versions."""
    peers = ", ".join(f"{name} {_version(name)}" for name in ("nomenklatura", "rapidfuzz", "faker"))
    return (f"Machine: {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {peers}; "
            f"{datetime.now(UTC):%Y-%m-%d}; load at the start {os.getloadavg()[0]:.1f}.")  # fmt: skip


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def quality(told: Told, work: Path, names: int, unmatched: Path) -> None:
    """What is found, and what is found wrongly."""
    told.say("### Found, and found wrongly")
    if listed.at_hand():
        people.run(told, work, max(100, names // OF_MILLION))
        twice.run(told, work, unmatched)
    twice.korean(told)


def speed(told: Told, work: Path, names: int, rounds: int) -> None:
    """How fast, and with how much memory."""
    told.say("### Speed and memory")
    if listed.at_hand():
        lists = listed.store(work / "speed", listed.FILES).folder
        single.run(told, lists, rounds)
        volume.million(told, lists, work, names)
    volume.again(told, work, max(1_000, names // 10))
    share = min(1.0, names / 1_000_000)
    volume.long_list(told, work, int(volume.LONG * share), int(volume.TO_LONG * share))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.screening", description=__doc__)
    parser.add_argument(
        "--names", type=int, default=1_000_000, help="names of the large file; all else in proportion"
    )
    parser.add_argument("--rounds", type=int, default=5, help="rounds of what is short")
    parser.add_argument("--only", choices=("quality", "speed"))
    parser.add_argument("--unmatched", type=Path, default=Path(tempfile.gettempdir()) / "watchword-unmatched.txt")  # fmt: skip
    given = parser.parse_args()
    told, work = Told(), Path(tempfile.mkdtemp(prefix="watchword-bench-"))
    os.environ["WATCHWORD_HOME"] = str(work / "home")
    os.environ.pop(
        "PYTHONDONTWRITEBYTECODE", None
    )  # modules are compiled once, as those of an installed program
    os.environ["PYTHONPYCACHEPREFIX"] = str(work / "compiled")
    told.say(machine())
    if not listed.at_hand():
        told.say(f"The lists are not at hand in {listed.LISTS}; set WATCHWORD_LISTS to their folder.")
    try:
        if given.only != "speed":
            quality(told, work, given.names, given.unmatched)
        if given.only != "quality":
            speed(told, work, given.names, given.rounds)
        told.end()
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
