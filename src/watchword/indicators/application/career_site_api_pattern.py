"""Several applicants' accounts made the same sequence of calls from the same infrastructure."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="career-site-api-pattern",
    asks="Did several applicants' accounts make the same calls with the same client from one network?",
    stage=Stage.APPLICATION,
    family=Family.SHARED_CREDENTIAL,
    needs=("sessions", "shared"),
    if_scheme=0.15,
    if_honest=0.02,
    innocent=(
        "a university's or agency's network",
        "a job board that files applications",
        "a dormitory or shared flat whose people apply with the same browser",
    ),
    settle="Ask the applicants, on the telephone, how and from where they applied.",
    attack=("T1583", "T1585"),
    cites=("microsoft-2026-04-21",),
    says="The accounts of {people} applicants made the same calls, with the same client, from one network.",
)
def career_site_api_pattern(records: Records, settings: Settings) -> ir.Table:
    """Groups of accounts with one network, one user agent and one sequence of calls.

    Reads the sessions of the packs at hand. One person's several accounts, whose names agree, are one; a group
    larger than the limit is a university's or job board's. Rates: the pattern was published for one campaign
    (assumption 0.15); two of a hundred honest applicants sit behind one network with others who use the same
    browser (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.career_site_api_pattern
    rows = records.sessions.filter(
        lambda t: (
            (t["stage"] == "form")
            & t["network"].notnull()
            & t["path"].notnull()
            & t["agent"].notnull()
            & ~t["ip_kind"].isin(["office", "coworking", "mobile", "relay", "private"])
        )
    )
    by = ["network", "agent", "path"]
    groups = _one_a_person(rows, records.shared).group_by(by).agg(people=lambda t: t["who"].nunique())
    crowd = groups.filter((groups["people"] >= limits.min_people) & (groups["people"] <= limits.max_people))
    flagged = rows.inner_join(crowd, by)
    found = flagged.group_by("person_id").agg(
        people=flagged["people"].max(), network=flagged["network"].min()
    )
    return finding(
        found,
        flagged,
        strength=ibis.literal(1.0),
        shared=found["network"],
        facts={"people": found["people"]},
    )


def _one_a_person(rows: ir.Table, shared: ir.Table) -> ir.Table:
    """Sessions with `who`: of accounts that share a value under one name, the first."""
    same = shared.filter(shared["names"].isin(["same", "compatible"]))
    first = same.group_by("person_id").agg(other=same["other"].min())
    joined = rows.left_join(first, "person_id").drop("person_id_right")
    known = joined["other"].coalesce(joined["person_id"])
    return joined.mutate(who=ibis.least(joined["person_id"], known)).drop("other")
