"""An account that never rests."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


@indicator(
    id="always-on-session",
    asks="Is the account active for a day and a night or more without the rest that one person needs?",
    stage=Stage.WORKING,
    family=Family.SHARED_CREDENTIAL,
    needs=("sign_ins|code_activity",),
    if_scheme=0.17,
    if_honest=0.006,
    mode=Mode.OWN_DEVICE,
    innocent=(
        "on-call duty or an incident",
        "a release through the night",
        "a script under the person's account",
    ),
    settle="Ask what ran in those hours, and compare with on-call plans and incidents.",
    insider=("IF025",),
    cites=("us-guidance-2022-05-16",),
    says="The account was active for {stretch} hours without a rest, and on {days} of its days in more than {busy} of 24 hours.",
)
def always_on_session(records: Records, settings: Settings) -> ir.Table:
    """Hours of activity by a person in a row for a day and night, or in most hours of several days.

    A rest is at least the longest allowed gap (2 hours) between one active full hour and the next. A stretch
    of 24 hours counts half and one of 48 whole; three days with more than 18 of 24 hours count half, six whole.
    People who run or support machines count half: they are on call. Only what somebody did counts:
    refreshed tokens are not activity. Rates: shared operation of one account is published, mostly
    within working hours (assumption 0.17); six in a thousand honest people have such days (assumption; learned).
    """
    limits = settings.thresholds.always_on_session
    hours = records.active_hours.filter(lambda t: t["person_id"].notnull() & t["hour"].notnull())
    marked = _days(_stretches(hours, limits.longest_gap_hours))
    busy = marked["active"] > limits.active_hours
    long = marked["stretch"] >= limits.over_hours
    people = marked.group_by("person_id").agg(
        stretch=marked["stretch"].max(), days=marked["day"].nunique(where=busy)
    )
    reached = (people["stretch"] >= limits.over_hours) | (people["days"] >= limits.min_days)
    found = with_roles(people.filter(reached), records.people)
    by_stretch = 0.5 * found["stretch"] / limits.over_hours
    by_days = 0.5 + 0.5 * (found["days"] - limits.min_days) / limits.min_days
    strength = ibis.greatest(
        ibis.cases((found["stretch"] >= limits.over_hours, by_stretch), else_=0.0),
        ibis.cases((found["days"] >= limits.min_days, by_days), else_=0.0),
    )
    return finding(
        found,
        marked.filter(busy | long),
        strength=ibis.least(1.0, strength) * ibis.cases((found["technical"], 0.5), else_=1.0),
        facts={
            "stretch": found["stretch"],
            "days": found["days"],
            "busy": ibis.literal(int(limits.active_hours)),
        },
    )


def _stretches(hours: ir.Table, rest: float) -> ir.Table:
    """Each active hour with `stretch`: the length in hours of the run without a rest that it belongs to."""
    order = ibis.window(group_by="person_id", order_by="hour")
    before = hours.mutate(before=hours["hour"].lag().over(order))
    gap = before["hour"].delta(before["before"], unit="second") / 3600
    broken = before.mutate(broken=((gap > rest).fill_null(True)).ifelse(1, 0))
    so_far = ibis.cumulative_window(group_by="person_id", order_by="hour")
    numbered = broken.mutate(run=broken["broken"].sum().over(so_far))
    run = ibis.window(group_by=["person_id", "run"])
    first, last = numbered["hour"].min().over(run), numbered["hour"].max().over(run)
    timed = numbered.mutate(run_first=first, run_last=last)
    seconds = timed["run_last"].delta(timed["run_first"], unit="second")
    return timed.mutate(stretch=(seconds / 3600).round(0).cast("int64") + 1)


def _days(hours: ir.Table) -> ir.Table:
    """Each active hour with `active`: in how many hours of the person's own day there was activity."""
    known = hours.filter(hours["local_hour"].notnull())
    counts = known.group_by("person_id", "day").agg(active=known["local_hour"].nunique())
    joined = hours.left_join(counts, ["person_id", "day"]).drop("person_id_right", "day_right")
    return joined.mutate(active=joined["active"].fill_null(0))
