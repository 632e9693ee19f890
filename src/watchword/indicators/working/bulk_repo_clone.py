"""Many repositories taken in one day."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.indicators.touched_repositories import taken
from watchword.settings import Settings

#: Days from the first one in which a work place is set up: two working weeks.
_SET_UP_DAYS = 14

#: Fewest colleagues of a department that tell what is usual there, and the share of them that makes it so.
_LEAST_PEERS = 5
_USUAL_SHARE = 0.25


@indicator(
    id="bulk-repo-clone",
    asks="Did the person clone or download many repositories in one day?",
    stage=Stage.WORKING,
    family=Family.TAKING,
    needs=("code_activity",),
    if_scheme=0.5,
    if_honest=0.015,
    innocent=("setting up a laptop", "a migration or a mirror", "a hand-over"),
    settle="Ask which task it was for, and compare with tickets and a new laptop's date.",
    attack=("T1213.003",),
    insider=("PR025", "IF001.002"),
    cites=("fbi-2025-01-23",),
    says="{repos} repositories were cloned or downloaded on one day ({day}), {fresh} of them never touched before.",
)
def bulk_repo_clone(records: Records, settings: Settings) -> ir.Table:
    """Days on which a person cloned or downloaded at least so many different repositories (20).

    Strength 0.6 at the threshold, whole at twice it. Each of these lowers it: the first two weeks after the start
    (0.3), a technical role (0.5), more than half of the repositories touched before (0.5), and a department of
    six or more people with code where a quarter of the colleagues have such days, too (0.3). Rates: bulk
    copies are published for those who later extort (assumption 0.5); 1.5 % of honest people set up or
    migrate so (assumption; learned from the company).
    """
    limits = settings.thresholds.bulk_repo_clone
    rows = taken(records.code_activity)
    repos = rows.group_by("person_id", "day", "repo").agg(known=rows["known"].max())
    days = repos.group_by("person_id", "day").agg(repos=repos["repo"].nunique(), known=repos["known"].sum())
    days = days.filter(days["repos"] >= limits.min_repos)
    graded = _graded(days, records, limits.min_repos)
    best = ibis.window(group_by="person_id", order_by=[ibis.desc("strength"), "day"])
    ranked = graded.mutate(place=ibis.row_number().over(best))
    counts = days.group_by("person_id").agg(days=days["day"].nunique())
    found = ranked.filter(ranked["place"] == 0).inner_join(counts, "person_id")
    return finding(
        found,
        rows.semi_join(days, ["person_id", "day"]),
        strength=found["strength"],
        facts={
            "repos": found["repos"],
            "fresh": found["repos"] - found["known"],
            "day": found["day"].strftime("%d %b %Y"),
            "days": found["days"],
        },
    )


def _graded(days: ir.Table, records: Records, least: int) -> ir.Table:
    """Days with their strength."""
    people = records.people.select("person_id", "start", "department")
    known = with_roles(days.left_join(people, "person_id").drop("person_id_right"), records.people)
    usual = _usual(days, records)
    known = known.left_join(usual, "department").drop("department_right")
    since = known["day"].delta(known["start"], unit="second") / 86_400
    new = ((since >= 0) & (since < _SET_UP_DAYS)).fill_null(False)
    peers, alike = known["coders"] - 1, known["alike"] - 1
    common = ((peers >= _LEAST_PEERS) & (alike >= peers * _USUAL_SHARE)).fill_null(False)
    amount = ibis.least(1.0, 0.6 + 0.4 * (known["repos"] - least) / least)
    return known.mutate(
        strength=amount
        * new.ifelse(0.3, 1.0)
        * known["technical"].ifelse(0.5, 1.0)
        * (known["known"] * 2 > known["repos"]).ifelse(0.5, 1.0)
        * common.ifelse(0.3, 1.0)
    )


def _usual(days: ir.Table, records: Records) -> ir.Table:
    """By department: how many people have code activity, and how many have such days."""
    placed = records.people.filter(lambda t: t["department"].notnull()).select("person_id", "department")
    coders = placed.semi_join(records.code_activity, "person_id")
    all_coders = coders.group_by("department").agg(coders=coders["person_id"].nunique())
    bulk = placed.semi_join(days, "person_id")
    return all_coders.inner_join(
        bulk.group_by("department").agg(alike=bulk["person_id"].nunique()), "department"
    )
