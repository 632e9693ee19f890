"""When an account works although its person's devices have stopped to report."""

import ibis
import ibis.expr.types as ir

#: An agent is steady that reported on this many days …
_STEADY_DAYS = 5
#: … within this many: a working week, and a day off.
_STEADY_WITHIN = 8

#: Operating systems of phones and tablets: they work while the computer is off.
_PHONES = r"(?i)\b(ios|ipados|android|iphone|ipad)\b"


def silent_work(sign_ins: ir.Table, devices: ir.Table, silent_hours: float) -> ir.Table:
    """Sign-ins on days with no report of any of the person's devices within `silent_hours` on either side.

    Only where the devices reported steadily until then, and only while other people's devices still
    report: a new device's reports end a silence, and an agent that the employer gave up is nobody's
    silence. Columns: person_id, event_id, source, time, day, hours (whole hours from the last report to
    the day's first sign-in).
    """
    beats = _beats(devices)
    work = _work(sign_ins).semi_join(beats, "person_id")
    opened = work.group_by("person_id", "day").agg(opened=work["time"].min())
    around = _around(opened, beats).cross_join(beats.agg(end=beats["latest"].max()))
    before = around["opened"].delta(around["before"], unit="second") / 3600.0
    after = around["after"].coalesce(around["end"]).delta(around["opened"], unit="second") / 3600.0
    steady = around["before"] == around["steady"]
    silent = around.mutate(hours=before.floor().cast("int64")).filter(
        steady & (before > silent_hours) & (after > silent_hours)
    )
    return work.inner_join(silent.select("person_id", "day", "hours"), ["person_id", "day"])


def _work(sign_ins: ir.Table) -> ir.Table:
    """What people did at a computer, Mondays to Fridays."""
    done = sign_ins.filter(
        lambda t: (
            (t["outcome"] == "success")
            & t["activity"].isin(["logon", "sso"])
            & t["interactive"].fill_null(True)
            & (t["local"].day_of_week.index() < 5)
            & ~t["os"].re_search(_PHONES).fill_null(False)
            & (t["ip_kind"] != "mobile").fill_null(True)
        )
    )
    return done.select("person_id", "event_id", "source", "time", "day")


def _beats(devices: ir.Table) -> ir.Table:
    """A person's days with reports: the first, the last, and the last as `steady` after a full week."""
    mine = devices.filter(devices["person_id"].notnull() & (devices["activity"] != "network"))
    days = mine.group_by("person_id", "day").agg(earliest=mine["time"].min(), latest=mine["time"].max())
    order = ibis.window(group_by="person_id", order_by="day")
    opens = days["day"].lag(_STEADY_DAYS - 1).over(order)
    full = (days["day"].delta(opens, unit="day") < _STEADY_WITHIN).fill_null(False)
    return days.mutate(steady=full.ifelse(days["latest"], days["latest"].nullif(days["latest"])))


def _around(opened: ir.Table, beats: ir.Table) -> ir.Table:
    """For each person's day of work: the last report `before`, the next `after`, the last `steady` one."""
    none = opened["opened"].nullif(opened["opened"])
    lines = ibis.union(
        opened.mutate(moment="opened", earliest=none, latest=none, steady=none),
        beats.select(
            "person_id",
            day=beats["day"],
            opened=beats["latest"].nullif(beats["latest"]),
            moment=beats["earliest"],
            earliest="earliest",
            latest="latest",
            steady="steady",
        ),
    )
    past = ibis.window(group_by="person_id", order_by="moment", preceding=None, following=0)
    ahead = ibis.window(group_by="person_id", order_by="moment", preceding=0, following=None)
    seen = lines.mutate(
        before=lines["latest"].max().over(past),
        steady=lines["steady"].max().over(past),
        after=lines["earliest"].min().over(ahead),
    )
    return seen.filter(seen["opened"].notnull())
