"""The institution itself says that there was no such degree."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="education-unverifiable",
    asks="Did a school, asked through a contact found independently, say that there was no such degree?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("checks",),
    judged_by=("check:education=independent",),
    unjudged="nobody was asked about the studies",
    if_scheme=0.3,
    if_honest=0.02,
    innocent=("a degree under an earlier name", "records lost in a war or fire", "a degree left unfinished"),
    settle="Ask for the certificate and for earlier names, and ask the school again with both.",
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23"),
    says="Asked independently, {schools} contradicted the claimed degree.",
)
def education_unverifiable(records: Records, settings: Settings) -> ir.Table:
    """Education checks that a school contradicted through an independent contact.

    No answer, no register and no record are nothing: many schools keep none or answer nobody. A school's later
    confirmation clears it. Where the school lies is never read. Rates: invented degrees (assumption 0.3); two of a
    hundred honest people are filed under another name or claim a degree that was not finished (assumption).
    """
    flagged = contradictions(records, {"education": "degree"}, each_subject=True, independent=True)
    found = flagged.group_by("person_id").agg(times=flagged["about"].coalesce(flagged["event_id"]).nunique())
    schools = counted(found["times"], "school", "schools")
    return finding(found, flagged, strength=1.0, facts={"times": found["times"], "schools": schools})
