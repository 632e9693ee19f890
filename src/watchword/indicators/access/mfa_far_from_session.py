"""The second factor is approved far from the session that it admits."""

from typing import Final

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Absence, Family, Stage
from watchword.indicators.finding import finding, kilometres
from watchword.indicators.hidden_origin import certainty, family_of, hides, placed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_KEYS = ("person_id", "hidden")
_PLACE = ("ip_kind", "latitude", "longitude")

#: Seconds within which a session's event belongs to an approval where the log joins them by no session.
_NEAR_SECONDS: Final = 600


def people_with_placed_approvals(records: Records, _: Settings) -> ir.Table:
    """Who can be judged: people with at least one approval whose place is known."""
    return _approvals(records.sign_ins).select("person_id").distinct()


@indicator(
    id="mfa-far-from-session",
    asks="Is the second factor approved far from where the person signs in?",
    stage=Stage.ACCESS,
    family=Family.PLACE,
    needs=("sign_ins",),
    if_scheme=0.5,
    if_honest=0.02,
    absence=Absence(0.28, 0.05, "whoever proves the second factor would have to sit where the laptop is"),
    innocent=(
        "a mobile carrier's distant exit",
        "a VPN on the computer but not on the phone",
        "a remote desktop at work",
    ),
    settle="Ask where phone and computer are, and to approve once from the computer's own network.",
    attack=("T1078.004",),
    insider=("DT050",),
    cites=("microsoft-2025-12-18", "own-derivation"),
    says="The second factor was approved {kilometres} km or more from the session {times} times "
    "since {first:%d %b %Y}, which is {share} % of approvals.",
    exposed=people_with_placed_approvals,
)
def mfa_far_from_session(records: Records, settings: Settings) -> ir.Table:
    """Approvals whose place lies far from every event of their session, three or more within two weeks.

    Where the log names no session, the person's interactive events within ten minutes stand for it. The
    nearest event decides, in the person's favour; declared travel and the employer's own exits are left
    out. Strength grows from 0.4 with the share of far approvals; a mobile end halves it. Behind a VPN,
    hosting or proxy it counts as concealment. Rates: implied by a published team that held the phones
    (assumption 0.5; no source counts it); 2 % of honest people by carriers and VPNs (assumption; learned
    from the company).
    """
    limits = settings.thresholds.mfa_far_from_session
    approvals = _measured(records.sign_ins)
    judged = approvals.group_by("person_id").agg(approvals=approvals["event_id"].nunique())
    far = approvals.filter(approvals["km"] > limits.distance_km)
    order = ibis.window(group_by=list(_KEYS), order_by=["time", "event_id"])
    far = far.mutate(opens=far["time"].lag(limits.min_times - 1).over(order))
    close = far["time"].delta(far["opens"], unit="second") <= limits.window_days * 86400
    people = far.group_by(*_KEYS).agg(
        times=far["event_id"].nunique(),
        nearest=far["km"].min(),
        certain=far["certain"].mean(),
        often=close.fill_null(False).any(),
    )
    found = people.filter(people["often"]).inner_join(judged, "person_id")
    share = found["times"].cast("float64") / found["approvals"].nullif(0)
    return finding(
        found,
        far,
        by=_KEYS,
        strength=(0.4 + 0.6 * share) * found["certain"],
        family=family_of(found["hidden"]),
        facts={
            "kilometres": found["nearest"].floor().cast("int64"),
            "times": found["times"],
            "share": (share * 100).round(0).cast("int64"),
        },
    )


def _approvals(sign_ins: ir.Table) -> ir.Table:
    """Successful second factors with a place of their own."""
    return _with_place(sign_ins).filter(lambda t: (t["activity"] == "mfa") & ~t["travel"].fill_null(False))


def _with_place(sign_ins: ir.Table) -> ir.Table:
    return sign_ins.filter(
        lambda t: (t["outcome"] == "success") & placed(t["ip_kind"], t["latitude"], t["longitude"])
    )


def _measured(sign_ins: ir.Table) -> ir.Table:
    """Approvals with `km` to the nearest event of their session, and whether an end hides its origin."""
    approvals = _approvals(sign_ins).select("person_id", "event_id", "source", "time", "session", *_PLACE)
    sessions = _with_place(sign_ins).filter(
        lambda t: t["activity"].isin(["logon", "sso"]) & t["interactive"].fill_null(True)
    )
    theirs = {f"their_{column}": column for column in ("time", *_PLACE)}
    sessions = sessions.select("person_id", "session", **theirs)
    named = approvals.inner_join(sessions.drop("their_time").distinct(), ["person_id", "session"])
    unnamed = approvals.anti_join(named, "event_id")
    hourly = unnamed.mutate(hour=unnamed["time"].truncate("h"))
    near = _by_hour(sessions.semi_join(unnamed, "person_id"))
    timed = hourly.inner_join(near, ["person_id", "hour"])
    apart = timed["time"].delta(timed["their_time"], unit="second").abs()
    pairs = ibis.union(_distances(named), _distances(timed.filter(apart <= _NEAR_SECONDS)))
    return pairs.group_by("person_id", "event_id", "time", "source").agg(
        km=pairs["km"].min(), hidden=pairs["hidden"].any(), certain=pairs["certain"].min()
    )


def _by_hour(sessions: ir.Table) -> ir.Table:
    """Sessions' events under every full hour that an approval within reach of them may fall in."""
    near = ibis.interval(seconds=_NEAR_SECONDS)
    sessions = sessions.drop("session")
    before = sessions.mutate(hour=(sessions["their_time"] - near).truncate("h"))
    after = sessions.mutate(hour=(sessions["their_time"] + near).truncate("h"))
    return ibis.union(before, after, distinct=True)


def _distances(pairs: ir.Table) -> ir.Table:
    """From the approval's place to the session's."""
    there = (pairs["their_latitude"], pairs["their_longitude"])
    return pairs.select(
        "person_id",
        "event_id",
        "time",
        "source",
        km=kilometres(pairs["latitude"], pairs["longitude"], *there),
        hidden=hides(pairs["ip_kind"]) | hides(pairs["their_ip_kind"]),
        certain=certainty(pairs["ip_kind"], pairs["their_ip_kind"]),
    )
