"""Several workers' laptops behind one home connection."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Absence, Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.sharing import others, parties
from watchword.settings import Settings


@indicator(
    id="one-ip-many-workers",
    asks="Do several workers' laptops sign in from one home connection?",
    stage=Stage.ACCESS,
    family=Family.CO_LOCATION,
    needs=("sign_ins",),
    if_scheme=0.22,
    if_honest=0.01,
    absence=Absence(0.19, 0.05, "homes and the people who keep them are what a scheme is shortest of"),
    mode=Mode.FARM,
    innocent=("partners or flatmates who both work here", "a co-working space", "carrier-grade NAT"),
    settle="Ask both to declare a shared household or workplace.",
    insider=("ME018", "IF025"),
    cites=("mandiant-2025-05-19", "us-guidance-2022-05-16"),
    says="{people} people's devices used the same home connection {address} on {days} days since {first:%d %b %Y}.",
)
def one_ip_many_workers(records: Records, settings: Settings) -> ir.Table:
    """Residential addresses with successful sign-ins by two or more people without a declared household, on three or more days.

    A day counts when both were there on it. Two people who both claim the address as home count a quarter.
    Rates: the farm is half of the published cases, and the careful spread its laptops over lines (assumption
    0.22); one in a hundred honest remote workers shares one undeclared (assumption; learned from the company).
    """
    limits = settings.thresholds.one_ip_many_workers
    events = records.sign_ins.filter(
        lambda t: (
            (t["outcome"] == "success")
            & (t["activity"] != "token")
            & t["network"].notnull()
            & t["ip_kind"].isin(["residential", "unknown"])
        )
    )
    there = parties(events.select("network", "person_id", "day").distinct(), records.people)
    met = (
        there.group_by("network", "day")
        .agg(together=there["party"].nunique())
        .filter(lambda t: t["together"] > 1)
    )
    shared = there.semi_join(met, ["network", "day"])
    stays = (
        shared.group_by("network", "person_id", "home")
        .agg(days=shared["day"].nunique())
        .filter(lambda t: t["days"] >= limits.min_days)
    )
    crowd = stays.group_by("network").agg(
        people=stays["person_id"].nunique(), homes=stays["home"].nunique(), known=stays["home"].count()
    )
    crowd = crowd.filter(crowd["people"] >= limits.min_people)
    found = others(stays.inner_join(crowd, "network"), "network")
    at_home = (found["people"] == 2) & (found["homes"] == 1) & (found["known"] == 2)
    return finding(
        found,
        events.semi_join(met, ["network", "day"]),
        by=("person_id", "network"),
        strength=ibis.cases((at_home, 0.25), else_=1.0),
        shared=found["network"],
        facts={
            "address": found["network"],
            "people": found["people"],
            "days": found["days"],
            "with": found["with"],
        },
    )
