"""The institution itself says that there was no such degree."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="education-unverifiable",
    asks="Did a school, asked through a contact found independently, say that there was no such degree?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("checks",),
    if_scheme=0.3,
    if_honest=0.01,
    innocent=("a degree under an earlier name", "records lost in a war or fire", "a degree left unfinished"),
    settle="Ask for the certificate and for earlier names, and ask the school again with both.",
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23"),
    says="{times} schools, asked independently, contradicted the claimed degree.",
)
def education_unverifiable(records: Records, settings: Settings) -> ir.Table:
    """Education checks that a school contradicted through an independent contact.

    No answer, no register and no record are nothing: many schools keep none or answer nobody. Where the
    school lies is never read. Rates: invented degrees (assumption 0.3); one of a hundred honest people is
    filed under another name or claims a degree that was not finished (assumption).
    """
    flagged = records.checks.filter(
        lambda t: (
            (t["checked"] == "education")
            & (t["result"] == "contradicted")
            & (t["contact_from"] == "independent")
        )
    ).mutate(strength=1.0)
    found = gathered(flagged)
    return finding(found, flagged, strength=found["strength"], facts={"times": found["times"]})
