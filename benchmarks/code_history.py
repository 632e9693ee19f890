"""`python -m benchmarks.code_history`: reading and checking a history, against `git log` of the same fields.

The peer is `git log --all --format=…` with the same fields to /dev/null, in the same repository, run in turn with ours:
pairs, so that a busy machine slows both. The repository is made with fast-import: 20,000 commits by forty people over
ten years, packed.
"""

import argparse
import platform
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import FORMAT, read_clone

COMMITS, PEOPLE, PAIRS, SEED = 20_000, 40, 11, 5
START = int(datetime(2014, 1, 6, 9, tzinfo=UTC).timestamp())


def made(folder: Path, count: int) -> Path:
    """The repository, packed."""
    random = Random(SEED)
    path = folder / "work.git"
    subprocess.run(["git", "init", "-q", "--bare", str(path)], check=True)
    time_now, out = START, []
    for number in range(1, count + 1):
        time_now += random.randrange(60, 32_000)
        who = 0 if random.random() < 0.5 else random.randrange(1, PEOPLE)
        person = (
            f"Person {chr(65 + who % 26)}{who} <p{who}@example.com> {time_now} +0{random.choice('012')}00"
        )
        message = (
            f"Change part {random.randrange(500)} so that {random.choice(['it holds', 'tests pass', 'x'])}"
        )
        data = f"{number}\n"
        out.append(
            f"commit refs/heads/main\nmark :{number}\nauthor {person}\ncommitter {person}\n"
            f"data {len(message)}\n{message}\nM 100644 inline d{number % 50}/f{number % 997}\n"
            f"data {len(data)}\n{data}\n"
        )
    subprocess.run(
        ["git", "-C", str(path), "fast-import", "--quiet"], input="".join(out).encode(), check=True
    )
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


def seconds(run: Callable[[Path], None], path: Path) -> float:
    """How long one run takes."""
    begin = time.perf_counter()
    run(path)
    return time.perf_counter() - begin


def main() -> None:
    """Print the medians and the median of the pairs' ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--commits", type=int, default=COMMITS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = made(Path(folder), chosen.commits)
        peer(path)
        ours(path)
        pairs = [(seconds(peer, path), seconds(ours, path)) for _ in range(chosen.pairs)]
    logs, mine = zip(*pairs, strict=True)
    ratios = [one / log for log, one in pairs]
    print(f"{platform.python_version()}, {chosen.commits:,} commits, {chosen.pairs} pairs")
    print(f"git log            {statistics.median(logs) * 1000:8.0f} ms")
    print(f"read and checked   {statistics.median(mine) * 1000:8.0f} ms")
    print(f"ratio of pairs     {statistics.median(ratios):8.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
