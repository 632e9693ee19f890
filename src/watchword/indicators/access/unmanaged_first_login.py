"""A new account is first used from a device that the employer does not manage."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding, kilometres
from watchword.indicators.joiners import joiners
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.rule_in_force import in_force, weight_of
from watchword.settings import Settings


def joiners_with_known_devices(records: Records, _: Settings) -> ir.Table:
    """Who can be judged: new joiners of whom a first sign-in says whether its device is managed."""
    known = records.first_logons.filter(lambda t: t["managed"].notnull())
    return known.semi_join(joiners(records), "person_id").select("person_id").distinct()


@indicator(
    id="unmanaged-first-login",
    asks="Was the new account first used from a device that is not managed?",
    stage=Stage.ACCESS,
    family=Family.DEVICE_TRUST,
    needs=("sign_ins", "people"),
    if_scheme=0.33,
    if_honest=0.06,
    mode=Mode.OWN_DEVICE,
    innocent=(
        "the laptop had not arrived or was not set up yet",
        "a first look by phone",
        "own devices are allowed",
    ),
    settle="Compare with the delivery; ask which device it was; ask for a sign-in from the issued one.",
    attack=("T1078.004",),
    insider=("IF019",),
    cites=("levelblue-2026-03-17",),
    says="Of the first sign-ins to the new account, {unmanaged} of {seen} came from unmanaged devices.",
    exposed=joiners_with_known_devices,
)
def unmanaged_first_login(records: Records, settings: Settings) -> ir.Table:
    """First sign-ins of people who started while the records run, from devices logged as unmanaged.

    A log that does not say is unknown, never unmanaged. Strength is the unmanaged share of the first
    sign-ins (three by default, also where there are fewer yet): whole where one lies far from where the
    laptop was sent, 0.7 where that is unknown, half where near. Weighed by the rule on own devices: whole
    where forbidden, 0.6 unstated, a fifth where allowed. Rates: published where the laptop went elsewhere
    (assumption 0.33); 6 % of honest joiners start before their laptop does (assumption; learned from the
    company).
    """
    limits = settings.thresholds.unmanaged_first_login
    policy = settings.vpn_policy
    firsts = records.first_logons.filter(
        lambda t: t["managed"].notnull() & (t["ordinal"] <= limits.first_sign_ins)
    ).semi_join(joiners(records), "person_id")
    firsts = firsts.mutate(own=~firsts["managed"])
    people = firsts.group_by("person_id").agg(
        seen=firsts["event_id"].nunique(),
        unmanaged=firsts["event_id"].nunique(where=firsts["own"]),
        day=firsts["day"].max(),
    )
    own = firsts.filter(firsts["own"])
    sent = _distance_sent(own, records.deliveries)
    found = people.filter(people["unmanaged"] > 0).left_join(sent, "person_id").drop("person_id_right")
    far = found["sent_km"] > limits.distance_km
    place = ibis.cases((found["sent_km"].isnull(), 0.7), (far, 1.0), else_=0.5)
    share = found["unmanaged"].cast("float64") / float(limits.first_sign_ins)
    weight = weight_of(policy.byod, in_force(found["day"], policy.byod_since))
    return finding(
        found,
        own,
        strength=share * place * weight,
        facts={
            "unmanaged": found["unmanaged"],
            "seen": found["seen"],
            "sent_km": found["sent_km"].round(0).cast("int64"),
        },
    )


def _distance_sent(own: ir.Table, deliveries: ir.Table) -> ir.Table:
    """For each person, the farthest of these sign-ins from the nearest place that a laptop was sent to."""
    sent = deliveries.filter(deliveries["activity"] == "outbound").select(
        "person_id", sent_latitude="latitude", sent_longitude="longitude"
    )
    pairs = own.inner_join(sent, "person_id")
    pairs = pairs.mutate(
        km=kilometres(pairs["latitude"], pairs["longitude"], pairs["sent_latitude"], pairs["sent_longitude"])
    )
    nearest = pairs.group_by("person_id", "event_id").agg(km=pairs["km"].min())
    return nearest.group_by("person_id").agg(sent_km=nearest["km"].max())
