"""A remote desktop that lives in a browser, used again and again."""

import ibis.expr.types as ir

from watchword.indicators.card import Absence, Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


@indicator(
    id="browser-remote-desktop",
    asks="Is a browser's remote desktop used on the device, day after day?",
    stage=Stage.ACCESS,
    family=Family.REMOTE_CONTROL,
    needs=("processes|dns|software",),
    if_scheme=0.2,
    if_honest=0.01,
    absence=Absence(0.2, 0.002, "a laptop that its operator never touches must be operated by something"),
    mode=Mode.FARM,
    innocent=(
        "support for the family from a work computer",
        "a way to a second computer of one's own",
        "IT staff at work",
    ),
    settle="Ask which computer is reached from which, and look for the host's part on the issued device.",
    attack=("T1219.002",),
    insider=("DT122", "ME003.010"),
    cites=("secureworks-2024-10-16", "crowdstrike-2025", "insider-threat-matrix"),
    says="{product}, a remote desktop in the browser, was seen on {days} days since {first:%d %b %Y}.",
)
def browser_remote_desktop(records: Records, settings: Settings) -> ir.Table:
    """Unapproved browser remote desktops on three or more days, by program or by host name looked up.

    Host names alone count a half: opening the page to reach one's own computer looks them up, too. An
    entry of the software inventory is no use and counts no day. People whose role is to support machines
    count a fifth. Rates: named in several reports of farms (assumption 0.2); 1 % of honest people use one
    unapproved (assumption; learned from the company).
    """
    limits = settings.thresholds.browser_remote_desktop
    uses = records.tool_uses.filter(
        lambda t: (
            (t["category"] == "browser-remote-desktop")
            & t["via"].isin(["process", "domain"])
            & ~t["approved"].fill_null(False)
            & t["person_id"].notnull()
        )
    )
    people = uses.group_by("person_id", "product").agg(
        days=uses["day"].nunique(), ran=(uses["via"] == "process").any()
    )
    found = with_roles(people.filter(people["days"] >= limits.min_days), records.people)
    return finding(
        found,
        uses,
        by=("person_id", "product"),
        strength=found["ran"].ifelse(1.0, 0.5) * found["technical"].ifelse(0.2, 1.0),
        facts={"product": found["product"], "days": found["days"], "ran": found["ran"]},
    )
