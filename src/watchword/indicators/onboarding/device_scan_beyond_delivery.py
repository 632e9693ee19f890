"""The laptop reports from far away from where it was delivered, soon after."""

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


def people_with_located_deliveries(records: Records, settings: Settings) -> ir.Table:
    """Who can be judged: people whose delivered laptop reported a place within the window."""
    window = settings.thresholds.device_scan_beyond_delivery.window_days
    return _reports(records, window).select("person_id").distinct()


@indicator(
    id="device-scan-beyond-delivery",
    asks="Does the laptop report from far away from where it was delivered?",
    stage=Stage.ONBOARDING,
    family=Family.PLACE,
    needs=("delivery_events", "devices"),
    if_scheme=0.3,
    if_honest=0.02,
    mode=Mode.OWN_DEVICE,
    innocent=("a holiday or a work trip", "a move", "a second home that the person told of"),
    settle="Ask where the laptop is, and for a sign-in from the place of work that the person claims.",
    insider=("IF035",),
    cites=("doj-2024-05-16", "google-2025-04-01"),
    says="Within {window} days of delivery the laptop reported from places {kilometres} km or more "
    "from where it was delivered, on {days_said}, first on {first:%d %b %Y}.",
    exposed=people_with_located_deliveries,
)
def device_scan_beyond_delivery(records: Records, settings: Settings) -> ir.Table:
    """Reports of the delivered device, within ten days, from farther than 150 km of the place of delivery.

    The device is joined by serial number, else by its holder. Declared travel and the employer's own
    exits are left out. Strength is the share of the window's days of reports that were far, from 0.4; a
    mobile exit halves it; behind a VPN, hosting or proxy the finding counts as concealment. Rates: dozens
    of laptops of one farm were sent on (assumption 0.3); 2 % of honest joiners travel undeclared at once
    (assumption; learned).
    """
    limits = settings.thresholds.device_scan_beyond_delivery
    reports = _reports(records, limits.window_days)
    judged = reports.group_by("person_id").agg(all_days=reports["day"].nunique())
    far = reports.filter(reports["km"] > limits.distance_km)
    people = far.group_by(*_KEYS).agg(
        days=far["day"].nunique(), nearest=far["km"].min(), certain=far["certain"].max()
    )
    found = people.inner_join(judged, "person_id")
    share = found["days"].cast("float64") / found["all_days"].nullif(0)
    return finding(
        found,
        far,
        by=_KEYS,
        strength=(0.4 + 0.6 * share) * found["certain"],
        family=family_of(found["hidden"]),
        facts={
            "window": ibis.literal(limits.window_days),
            "kilometres": found["nearest"].floor().cast("int64"),
            "days": found["days"],
            "days_said": counted(found["days"], "day", "days"),
        },
    )


def _reports(records: Records, window_days: int) -> ir.Table:
    """The delivered devices' reports within the window, with `km` from the nearest place of delivery."""
    delivered = records.deliveries.filter(
        lambda t: (t["activity"] == "outbound") & t["delivered"].notnull()
    ).select(
        "person_id",
        "delivered",
        sent_serial="serial",
        sent_latitude=lambda t: t["delivered_latitude"].coalesce(t["latitude"]),
        sent_longitude=lambda t: t["delivered_longitude"].coalesce(t["longitude"]),
    )
    seen = records.devices.filter(
        lambda t: placed(t["ip_kind"], t["latitude"], t["longitude"]) & ~t["travel"].fill_null(False)
    )
    pairs = seen.inner_join(delivered, "person_id")
    age = pairs["time"].delta(pairs["delivered"], unit="second")
    same = (pairs["serial"] == pairs["sent_serial"]).fill_null(True)
    pairs = pairs.filter(same & (age >= 0) & (age <= window_days * 86400))
    pairs = pairs.mutate(
        km=kilometres(pairs["latitude"], pairs["longitude"], pairs["sent_latitude"], pairs["sent_longitude"]),
        hidden=hides(pairs["ip_kind"]),
        certain=certainty(pairs["ip_kind"]),
    ).filter(lambda t: t["km"].notnull())
    return pairs.group_by("person_id", "event_id", "time", "source", "day", "hidden").agg(
        km=pairs["km"].min(), certain=pairs["certain"].min()
    )
