"""A consumer VPN stands between the person and their work, day after day."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.rule_in_force import in_force, weight_of
from watchword.settings import Settings


@indicator(
    id="commercial-vpn-signin",
    asks="Does much of the person's work come through a consumer VPN?",
    stage=Stage.ACCESS,
    family=Family.CONCEALMENT,
    needs=("sign_ins",),
    if_scheme=0.3,
    if_honest=0.15,
    mode=Mode.OWN_DEVICE,
    innocent=("privacy", "a journey or a public network", "a VPN on for everything, work included"),
    settle="Tell everyone the rule on personal VPNs, ask the person to sign in without one, and look again.",
    attack=("T1090.003",),
    insider=("IF020", "AF029.002"),
    cites=("mandiant-2024-09-23", "secureworks-2024-10-16", "mandiant-2025-05-19", "splunk-2025-09"),
    says="{share} % of sign-ins came through a consumer VPN, on {days} days since {first:%d %b %Y}.",
)
def commercial_vpn_signin(records: Records, settings: Settings) -> ir.Table:
    """The share of successful sign-ins through a consumer VPN, or through a proxy or host of a VPN's brand.

    Days of declared travel are left out. Strength grows with the share, from 0.3 at none to 1 at all, and
    is weighed by the rule: whole where personal VPNs were forbidden on that many days, 0.6 where nothing
    was said, a fifth where they are allowed. No brand weighs more than another: the most cited one is
    also what honest people use in some countries. Rates: nearly every published case of an own device and
    many farms (assumption 0.3); 10 to 40 % of honest developers use a VPN (range of the simulation),
    fewer for work (0.15).
    """
    limits = settings.thresholds.commercial_vpn_signin
    policy = settings.vpn_policy
    events = records.sign_ins.filter(
        lambda t: (t["outcome"] == "success") & (t["activity"] != "token") & ~t["travel"].fill_null(False)
    )
    branded = events["vpn_brand"].notnull() & events["ip_kind"].isin(["proxy", "hosting"])
    marked = events.mutate(
        behind=((events["ip_kind"] == "vpn") | branded).fill_null(False),
        ruled=in_force(events["day"], policy.since),
    )
    behind = marked["behind"]
    people = marked.group_by("person_id").agg(
        share=behind.ifelse(1.0, 0.0).mean(),
        days=marked["day"].nunique(where=behind),
        ruled_days=marked["day"].nunique(where=behind & marked["ruled"]),
        services=named(behind.ifelse(marked["vpn_brand"], None)),
    )
    found = people.filter((people["days"] >= limits.min_days) & (people["share"] >= limits.min_share))
    weight = weight_of(policy.personal_vpn, found["ruled_days"] >= limits.min_days)
    return finding(
        found,
        marked.filter(behind),
        strength=(0.3 + 0.7 * found["share"]) * weight,
        facts={
            "share": (found["share"] * 100).round(0).cast("int64"),
            "days": found["days"],
            "services": found["services"],
        },
    )
