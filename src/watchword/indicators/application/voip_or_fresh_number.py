"""The telephone is an internet line or was taken into use recently."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import told_together
from watchword.indicators.finding import COLUMNS
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, aged, latest, signs
from watchword.settings import Settings

#: An internet line at a fixed address is what a cable company installs at home, and never counts.
SIGNS = {"contact.phone-voip": Sign(1.0, "an internet line", ("voip", "voip-non-fixed"))}


@indicator(
    id="voip-or-fresh-number",
    asks="Is the telephone an internet line, or was it taken into use recently?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("contact_facts",),
    judged_by=(
        "contact.phone-first-seen|contact.phone-type=mobile|contact.phone-type=fixed|contact.phone-type=voip|contact.phone-type=voip-fixed|contact.phone-type=voip-non-fixed",
    ),
    unjudged="nobody was asked about the telephone",
    if_scheme=0.4,
    if_honest=0.2,
    innocent=(
        "privacy",
        "an immigrant's or a survivor's new number",
        "a cheap line",
    ),
    settle="Ask for another number on which to call, or agree on another way, such as a letter with a code.",
    cites=(
        "fbi-2025-01-23",
        "mandiant-2024-09-23",
        "nisos-2024",
    ),
    says="The telephone is {what}.",
)
def voip_or_fresh_number(records: Records, settings: Settings) -> ir.Table:
    """Numbers that a carrier's answer calls VoIP, or that all were in use for less than the limit; weak alone.

    It counts in concealment: who keeps a VPN on keeps such a line too, and that is one wish for privacy. In the North
    American plan only a carrier can tell; without its answer this is not evaluated. A newer answer replaces an older
    one. Rates: personas use lines that need no papers (assumption 0.4); one of five honest applicants does
    (assumption; learned from the employer's own applicants).
    """
    young = settings.thresholds.voip_or_fresh_number.young_days
    facts = records.contact_facts
    seen = aged(facts, "contact.phone-first-seen")
    known = seen.group_by("person_id").agg(oldest=seen["days"].max())
    fresh = seen.semi_join(known.filter(known["oldest"] < young), "person_id")
    fresh = fresh.mutate(strength=1.0, what=ibis.literal("in use for a short time only"))
    found = told_together(signs(latest(facts, "contact.phone-type", *SIGNS), SIGNS), fresh)
    return found.mutate(family=ibis.literal(Family.CONCEALMENT.value)).select(*COLUMNS)
