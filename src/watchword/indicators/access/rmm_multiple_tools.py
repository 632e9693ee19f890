"""Several remote-control products appear right after a start."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.bundled_tools import BUNDLED
from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.joiners import joiners
from watchword.indicators.phrases import named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


def joiners_only(records: Records, _: Settings) -> ir.Table:
    """Who can be judged: people whose first days are in the records."""
    return joiners(records).select("person_id")


@indicator(
    id="rmm-multiple-tools",
    asks="Did several remote-control products appear soon after the start?",
    stage=Stage.ACCESS,
    family=Family.REMOTE_CONTROL,
    needs=("processes|software", "people"),
    if_scheme=0.03,
    if_honest=0.004,
    mode=Mode.FARM,
    innocent=(
        "IT changes from one support tool to another",
        "a vendor's and the helpdesk's tool",
        "IT staff at work",
    ),
    settle="Ask the helpdesk which of them it installed; ask the person about the others.",
    attack=("T1219",),
    insider=("IF027.004",),
    cites=("mandiant-2024-09-23", "crowdstrike-2025"),
    says="{products} remote-control products ({tools}) were on the device within {window} days of the start.",
    exposed=joiners_only,
)
def rmm_multiple_tools(records: Records, settings: Settings) -> ir.Table:
    """Two or more different unapproved products, run or inventoried within two weeks of the start.

    Host names alone do not count, nor what came with the operating system and was never run. Two products
    count 0.7, more whole; people whose role is to support machines count a fifth. Rates: several tools
    are listed together in several reports (assumption 0.03); honest joiners have at most the employer's
    one, which is to be approved (assumption 0.4 %).
    """
    limits = settings.thresholds.rmm_multiple_tools
    uses = records.tool_uses.filter(
        lambda t: (
            t["category"].isin(["remote-control", "browser-remote-desktop"])
            & t["via"].isin(["process", "software"])
            & ~((t["via"] == "software") & t["product"].isin(BUNDLED))
            & ~t["approved"].fill_null(False)
        )
    )
    early = uses.inner_join(joiners(records), "person_id")
    age = early["time"].delta(early["start"], unit="second")
    early = early.filter(age < limits.window_days * 86400)
    people = early.group_by("person_id").agg(
        products=early["product"].nunique(), tools=named(early["product"])
    )
    found = with_roles(people.filter(people["products"] >= limits.min_products), records.people)
    several = (found["products"] <= 2).ifelse(0.7, 1.0)
    return finding(
        found,
        early,
        strength=several * found["technical"].ifelse(0.2, 1.0),
        facts={
            "products": found["products"],
            "tools": found["tools"],
            "window": ibis.literal(limits.window_days),
        },
    )
