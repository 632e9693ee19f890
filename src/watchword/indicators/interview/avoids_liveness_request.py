"""Challenges to the camera were refused or failed, and their equal alternatives too."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="avoids-liveness-request",
    asks="Were several challenges to the camera refused or failed, with their equal alternatives?",
    stage=Stage.INTERVIEW,
    family=Family.SHARED_CREDENTIAL,
    needs=("answers",),
    if_scheme=0.35,
    if_honest=0.01,
    innocent=(
        "a disability",
        "faith or privacy in a shared home",
        "a poor line or an old camera",
        "a bad experience",
    ),
    settle="Offer another way that is open to everybody: in person, by a notary, or by a courier's check.",
    attack=("T1656",),
    cites=("fbi-2025-07-23", "unit42-2025-04", "seal-2026-05-11"),
    says="{times} challenges to the camera were refused or failed, with their alternatives.",
)
def avoids_liveness_request(records: Records, settings: Settings) -> ir.Table:
    """Two challenges or more of the kind `camera` that were refused or failed and that no accommodation covers.

    Excused ones count nothing, nor does a camera that is off. Rates: faces are swapped or somebody else sits
    there (assumption 0.35); one of a hundred honest people refuses twice without asking for another way
    (assumption; learned from the employer's own applicants).
    """
    least = settings.thresholds.avoids_liveness_request.min_challenges
    rows = records.answers.filter(
        lambda t: (
            (t["kind"] == "camera")
            & t["answer"].isin(["refused", "failed"])
            & ~t["accommodated"].fill_null(False)
        )
    ).mutate(strength=1.0)
    found = gathered(rows)
    found = found.filter(found["times"] >= least)
    return finding(found, rows, strength=found["strength"], facts={"times": found["times"]})
