"""Writes a company's exports, day after day, and the answers beside them."""

import random
from collections.abc import Callable
from pathlib import Path

from watchword.simulation.company import found_company
from watchword.simulation.days import day_of
from watchword.simulation.exports.activity import laptop_day
from watchword.simulation.exports.defender import DefenderHunting
from watchword.simulation.exports.entra import EntraLog
from watchword.simulation.exports.falcon import FalconReplicator
from watchword.simulation.exports.github import GitHubAudit
from watchword.simulation.exports.hiring import write_applicants
from watchword.simulation.exports.inventory import write_inventory
from watchword.simulation.exports.okta import OktaLog
from watchword.simulation.exports.payroll import write_payroll
from watchword.simulation.exports.robots import sign_in
from watchword.simulation.exports.roster import write_roster, write_vendors
from watchword.simulation.exports.shipping import write_shipping
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Company
from watchword.simulation.settings_file import write_settings
from watchword.simulation.truth import write_truth
from watchword.simulation.window import DAY_MS, HOUR_MS, Window, moment

Progress = Callable[[str, int, int], None]


class _Logs:
    """All logs that grow day by day."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        self.okta = OktaLog(folder, window, company)
        self.entra = EntraLog(folder, window, company)
        self.github = GitHubAudit(folder, window, company)
        self.defender = DefenderHunting(folder, window, company)
        self.falcon = FalconReplicator(folder, window, company)

    def streams(self) -> list[Stream]:
        """Every open file."""
        parts = (self.okta, self.entra, self.github, self.defender, self.falcon)
        return [one for part in parts for one in vars(part).values() if isinstance(one, Stream)]


def _write_days(logs: _Logs, company: Company, window: Window, seed: int, progress: Progress | None) -> None:
    for number, day in enumerate(window.days()):
        midnight = moment(day, 0)
        for person in company.people:
            rng = random.Random(f"{seed}:{person.number}:{day.toordinal()}")
            done = day_of(person, day, rng)
            if not done.sessions:
                continue
            logs.okta.day(done, rng)
            logs.entra.day(done, rng)
            logs.github.day(done, rng)
            watched = laptop_day(done, rng)
            if watched is not None:
                (logs.defender if watched.laptop.edr == "defender" else logs.falcon).day(watched, rng)
        robots = random.Random(f"{seed}:robots:{day.toordinal()}")
        for hour in range(0, 24, 3):
            ms = midnight + hour * HOUR_MS + robots.randrange(60_000)
            logs.github.robots(ms, robots)
            sign_in(logs.okta.stream, ms + 5000, robots)
        for stream in logs.streams():
            stream.settle(midnight + DAY_MS)
        if progress is not None:
            progress("days", number + 1, window.length)


def _check(people: int, days: int, planted_share: float) -> None:
    if people < 1:
        raise ValueError(f"people is {people}: give 1 or more")
    if days < 5:
        raise ValueError(f"days is {days}: give 5 or more, a working week")
    if not 0 <= planted_share <= 1:
        raise ValueError(f"planted_share is {planted_share}: give a share between 0 and 1")


def simulate(
    people: int,
    days: int,
    seed: int,
    out: Path,
    *,
    planted_share: float = 0.01,
    culture: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Writes `out/exports/`, `out/watchword.toml` and `out/truth.json`, and returns `out`.

    The same arguments write the same bytes. The window of `days` ends on 2026-06-30 (UTC). `planted_share` is the
    share of people who are not who they say, at least one from fifty people on. `culture` gives everybody names of one
    naming culture instead of many, and leaves all else as it is. `progress` is called with a step's
    name, how much of it is done, and how much there is. Raises ValueError for arguments that make no company.
    """
    _check(people, days, planted_share)
    window = Window.of_length(days)
    company = found_company(seed, people, window, planted_share, culture)
    folder = out / "exports"
    folder.mkdir(parents=True, exist_ok=True)
    write_roster(folder, company)
    write_vendors(folder, company)
    write_inventory(folder, company, window)
    write_shipping(folder, company, window, seed)
    write_payroll(folder, company, window)
    write_applicants(folder, company, window, seed)
    write_settings(out / "watchword.toml", company, window, seed)
    write_truth(out / "truth.json", company, seed)
    logs = _Logs(folder, window, company)
    try:
        _write_days(logs, company, window, seed, progress)
    finally:
        for stream in logs.streams():
            stream.close()
    return out
