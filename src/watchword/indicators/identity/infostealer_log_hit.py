"""A lawful vendor saw the address among other people's log-ins on one infected machine."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import standing
from watchword.settings import Settings


@indicator(
    id="infostealer-log-hit",
    asks="Did a lawful vendor see this address with several other people's log-ins on one infected machine?",
    stage=Stage.IDENTITY,
    family=Family.PERSONA,
    needs=("contact_facts",),
    judged_by=("contact.email-infostealer",),
    unjudged="nobody was asked about the mailbox",
    if_scheme=0.08,
    if_honest=0.004,
    innocent=(
        "a victim of theft on a shared computer",
        "a computer that many share, as in a library or internet café",
    ),
    settle="Tell the person, for they may be a victim; ask who else uses the computer.",
    cites=("flashpoint-2024-12",),
    says="A vendor saw the address's log-in beside those of {number} other people on one infected machine.",
)
def infostealer_log_hit(records: Records, settings: Settings) -> ir.Table:
    """Three or more other people's log-ins on one machine, by a lawful vendor's answer alone.

    A hit alone is a victim of theft and never counts. Rates: operators' own machines are infected now and then
    (assumption 0.08); four in a thousand honest people use a machine that many share (assumption).
    """
    least = settings.thresholds.infostealer_log_hit.personas
    rows = standing(records.contact_facts, "contact.email-infostealer").filter(lambda t: t["number"] >= least)
    found = rows.group_by("person_id").agg(number=rows["number"].max().cast("int64"))
    return finding(found, rows, strength=1.0, facts={"number": found["number"]})
