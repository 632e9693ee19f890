"""Former employers have no record of the applicant."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="ex-employer-unreachable",
    asks="Do former employers, asked through a contact found independently, have no record?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("checks",),
    if_scheme=0.4,
    if_honest=0.02,
    innocent=(
        "a firm that has closed or was bought",
        "an employer who answers nobody",
        "work through an agency or for a client",
    ),
    settle="Ask for a pay slip or tax record of that time, and for a colleague whom you find yourself.",
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23", "nisos-2024"),
    says="{times} former employers, asked independently, {what}.",
)
def ex_employer_unreachable(records: Records, settings: Settings) -> ir.Table:
    """Employment checks that were contradicted or found no record through an independent contact.

    A contradiction counts whole, no record half; an employer who was only unreachable or refuses to say counts
    nothing, for that is how many employers are everywhere. Asked through a contact that the applicant gave, an
    answer counts nothing either way. Rates: invented careers fail such checks (assumption 0.4); two of a
    hundred honest people meet an employer without a record of them (assumption).
    """
    asked = records.checks.filter(
        lambda t: (
            (t["checked"] == "employment")
            & (t["contact_from"] == "independent")
            & t["result"].isin(["contradicted", "not-found"])
        )
    )
    least = settings.thresholds.ex_employer_unreachable.min_employers
    flagged = asked.mutate(
        strength=(asked["result"] == "contradicted").ifelse(1.0, 0.5),
        what=ibis.cases((asked["result"] == "contradicted", "contradicted the claim"), else_="had no record"),
    )
    found = gathered(flagged)
    found = found.filter((found["times"] >= least) | (found["strength"] == 1.0))
    return finding(
        found, flagged, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )
