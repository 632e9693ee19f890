"""The referee answers from the applicant's own device, line or telephone, or applicants vouch for each other."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: What a home's line and a circle say, and what either says of a referee whose domain is young.
_LINE, _CIRCLE, _YOUNG = 0.15, 0.1, 0.5


@indicator(
    id="reference-is-applicant",
    asks="Does a referee answer from the applicant's own device, line or telephone, or do two applicants vouch for each other?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("referees",),
    if_scheme=0.3,
    if_honest=0.004,
    innocent=(
        "a small firm whose people share an office",
        "two former colleagues who both apply and speak for each other",
        "a relative who is also the employer",
        "one flat",
    ),
    settle="Call the referee's employer on a number that you found yourself.",
    attack=("T1585",),
    insider=("PR027",),
    cites=("google-2025-04-01", "nisos-2024", "doj-2025-06-30"),
    says="{answers} came from {what}.",
)
def reference_is_applicant(records: Records, settings: Settings) -> ir.Table:
    """Answers from a device or telephone that the applicant used (whole), from their home's line, or in a circle.

    A circle is two applicants who are each other's referees. It counts a tenth, for colleagues who lost their jobs
    together speak for each other, and a line 0.15; with a referee's domain that was registered less than a year
    before, which says nothing alone, either counts half. Rates: operators answer for their own personas (assumption
    0.3); four in a thousand honest referees sit beside the applicant (assumption).
    """
    limit = settings.thresholds.reference_is_applicant.young_domain_days
    young = (records.referees["domain_days"] < limit).fill_null(False)
    seen = records.referees.mutate(young=young)
    circle = seen["vouches_for"].length() > 0
    strength = ibis.cases(
        (seen["own_device"].fill_null(False) | seen["own_phone"].fill_null(False), 1.0),
        (seen["own_network"].fill_null(False), seen["young"].ifelse(_YOUNG, _LINE)),
        (circle.fill_null(False), seen["young"].ifelse(_YOUNG, _CIRCLE)),
        else_=0.0,
    )
    what = ibis.cases(
        (seen["own_device"].fill_null(False), "the applicant's own device"),
        (seen["own_phone"].fill_null(False), "the applicant's own telephone"),
        (seen["own_network"].fill_null(False), "the applicant's own home line"),
        else_="an applicant for whom this applicant answers in turn",
    )
    flagged = seen.mutate(strength=strength, what=what).filter(lambda t: t["strength"] > 0)
    found = gathered(flagged)
    answers = counted(found["times"], "referee's answer", "referees' answers")
    return finding(
        found,
        flagged,
        strength=found["strength"],
        facts={"times": found["times"], "answers": answers, "what": found["what"]},
    )
