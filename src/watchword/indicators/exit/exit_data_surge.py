"""Far more code taken than usual around notice or the last day."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.touched_repositories import taken
from watchword.settings import Settings

_DAY = 86_400

#: Fewest days of code records before the time around the exit: with fewer, nothing is known to be usual.
_LEAST_DAYS_BEFORE = 14


def leavers_with_code(records: Records, settings: Settings) -> ir.Table:
    """Who can be judged: people with notice or a last day, and code records from well before it."""
    times = _times(records, settings.thresholds.exit_data_surge.window_days)
    acts = records.code_activity.select("person_id", "time").inner_join(times, "person_id")
    begun = acts.group_by("person_id", "begin").agg(earliest=acts["time"].min())
    known = begun["begin"].delta(begun["earliest"], unit="second") >= _LEAST_DAYS_BEFORE * _DAY
    return begun.filter(known).select("person_id")


@indicator(
    id="exit-data-surge",
    asks="Was far more code taken than usual around notice or the last day?",
    stage=Stage.EXIT,
    family=Family.TAKING,
    needs=("code_activity", "people"),
    if_scheme=0.5,
    if_honest=0.03,
    innocent=("a hand-over that was agreed", "work finished before leaving", "examples of own work"),
    settle="Ask the person and the manager what was to be handed over, and see where the copies are.",
    attack=("T1567",),
    insider=("MT003", "DT104"),
    cites=("secureworks-2024-10-16", "fbi-2025-01-23"),
    says="Around leaving, {repos} repositories were taken, {fresh} of them never touched before: {ratio} times the usual day.",
    exposed=leavers_with_code,
)
def exit_data_surge(records: Records, settings: Settings) -> ir.Table:
    """Clones and downloads in the week before and after notice and the last day, against the person's own days before.

    The mean day with clones or downloads in that time is compared with the median such day of the 90 days before
    it, in repositories (at least as many in all as bulk-repo-clone asks for in a day) or, where logged, in bytes.
    Hand-overs take what the person worked on; so strength is 0.2 plus 0.8 times the share of repositories
    never touched before. Rates: data taken at the end is published for those who then extort (assumption 0.5 of
    leavers of the scheme); 3 % of honest leavers (assumption; learned from the company).
    """
    limits = settings.thresholds.exit_data_surge
    times = _times(records, limits.window_days)
    rows = taken(records.code_activity).inner_join(times, "person_id")
    rows = rows.semi_join(leavers_with_code(records, settings), "person_id")
    window = _window(rows)
    around = _around(window)
    found = around.left_join(_usual(rows, limits.baseline_days), "person_id").drop("person_id_right")
    by_repos = found["daily"] / ibis.greatest(1.0, found["usual"].fill_null(1.0))
    by_bytes = found["daily_bytes"] / found["usual_bytes"].nullif(0.0)
    found = found.mutate(
        by_repos=ibis.cases(
            (found["repos"] >= settings.thresholds.bulk_repo_clone.min_repos, by_repos), else_=0.0
        ),
        by_bytes=ibis.cases((found["bytes"] >= limits.min_bytes, by_bytes.fill_null(0.0)), else_=0.0),
    )
    found = found.mutate(ratio=ibis.greatest(found["by_repos"], found["by_bytes"]))
    found = found.filter(found["ratio"] >= limits.ratio)
    return finding(
        found,
        window,
        strength=0.2 + 0.8 * (found["fresh"] / found["repos"]),
        facts={
            "repos": found["repos"],
            "fresh": found["fresh"],
            "ratio": found["ratio"].round(0).cast("int64"),
            "days": found["days"],
        },
    )


def _times(records: Records, days: int) -> ir.Table:
    """People who leave, with `notice`, `end`, the `span` in seconds around each, and the `begin` of the first."""
    leaving = records.people.filter(lambda t: t["notice"].notnull() | t["end"].notnull())
    earlier = ibis.cases(
        (leaving["notice"].isnull(), leaving["end"]),
        (leaving["end"].isnull(), leaving["notice"]),
        (leaving["notice"] < leaving["end"], leaving["notice"]),
        else_=leaving["end"],
    )
    return leaving.select(
        "person_id", "notice", "end", begin=earlier - ibis.interval(days=days), span=ibis.literal(days * _DAY)
    )


def _window(rows: ir.Table) -> ir.Table:
    """Clones and downloads within the span around notice or end; `fresh` where not touched before all that."""
    near = [
        (rows["time"].delta(rows[moment], unit="second").abs() <= rows["span"]).fill_null(False)
        for moment in ("notice", "end")
    ]
    within = rows.filter(near[0] | near[1])
    return within.mutate(fresh=ibis.cases((within["first_day"] < within["begin"], 0), else_=1))


def _around(window: ir.Table) -> ir.Table:
    """By person: repositories, fresh ones, bytes, and the mean of each over the days with any."""
    repos = window.group_by("person_id", "repo").agg(fresh=window["fresh"].max())
    breadth = repos.group_by("person_id").agg(repos=repos["repo"].nunique(), fresh=repos["fresh"].sum())
    days = _daily(window)
    volume = days.group_by("person_id").agg(
        daily=days["repos"].mean(),
        daily_bytes=days["bytes"].mean(),
        bytes=days["bytes"].sum(),
        days=days["day"].nunique(),
    )
    return breadth.inner_join(volume, "person_id")


def _usual(rows: ir.Table, baseline_days: int) -> ir.Table:
    """By person: the median day with any clone or download in the baseline before the first window."""
    age = rows["begin"].delta(rows["time"], unit="second")
    before = _daily(rows.filter((age > 0) & (age <= baseline_days * _DAY)))
    return before.group_by("person_id").agg(
        usual=before["repos"].median().cast("float64"), usual_bytes=before["bytes"].median().cast("float64")
    )


def _daily(rows: ir.Table) -> ir.Table:
    """By person and day: different repositories and bytes."""
    return rows.group_by("person_id", "day").agg(
        repos=rows["repo"].nunique(), bytes=rows["bytes"].sum().fill_null(0).cast("float64")
    )
