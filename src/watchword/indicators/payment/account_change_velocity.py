"""The account that pay goes to changes again and again."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings
from watchword.settings.thresholds_work import AccountChangeVelocity

_COLUMNS = ("person_id", "time", "event_id", "source", "account_key", "account_end")
_DAY = 86_400


@indicator(
    id="account-change-velocity",
    asks="Does the account that pay goes to change unusually often?",
    stage=Stage.PAYMENT,
    family=Family.PAY,
    needs=("payment_changes|payments",),
    if_scheme=0.3,
    if_honest=0.01,
    innocent=(
        "a new bank and a wrong digit put right",
        "a bank that closed the account",
        "recovery from fraud",
    ),
    settle="Ask for the reasons, and for the bank's confirmation of who holds the account now.",
    insider=("IF016",),
    cites=("secureworks-2024-10-16", "fbi-2025-07-23"),
    says="The account for pay changed {changes} times within {span}, last on {last:%d %b %Y} (accounts ending {ends}).",
)
def account_change_velocity(records: Records, settings: Settings) -> ir.Table:
    """People with two changes of account within 60 days, or three within 180 (both settable).

    Two in the short time count 0.4: a new bank and a corrected digit look like that. Three in the long time
    count 0.7, three in the short one whole. One account named twice on a day is one change, and what was entered
    before the first day is none. Where the changes are not logged, the first payment to each further
    account stands for one. Rates: reports name frequent changes without a number (assumption 0.3); 3 %
    of honest people change once in half a year, few of them twice (assumption 1 %).
    """
    limits = settings.thresholds.account_change_velocity
    changes = _changes(records)
    both = changes.inner_join(_clearest_burst(changes, limits), "person_id")
    age = both["latest"].delta(both["time"], unit="second")
    shown = both.filter((age >= 0) & (age <= max(limits.long_days, limits.short_days) * _DAY))
    found = shown.group_by("person_id", "grade").agg(
        changes=shown["event_id"].nunique(),
        days=shown["time"].max().delta(shown["time"].min(), unit="day"),
        ends=named(shown["account_end"]),
    )
    return finding(
        found,
        shown,
        strength=found["grade"],
        facts={
            "changes": found["changes"],
            "days": found["days"],
            "span": counted(found["days"] + 1, "day", "days"),
            "ends": found["ends"],
        },
    )


def _clearest_burst(changes: ir.Table, limits: AccountChangeVelocity) -> ir.Table:
    """By person: the `grade` of the clearest burst of changes, and when its `latest` change was."""
    order = ibis.window(group_by="person_id", order_by=["time", "event_id"])
    timed = changes.mutate(
        before=changes["time"].lag(limits.short_changes - 1).over(order),
        more=changes["time"].lag(limits.short_changes).over(order),
        long=changes["time"].lag(limits.long_changes - 1).over(order),
    )
    grade = ibis.cases(
        (_within(timed, "more", limits.short_days), 1.0),
        (_within(timed, "long", limits.long_days), 0.7),
        (_within(timed, "before", limits.short_days), 0.4),
        else_=0.0,
    )
    hits = timed.mutate(grade=grade, latest=timed["time"])
    hits = hits.filter(hits["grade"] > 0)
    best = [ibis.desc("grade"), ibis.desc("time"), "event_id"]
    ranked = hits.mutate(place=ibis.row_number().over(ibis.window(group_by="person_id", order_by=best)))
    return ranked.filter(ranked["place"] == 0).select("person_id", "grade", "latest")


def _within(timed: ir.Table, earlier: str, days: int) -> ir.Value:
    """Whether that many days lie between the earlier change and this one."""
    return (timed["time"].delta(timed[earlier], unit="second") <= days * _DAY).fill_null(False)


def _changes(records: Records) -> ir.Table:
    """One row a change: those that were logged, and further accounts that were paid without a log of it."""
    named_new = records.payment_changes.filter(
        lambda t: t["account_key"].notnull() & t["person_id"].notnull()
    )
    started = records.people.select("person_id", "start")
    known = named_new.left_join(started, "person_id").drop("person_id_right")
    logged = known.filter((known["time"] >= known["start"]).fill_null(True))
    once = ibis.window(group_by=["person_id", "account_key", "day"], order_by=["time", "event_id"])
    logged = logged.mutate(place=ibis.row_number().over(once))
    logged = logged.filter(logged["place"] == 0).select(*_COLUMNS)
    further = _further_accounts(records).anti_join(
        named_new.select("person_id", "account_key"), ["person_id", "account_key"]
    )
    return logged.union(further)


def _further_accounts(records: Records) -> ir.Table:
    """The first payment to each account that a person was not paid to at first."""
    paid = records.payments.filter(
        lambda t: t["account_key"].notnull() & t["person_id"].notnull() & ~t["agency"].fill_null(False)
    )
    each = ibis.window(group_by=["person_id", "account_key"], order_by=["time", "event_id"])
    firsts = paid.mutate(
        place=ibis.row_number().over(each), begun=paid["day"].min().over(ibis.window(group_by="person_id"))
    )
    return firsts.filter((firsts["place"] == 0) & (firsts["day"] > firsts["begun"])).select(*_COLUMNS)
