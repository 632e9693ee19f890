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
    if_scheme=0.1,
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
    within working hours (assumption 0.1); six in a thousand honest people have such days (assumption; learned).
    """
    limits = settings.thresholds.always_on_session
    hours = records.active_hours.filter(lambda t: t["person_id"].notnull() & t["hour"].notnull())
    hours = _numbered(hours, limits.longest_gap_hours)
    runs, busy = _runs(hours), _busy_days(hours, limits.active_hours)
    long = runs.filter(runs["stretch"] >= limits.over_hours)
    people = _by_person(runs, busy)
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
        ibis.union(hours.semi_join(long, ["person_id", "run"]), hours.semi_join(busy, ["person_id", "day"])),
        strength=ibis.least(1.0, strength) * ibis.cases((found["technical"], 0.5), else_=1.0),
        facts={
            "stretch": found["stretch"],
            "days": found["days"],
            "busy": ibis.literal(int(limits.active_hours)),
        },
    )


def _numbered(hours: ir.Table, rest: float) -> ir.Table:
    """Each active hour with `run`: which of the person's runs without a rest it belongs to."""
    order = ibis.window(group_by="person_id", order_by="hour")
    before = hours.mutate(before=hours["hour"].lag().over(order))
    gap = before["hour"].delta(before["before"], unit="second") / 3600
    broken = before.mutate(broken=((gap > rest).fill_null(True)).ifelse(1, 0))
    so_far = ibis.cumulative_window(group_by="person_id", order_by="hour")
    return broken.mutate(run=broken["broken"].sum().over(so_far))


def _runs(hours: ir.Table) -> ir.Table:
    """Every run with its `stretch`, from its first to its last hour, in hours."""
    runs = hours.group_by("person_id", "run").agg(first=hours["hour"].min(), last=hours["hour"].max())
    seconds = runs["last"].delta(runs["first"], unit="second")
    return runs.mutate(stretch=(seconds / 3600).round(0).cast("int64") + 1)


def _busy_days(hours: ir.Table, most: float) -> ir.Table:
    """The person's own days with activity in more than that many of their 24 hours."""
    known = hours.filter(hours["local_hour"].notnull())
    days = known.group_by("person_id", "day").agg(active=known["local_hour"].nunique())
    return days.filter(days["active"] > most)


def _by_person(runs: ir.Table, busy: ir.Table) -> ir.Table:
    """Everybody's longest `stretch` in hours, and the number of busy `days`."""
    stretches = runs.group_by("person_id").agg(stretch=runs["stretch"].max())
    counts = busy.group_by("person_id").agg(days=busy["day"].nunique())
    joined = stretches.left_join(counts, "person_id").drop("person_id_right")
    return joined.mutate(days=joined["days"].fill_null(0))
