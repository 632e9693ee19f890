"""How well planted people are found in simulated companies, and how many innocent ones are bothered.

    python -m benchmarks.detection --seeds 101 102 … --people 1000 --days 60

Each seed is a company of its own, simulated and scanned by the path of any user's files. Outcomes are pooled;
the worst seed is printed too. Seeds for publication are chosen after the last change of rates or thresholds.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.calibration import BINS, Outcome, calibration, log_loss, precision_at, wilson
from watchword.flows.scan import Request, scan
from watchword.settings import load
from watchword.simulation import simulate

#: Chosen after the last tuning of rates, strengths and thresholds of risk.
SEEDS = tuple(range(9401, 9411))


@dataclass(frozen=True)
class Person:
    """One simulated person's truth beside what the scan made of them."""

    seed: int
    planted: str | None
    innocent: str | None
    mode: str | None
    careful: int | None
    flags: tuple[str, ...]
    risk: float
    band: str
    families: tuple[str, ...]
    modes: tuple[str, ...]
    evidence: tuple[tuple[str, float], ...]
    prior: float
    email: str

    @property
    def shown(self) -> bool:
        """Whether a human is asked to look."""
        return self.band in ("urgent", "review")


def company(seed: int, people: int, days: int, folder: Path) -> Iterator[Person]:
    """Simulate one company, scan it, and join truth and assessment."""
    simulate(people, days, seed, folder)
    settings = load(folder / "watchword.toml")
    request = Request(folder / "exports", folder / "out", folder / "out" / "lake", settings, everyone=True)
    quiet = dict.fromkeys(("read", "prepare", "screen", "indicators"), lambda *_: None)
    done = scan(request, quiet)
    by_email = {each.email: each for each in done.assessments if each.email}
    for row in json.loads((folder / "truth.json").read_text())["people"]:
        found = by_email[row["email"]]
        yield Person(
            seed, row["planted"], row["innocent"], row["mode"], row["careful"], tuple(row.get("flags", ())),
            found.risk, found.band.value, tuple(f.value for f in found.families), tuple(m.value for m in found.modes),
            tuple((w.evidence.indicator, round(w.log_odds, 2)) for w in found.weighed),
            found.prior_log_odds, row["email"],
        )  # fmt: skip


def collect(seeds: list[int], people: int, days: int) -> list[Person]:
    """All companies, one after another, each in a folder that goes when it is done."""
    found: list[Person] = []
    os.environ.setdefault("WATCHWORD_HOME", tempfile.mkdtemp(prefix="watchword-home-"))
    for seed in seeds:
        folder = Path(tempfile.mkdtemp(prefix="watchword-bench-"))
        try:
            found += company(seed, people, days, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"seed {seed} done: {len(found)} people so far", file=sys.stderr)
    return found


def weighted(people: list[Person]) -> list[Outcome]:
    """Outcomes reweighted to the prevalence that the priors state, instead of the planted share."""
    priors = [1 / (1 + 2.718281828459045**-p.prior) for p in people]
    prior, share = sum(priors) / len(priors), sum(bool(p.planted) for p in people) / len(people)
    return [
        Outcome(p.risk, bool(p.planted), prior / share if p.planted else (1 - prior) / (1 - share))
        for p in people
    ]


def _share(people: list[Person]) -> str:
    shown = sum(p.shown for p in people)
    return f"{shown}/{len(people)} = {shown / len(people):.2%}" if people else "none"


def report(people: list[Person]) -> Iterator[str]:
    """The figures as Markdown lines."""
    planted, honest = [p for p in people if p.planted], [p for p in people if not p.planted]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    yield f"Machine: {machine}; {datetime.now(UTC):%Y-%m-%d}."
    yield f"{len(people):,} people of {len({p.seed for p in people})} companies, {len(planted)} planted."
    yield "\n| planted people urgent or review | share |\n| --- | --- |"
    strong = [p for p in planted if (p.careful or 0) <= 1 and len(p.families) >= 2]
    yield f"| carefulness 0–1 with evidence in two families | {_share(strong)} |"
    for careful in range(4):
        yield f"| carefulness {careful} | {_share([p for p in planted if p.careful == careful])} |"
    for mode in ("farm", "own-device"):
        theirs = [p for p in planted if p.mode == mode]
        told = sum(mode in p.modes for p in theirs if p.shown)
        yield f"| {mode} | {_share(theirs)}; mode told right for {told} of {sum(p.shown for p in theirs)} shown |"
    for scheme in sorted({str(p.planted) for p in planted}):
        yield f"| scheme {scheme} | {_share([p for p in planted if p.planted == scheme])} |"
    yield from _innocents(honest)
    yield from _precision(planted, honest)
    yield from _calibrated(people)


