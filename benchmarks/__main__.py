"""`make bench`: a million Okta events from JSON lines to finished cases, against named peers in one run.

Rivals, each in a process of its own, in turn, with two threads and a warm cache:
- star:  DuckDB's `COPY (SELECT * FROM read_json(file)) TO parquet`, types inferred, everything kept;
- typed: the same with only the columns that Watchword keeps, typed;
- loop:  orjson and thirty plain Python rules, event by event (benchmarks/rule_loop.py).
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from benchmarks import rule_loop
from watchword.simulation import simulate
from watchword.sources.flatten import TIMES, duckdb_type
from watchword.sources.okta import FIELDS, FLAT

#: People and days that give a little over a million Okta events.
PEOPLE, DAYS, SEED = 2200, 120, 77
EVENTS = 1_000_000


def types() -> str:
    """The types that Watchword reads Okta with, as DuckDB's reader wants them."""
    return ", ".join(f"'{name}': '{duckdb_type(fields)}'" for name, fields in FIELDS.items())


def star(path: Path, out: Path) -> None:
    """Everything, inferred."""
    duckdb.connect(config={"threads": 2}).execute(
        f"COPY (SELECT * FROM read_json('{path}')) TO '{out}' (FORMAT parquet)"
    )


def typed(path: Path, out: Path) -> None:
    """Only the kept columns, typed."""
    connection = duckdb.connect(config={"threads": 2})
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute(TIMES)
    columns = ", ".join(f"{expression} AS {name}" for name, expression in FLAT.items())
    reader = f"read_json('{path}', format = 'newline_delimited', columns = {{{types()}}})"
    connection.execute(f"COPY (SELECT {columns} FROM {reader}) TO '{out}' (FORMAT parquet)")


def timed(name: str, folder: Path, work: Path) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of one contender, run in a process of its own."""
    out = work / f"{name}-{os.urandom(4).hex()}"
    if name == "scan":
        command = [sys.executable, "-m", "watchword", "scan", str(folder), "--out", str(out), "--json"]
    else:
        command = [sys.executable, "-m", "benchmarks", "--run", name, str(folder / "okta.jsonl"), str(out)]
    measure = (
        "import resource, subprocess, sys, time, json; start = time.perf_counter();"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", measure, *command], check=True, capture_output=True, text=True
    )
    shutil.rmtree(out, ignore_errors=True)
    out.unlink(missing_ok=True)
    wall, cpu, peak = json.loads(told.stdout.splitlines()[-1])
    return wall, cpu, peak


def company(work: Path) -> Path:
    """A folder with a million Okta events and the roster of the people in them."""
    simulate(PEOPLE, DAYS, SEED, work / "company")
    folder = work / "exports"
    folder.mkdir()
    exports = work / "company" / "exports"
    shutil.copy(exports / "people" / "workday-workers.csv", folder)
    cut(exports / "okta" / "system-log.jsonl", folder / "okta.jsonl", EVENTS)
    shutil.rmtree(exports)
    return folder


def cut(source: Path, target: Path, lines: int) -> None:
    """The first lines of a file."""
    with source.open("rb") as file, target.open("wb") as out:
        for number, line in enumerate(file):
            if number >= lines:
                return
            out.write(line)


def versus(folder: Path, work: Path, rounds: int) -> None:
    """All contenders in turn; medians, and the ratios pair by pair."""
    names = ("scan", "star", "typed", "loop")
    for name in ("typed",):
        timed(name, folder, work)  # warms the cache
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            runs[name].append(timed(name, folder, work))
    print(
        f"\n{EVENTS:,} events, {(folder / 'okta.jsonl').stat().st_size / 1e9:.2f} GB, {rounds} rounds, medians\n"
    )
    print("| contender | wall s | processor s | peak MB |\n| --- | --- | --- | --- |")
    for name in names:
        wall, cpu, peak = (statistics.median(run[part] for run in runs[name]) for part in range(3))
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {peak:.0f} |")
    for name in names[1:]:
        ratio = statistics.median(a[0] / b[0] for a, b in zip(runs["scan"], runs[name], strict=True))
        print(f"\nscan / {name}: {ratio:.2f}, {name} / scan: {1 / ratio:.2f}")


def growth(folder: Path, work: Path) -> None:
    """One hundredth, one tenth and the whole: time and memory."""
    print("\n| events | wall s | peak MB |\n| --- | --- | --- |")
    for part in (100, 10, 1):
        small = work / f"part{part}"
        small.mkdir()
        shutil.copy(folder / "workday-workers.csv", small)
        cut(folder / "okta.jsonl", small / "okta.jsonl", EVENTS // part)
        wall, _, peak = timed("scan", small, work)
        print(f"| {EVENTS // part:,} | {wall:.1f} | {peak:.0f} |")
        shutil.rmtree(small)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--run", nargs=3, metavar=("NAME", "FILE", "OUT"))
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if given.run:
        name, path, out = given.run[0], Path(given.run[1]), Path(given.run[2])
        {
            "star": lambda: star(path, out),
            "typed": lambda: typed(path, out),
            "loop": lambda: rule_loop.run(path),
        }[name]()
        return
    print(f"Machine: {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
          f"DuckDB {duckdb.__version__}; {datetime.now(UTC):%Y-%m-%d}")  # fmt: skip
    work = Path(tempfile.mkdtemp(prefix="watchword-bench-"))
    os.environ["WATCHWORD_HOME"] = str(work / "home")
    try:
        folder = company(work)
        versus(folder, work, given.rounds)
        growth(folder, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
