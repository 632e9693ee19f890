"""The referee answers from the applicant's own device, line or telephone, or applicants vouch for each other."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="reference-is-applicant",
    asks="Does a referee answer from the applicant's own device, line or telephone, or vouch in a circle?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("referees",),
    if_scheme=0.3,
    if_honest=0.004,
    innocent=("a small firm whose people share an office", "a relative who is also the employer", "one flat"),
    settle="Call the referee's employer on a number that you found yourself.",
    attack=("T1585",),
    insider=("PR027",),
    cites=("google-2025-04-01", "nisos-2024", "doj-2025-06-30"),
    says="{times} of the referees' answers came from {what}.",
)
def reference_is_applicant(records: Records, settings: Settings) -> ir.Table:
    """Answers from a device (whole), telephone (whole) or home's line (half) that the applicant used, or in a circle.

    A circle is two applicants who are each other's referees (0.8). A referee's domain that was registered less
    than a year before adds nothing alone and makes any of these whole. Rates: operators answer for their own
    personas (assumption 0.3); four in a thousand honest referees sit beside the applicant (assumption).
    """
    young = (records.referees["domain_days"] < limits_days(settings)).fill_null(False)
    seen = records.referees.mutate(young=young)
    circle = seen["vouches_for"].length() > 0
    strength = ibis.cases(
        (seen["own_device"].fill_null(False) | seen["own_phone"].fill_null(False), 1.0),
        (circle.fill_null(False), seen["young"].ifelse(1.0, 0.8)),
        (seen["own_network"].fill_null(False), seen["young"].ifelse(1.0, 0.5)),
        else_=0.0,
    )
    what = ibis.cases(
        (seen["own_device"].fill_null(False), "the applicant's own device"),
        (seen["own_phone"].fill_null(False), "the applicant's own telephone"),
        (circle.fill_null(False), "another applicant whose referee is this one"),
        else_="the applicant's own home line",
    )
    flagged = seen.mutate(strength=strength, what=what).filter(lambda t: t["strength"] > 0)
    found = gathered(flagged)
    return finding(
        found, flagged, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )


def limits_days(settings: Settings) -> int:
    """Days below which a referee's domain is young."""
    return settings.thresholds.reference_is_applicant.young_domain_days
