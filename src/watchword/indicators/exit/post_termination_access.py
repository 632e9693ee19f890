"""Sign-ins after the last day."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: Where the person's own clock is not known, the day ends when it does in the world's last zone, UTC-12.
_LAST_ZONE_HOURS = 12

_COLUMNS = ("person_id", "time", "local", "day", "event_id", "source", "success")


def ended(records: Records, settings: Settings) -> ir.Table:
    """Who can be judged: people whose last day, with the grace, is past."""
    grace = settings.thresholds.post_termination_access.grace_hours
    left = records.people.filter(lambda t: t["end"].notnull()).select("person_id", "end")
    now = left.cross_join(records.scan.select("as_of"))
    return now.filter(now["as_of"].delta(now["end"], unit="second") > grace * 3600).select("person_id")


@indicator(
    id="post-termination-access",
    asks="Did the account sign in, or try to, after the last day?",
    stage=Stage.EXIT,
    family=Family.LEAVING,
    needs=("people", "sign_ins|code_activity"),
    if_scheme=0.4,
    if_honest=0.02,
    innocent=("an end that was put off without a note", "payslips or benefits", "a phone that keeps trying"),
    settle="Ask HR for the true last day; end all sessions and keys; ask what was looked at.",
    attack=("T1078",),
    insider=("ME021",),
    cites=("dtex-2025", "secureworks-2024-10-16"),
    says="After the last day the account succeeded {succeeded} and failed {failed}, last on {last:%d %b %Y}.",
    exposed=ended,
)
def post_termination_access(records: Records, settings: Settings) -> ir.Table:
    """Interactive sign-ins and acts on code later than the grace (24 hours) after the last day began.

    Refreshed tokens are no sign-ins. Success on two or more days counts whole, on one day 0.7: an account
    that was closed late is tried once. Failures alone count 0.3, and only three or more, as phones keep
    trying. Time is the person's own; where that is unknown twelve hours are added. Rates: use of kept access is
    published for some leavers (assumption 0.4); 2 % of honest leavers look in once more (assumption; learned).
    """
    limits = settings.thresholds.post_termination_access
    left = records.people.filter(lambda t: t["end"].notnull()).select("person_id", "end")
    acts = _acts(records).inner_join(left, "person_id")
    clock = ibis.coalesce(acts["local"], acts["time"] - ibis.interval(hours=_LAST_ZONE_HOURS))
    acts = acts.mutate(day=ibis.coalesce(acts["day"], acts["time"].truncate("D")))
    late = acts.filter(clock.delta(acts["end"], unit="second") > limits.grace_hours * 3600)
    failed = ~late["success"]
    found = late.group_by("person_id").agg(
        successes=late["event_id"].nunique(where=late["success"]),
        failures=late["event_id"].nunique(where=failed),
        days=late["day"].nunique(where=late["success"]),
    )
    got_in = found["successes"] >= limits.min_successes
    found = found.filter(got_in | (found["failures"] >= limits.min_failures))
    return finding(
        found,
        late,
        strength=ibis.cases(
            (found["successes"] < limits.min_successes, 0.3), (found["days"] <= 1, 0.7), else_=1.0
        ),
        facts={
            "succeeded": counted(found["successes"], "time", "times"),
            "failed": counted(found["failures"], "time", "times"),
            "successes": found["successes"],
            "failures": found["failures"],
        },
    )


def _acts(records: Records) -> ir.Table:
    """What somebody did: interactive sign-ins with their outcome, and acts on code."""
    signs = records.sign_ins.filter(
        lambda t: (
            t["person_id"].notnull()
            & t["interactive"].fill_null(False)
            & ~t["activity"].isin(["token", "logoff"])
            & t["outcome"].isin(["success", "failure"])
        )
    )
    signs = signs.mutate(success=signs["outcome"] == "success")
    code = records.code_activity.filter(lambda t: t["person_id"].notnull())
    code = code.filter(~code["activity"].isin(["member_added"])).mutate(success=ibis.literal(True))
    return signs.select(*_COLUMNS).union(code.select(*_COLUMNS))
