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
    needs=("sessions",),
    if_scheme=0.15,
    if_honest=0.003,
    innocent=(
        "a university's or agency's network",
        "a job board that files applications",
        "a company's one address",
    ),
    settle="Ask the applicants by telephone how they applied, and where.",
    attack=("T1583", "T1585"),
    cites=("microsoft-2026-04-21",),
    says="{people} applicants' accounts made the same sequence of calls, with the same client, from one network.",
)
def career_site_api_pattern(records: Records, settings: Settings) -> ir.Table:
    """Groups of accounts with one network, one user agent and one sequence of calls.

    Reads the sessions of the packs at hand. A group larger than the limit is a university's or job board's.
    Rates: the pattern was published for one campaign (assumption 0.15); three in a thousand honest applicants
    apply through something that looks like it (assumption; learned from the employer's own applicants).
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
    groups = rows.group_by(by).agg(people=rows["person_id"].nunique())
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
