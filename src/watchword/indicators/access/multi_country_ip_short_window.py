"""Sign-ins so far apart that nobody travels between them."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding, kilometres
from watchword.indicators.hidden_origin import certainty, family_of, hides, placed
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_KEYS = ("person_id", "hidden")


@indicator(
    id="multi-country-ip-short-window",
    asks="Do the person's sign-ins lie further apart than anybody travels?",
    stage=Stage.ACCESS,
    family=Family.PLACE,
    needs=("sign_ins",),
    if_scheme=0.29,
    if_honest=0.03,
    mode=Mode.OWN_DEVICE,
    innocent=(
        "a VPN switched on or off",
        "a mobile carrier's distant exit",
        "an error of the address database",
    ),
    settle="Ask where the person was and from what they signed in; compare with its device's records.",
    attack=("T1078",),
    insider=("DT050",),
    cites=("us-guidance-2022-05-16", "fbi-2025-01-23", "splunk-2025-09"),
    says="Sign-ins up to {kilometres} km apart followed each other faster than airliners fly, {jumps_said} "
    "on {days_said}, first on {first:%d %b %Y}.",
)
def multi_country_ip_short_window(records: Records, settings: Settings) -> ir.Table:
    """Successive interactive sign-ins whose distance and time imply an impossible speed; no border is needed.

    Declared travel and the employer's own exits are left out. Where one end is a VPN, hosting, proxy or
    relay, the finding counts as concealment and stands apart from those between plain places. One day
    counts 0.4, two 0.7, three or more whole; a mobile or relay end halves. Rates: published by several
    advisories (assumption 0.29); 3 % of honest people by VPNs and carriers (assumption; learned from the
    company).
    """
    limits = settings.thresholds.multi_country_ip_short_window
    jumps = _jumps(records.moves, limits.min_distance_km, limits.window_hours, limits.speed_kmh)
    found = jumps.group_by(*_KEYS).agg(
        jumps=jumps["event_id"].nunique(),
        days=jumps["day"].nunique(),
        farthest=jumps["km"].max(),
        certain=jumps["certain"].max(),
    )
    often = ibis.cases((found["days"] <= 1, 0.4), (found["days"] == 2, 0.7), else_=1.0)
    return finding(
        found,
        _both_ends(jumps),
        by=_KEYS,
        strength=often * found["certain"],
        family=family_of(found["hidden"]),
        facts={
            "kilometres": found["farthest"].round(0).cast("int64"),
            "jumps": found["jumps"],
            "days": found["days"],
            "jumps_said": counted(found["jumps"], "time", "times"),
            "days_said": counted(found["days"], "day", "days"),
        },
    )


def _jumps(moves: ir.Table, distance: float, window: float, speed: float) -> ir.Table:
    """Changes of place that nobody travels; both ends are successes, for a failed attempt is nobody's journey."""
    moved = moves.filter(
        lambda t: (
            ~t["travel"].fill_null(False)
            & placed(t["ip_kind"], t["latitude"], t["longitude"])
            & placed(t["previous_ip_kind"], t["previous_latitude"], t["previous_longitude"])
        )
    )
    here = (moved["latitude"], moved["longitude"])
    before = (moved["previous_latitude"], moved["previous_longitude"])
    ways = moved.select(
        "person_id",
        "event_id",
        "source",
        "time",
        "day",
        "previous_event_id",
        "previous_source",
        "previous_time",
        km=kilometres(*before, *here),
        hours=moved["time"].delta(moved["previous_time"], unit="second") / 3600.0,
        hidden=hides(moved["ip_kind"]) | hides(moved["previous_ip_kind"]),
        certain=certainty(moved["ip_kind"], moved["previous_ip_kind"]),
    )
    near = (ways["hours"] >= 0) & (ways["hours"] <= window)
    return ways.filter(near & (ways["km"] > distance) & (ways["km"] > speed * ways["hours"]))


def _both_ends(jumps: ir.Table) -> ir.Table:
    """The events at both ends of the jumps."""
    before = {name: f"previous_{name}" for name in ("event_id", "time", "source")}
    return ibis.union(
        jumps.select(*_KEYS, "event_id", "time", "source"), jumps.select(*_KEYS, **before), distinct=True
    )
