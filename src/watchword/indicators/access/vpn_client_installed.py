"""Consumer VPN software on a company device."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.indicators.rule_in_force import in_force, weight_of
from watchword.settings import Settings


@indicator(
    id="vpn-client-installed",
    asks="Is consumer VPN software on the person's company device?",
    stage=Stage.ACCESS,
    family=Family.CONCEALMENT,
    needs=("processes|software",),
    if_scheme=0.19,
    if_honest=0.06,
    innocent=(
        "privacy on public networks",
        "a personal subscription on every device",
        "tests of another region",
    ),
    settle="Ask what it is for, and to remove it where the rules forbid it.",
    attack=("T1090",),
    insider=("ME003.002", "PR003.002"),
    cites=("secureworks-2024-10-16", "mandiant-2025-05-19"),
    says="Consumer VPN software ({products}) was seen on the device on {days_said}, first on {first:%d %b %Y}.",
)
def vpn_client_installed(records: Records, settings: Settings) -> ir.Table:
    """Consumer VPN products that ran or were inventoried on a device, and are not approved for the person.

    A looked-up host name is no installation and does not count. Software that was inventoried and never
    seen running counts 0.6; people whose role is to support or secure machines count a half. Weighed by
    the rule on personal VPNs: whole where forbidden by the last sighting, 0.6 unstated, a fifth where
    allowed. Rates: on both laptops of a published response and in several advisories (assumption 0.19); 6
    % of honest company devices (assumption, below the 10 to 40 % who use a VPN anywhere).
    """
    limits = settings.thresholds.vpn_client_installed
    policy = settings.vpn_policy
    seen = records.tool_uses.filter(
        lambda t: (
            (t["category"] == "vpn")
            & t["via"].isin(["process", "software"])
            & ~t["approved"].fill_null(False)
            & t["person_id"].notnull()
        )
    )
    people = seen.group_by("person_id").agg(
        products=named(seen["product"]),
        days=seen["day"].nunique(),
        sightings=seen["event_id"].nunique(),
        ran=(seen["via"] == "process").any(),
        latest=seen["day"].max(),
    )
    found = with_roles(people.filter(people["sightings"] >= limits.min_sightings), records.people)
    weight = weight_of(policy.personal_vpn, in_force(found["latest"], policy.since))
    ran = found["ran"].ifelse(1.0, 0.6)
    return finding(
        found,
        seen,
        strength=weight * ran * found["technical"].ifelse(0.5, 1.0),
        facts={
            "products": found["products"],
            "days": found["days"],
            "days_said": counted(found["days"], "day", "days"),
            "ran": found["ran"],
        },
    )
