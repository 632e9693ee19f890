"""A lawful vendor saw the address among other people's log-ins on one infected machine."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="infostealer-log-hit",
    asks="Did a lawful vendor see this address with several other people's log-ins on one infected machine?",
    stage=Stage.IDENTITY,
    family=Family.PERSONA,
    needs=("contact_facts",),
    if_scheme=0.08,
    if_honest=0.001,
    innocent=(
        "a victim of theft on a shared computer",
        "a family's computer",
    ),
    settle="Tell the person, for they may be a victim; ask who else uses the computer.",
    cites=("flashpoint-2024-12",),
    says="The address was seen with log-ins of {number} other people on one machine.",
)
def infostealer_log_hit(records: Records, settings: Settings) -> ir.Table:
    """Three or more other people's log-ins on one machine, by a lawful vendor's answer alone.

    A hit alone is a victim of theft and never counts. Rates: operators' own machines are infected now and then
    (assumption 0.08); one in a thousand honest people shares such a machine (assumption).
    """
    least = settings.thresholds.infostealer_log_hit.personas
    rows = records.contact_facts.filter(
        lambda t: (t["fact"] == "contact.email-infostealer") & (t["number"] >= least)
    )
    found = rows.group_by("person_id").agg(number=rows["number"].max().cast("int64"))
    return finding(found, rows, strength=1.0, facts={"number": found["number"]})
