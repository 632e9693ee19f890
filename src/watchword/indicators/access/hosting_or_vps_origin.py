"""Sign-ins from rented servers or from other people's home connections."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


@indicator(
    id="hosting-or-vps-origin",
    asks="Does the person sign in from rented servers or proxies?",
    stage=Stage.ACCESS,
    family=Family.CONCEALMENT,
    needs=("sign_ins",),
    if_scheme=0.06,
    if_honest=0.04,
    mode=Mode.OWN_DEVICE,
    innocent=(
        "a cloud desktop or development box",
        "a security or test tool that signs in",
        "a private VPN at a host",
    ),
    settle="Ask which machine it is; if it is the employer's, add its range to the settings.",
    attack=("T1090.002", "T1133"),
    cites=("us-guidance-2022-05-16", "trackr-2026-05-20", "mandiant-2024-09-23"),
    says="{share} % of sign-ins came from rented servers or proxies, on {days} days since {first:%d %b %Y}.",
)
def hosting_or_vps_origin(records: Records, settings: Settings) -> ir.Table:
    """Successful sign-ins from hosting networks or residential proxies that no VPN brand explains.

    The employer's own ranges are offices by then, refreshed tokens do not count, and relays of a phone's
    maker are no hosting. Strength grows with the share of sign-ins, from 0.4 to 1 at a half and more;
    people who support machines count a half (they work on servers). Rates: published for own devices
    mostly (assumption 0.06); 4 % of honest people work from a cloud machine that nobody listed
    (assumption; learned).
    """
    limits = settings.thresholds.hosting_or_vps_origin
    events = records.sign_ins.filter(
        lambda t: (t["outcome"] == "success") & (t["activity"] != "token") & t["interactive"].fill_null(True)
    )
    rented = (events["ip_kind"].isin(["hosting", "proxy"]) & events["vpn_brand"].isnull()).fill_null(False)
    marked = events.mutate(rented=rented)
    people = marked.group_by("person_id").agg(
        share=marked["rented"].ifelse(1.0, 0.0).mean(),
        days=marked["day"].nunique(where=marked["rented"]),
        networks=named(marked["rented"].ifelse(marked["as_org"], None)),
    )
    found = with_roles(people.filter(people["days"] >= limits.min_days), records.people)
    return finding(
        found,
        marked.filter(marked["rented"]),
        strength=(0.4 + 1.2 * found["share"]).clip(upper=1.0) * found["technical"].ifelse(0.5, 1.0),
        facts={
            "share": (found["share"] * 100).round(0).cast("int64"),
            "days": found["days"],
            "networks": found["networks"],
        },
    )