def _innocents(honest: list[Person]) -> Iterator[str]:
    urgent = sum(p.band == "urgent" for p in honest)
    yield f"\nInnocent people: urgent {urgent}/{len(honest)} = {urgent / len(honest):.3%}; urgent or review {_share(honest)}."
    seeds: dict[int, list[Person]] = defaultdict(list)
    for p in honest:
        seeds[p.seed].append(p)
    worst = max(seeds, key=lambda seed: sum(p.shown for p in seeds[seed]))
    yield f"Worst seed {worst}: urgent {sum(p.band == 'urgent' for p in seeds[worst])}, urgent or review {_share(seeds[worst])}."
    yield "\n| innocent kind | urgent or review | evidence that did it |\n| --- | --- | --- |"
    for kind in sorted({str(p.innocent) for p in honest}):
        theirs = [p for p in honest if str(p.innocent) == kind]
        why = Counter(indicator for p in theirs if p.shown for indicator, _ in p.evidence)
        yield f"| {kind} | {_share(theirs)} | {', '.join(f'{name} ({n})' for name, n in why.most_common(4))} |"


def _precision(planted: list[Person], honest: list[Person]) -> Iterator[str]:
    recall, wrong = sum(p.shown for p in planted) / len(planted), sum(p.shown for p in honest) / len(honest)
    most = wilson(wrong, len(honest))[1]  # none wrong among few is not perfection
    yield "\n| base rate | precision of urgent or review | with as many wrong as the 95 % interval allows |"
    yield "| --- | --- | --- |"
    for rate in (100, 1_000, 10_000):
        shares = [precision_at(1 / rate, recall, share) or 0 for share in (wrong, most)]
        yield f"| 1 in {rate:,} | {shares[0]:.1%} | {shares[1]:.1%} |"


def _calibrated(people: list[Person]) -> Iterator[str]:
    outcomes = weighted(people)
    yield "\n| risk bin | people | planted | mean risk | observed, reweighted | 95 % interval | contains |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for each in calibration(outcomes, BINS):
        inside = [p for p in people if each.low <= p.risk and (p.risk < each.high or each.high >= 1)]
        if each.mean_risk is None or each.observed is None:
            yield f"| {each.low}–{each.high} | 0 | 0 | | | | |"
            continue
        low, high = each.interval
        holds = "yes" if low <= each.mean_risk <= high else "no"
        yield (f"| {each.low}–{each.high} | {each.outcomes} | {sum(bool(p.planted) for p in inside)} | {each.mean_risk:.3f} | "
               f"{each.observed:.3f} | {low:.3f}–{high:.3f} | {holds} |")  # fmt: skip
    loss = log_loss(outcomes)
    yield f"\nLog-loss {loss.stated:.5f}, constant prior's {loss.constant:.5f}: ratio {loss.stated / loss.constant:.2f}."


def misses(people: list[Person], flags: Mapping[str, Any] | None = None) -> Iterator[str]:
    """Planted people who were not shown, and which of their planted flags gave evidence."""
    for p in people:
        if p.planted and not p.shown:
            seen = {indicator for indicator, _ in p.evidence}
            unseen = [flag for flag in p.flags if flag not in seen]
            yield f"{p.seed} {p.email} careful {p.careful} {p.mode} risk {p.risk:.3f} evidence {p.evidence} unseen {unseen}"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--misses", action="store_true", help="list planted people who were not shown")
    parser.add_argument("--rows", type=Path, help="write one JSON line a person")
    given = parser.parse_args()
    people = collect(given.seeds, given.people, given.days)
    print("\n".join(report(people)))
    if given.misses:
        print("\n".join(misses(people)))
    if given.rows:
        given.rows.write_text("".join(json.dumps(vars(p)) + "\n" for p in people))


if __name__ == "__main__":
    main()
