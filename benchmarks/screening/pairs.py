"""Pairs of names and what each contender makes of them, each in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

#: Who is asked, and from which score on it says that two names are one. Scores of Watchword are 1 or 0: its verdict.
CONTENDERS: Mapping[str, tuple[str, float]] = {
    "Watchword": ("watchword", 0.5),
    "logic-v2, 0.7": ("logic-v2", 0.7),
    "token_sort_ratio, 85": ("token-sort", 85),
    "token_sort_ratio, 90": ("token-sort", 90),
    "WRatio, 85": ("wratio", 85),
    "WRatio, 90": ("wratio", 90),
}


@dataclass
class Pairs:
    """Queries and listed subjects by number, and which query is held beside which subject.

    queries: (name, kind); subjects: (names, kind), kind being person, organization, vessel or aircraft.
    """

    queries: list[tuple[str, str]] = field(default_factory=list)
    subjects: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    beside: list[tuple[int, int]] = field(default_factory=list)

    def add(self, query: str, names: Iterable[str], kind: str) -> None:
        """One more query beside one more subject of the same kind."""
        self.queries.append((query, kind))
        self.subjects.append((tuple(names), kind))
        self.beside.append((len(self.queries) - 1, len(self.subjects) - 1))


@dataclass(frozen=True)
class Judged:
    """What a contender said of each pair, and the seconds that it took; or why it could not be asked."""

    alerts: Sequence[bool] = ()
    seconds: float = 0.0
    missing: str = ""

    @property
    def share(self) -> float:
        """The share of pairs that are one to it."""
        return sum(self.alerts) / max(1, len(self.alerts))


def judged(pairs: Pairs, only: Iterable[str] = CONTENDERS) -> dict[str, Judged]:
    """All contenders on the same pairs, one process after another."""
    wanted = list(only)
    with TemporaryDirectory(prefix="watchword-pairs-") as folder:
        file = Path(folder) / "pairs.json"
        file.write_text(json.dumps([pairs.queries, pairs.subjects, pairs.beside]), "utf-8")
        told = {program: _run(program, file) for program in dict.fromkeys(CONTENDERS[name][0] for name in wanted)}  # fmt: skip
    found = {}
    for name in wanted:
        program, bound = CONTENDERS[name]
        scores, seconds, missing = told[program]
        found[name] = Judged([score >= bound for score in scores], seconds, missing)
    return found


def _run(program: str, file: Path) -> tuple[list[float], float, str]:
    command = [sys.executable, "-m", "benchmarks.screening.contender", program, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return [], 0.0, (done.stderr.strip().splitlines() or ["ended without a word"])[-1]
    scores, seconds = json.loads(done.stdout)
    return scores, seconds, ""
