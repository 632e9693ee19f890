"""Challenges to the camera were refused or failed, and their equal alternatives too."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.newest import newest
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: So many challenges fail together on one poor line, and what they then say.
_FEW, _ON_A_POOR_LINE = 2, 0.4


@indicator(
    id="avoids-liveness-request",
    asks="Were several different challenges to the camera refused or failed?",
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
    says="{times} different challenges to the camera were refused or failed, and no accommodation covers them.",
)
def avoids_liveness_request(records: Records, settings: Settings) -> ir.Table:
    """Two or more different challenges of the kind `camera`, refused or failed, that no accommodation covers.

    Two count 0.4, which one poor line brings about, three or more whole; a challenge that was passed later, or that a
    corrected form says was passed, no longer counts. Excused ones count nothing, nor does a camera that is off. Rates:
    faces are swapped or somebody else sits there (assumption 0.35); one of a hundred honest people refuses twice
    without asking for another way (assumption; learned from the employer's own applicants).
    """
    least = settings.thresholds.avoids_liveness_request.min_challenges
    asked = records.answers.filter(
        lambda t: (t["kind"] == "camera") & t["answer"].isin(["refused", "failed", "passed", "excused"])
    )
    last = newest(asked, ("person_id", "challenge"))
    against = last["answer"].isin(["refused", "failed"]) & ~last["accommodated"].fill_null(False)
    # a form that was corrected bears the date of the first: beside the slip stands what is right
    rows = last.filter(against).anti_join(last.filter(~against), ["person_id", "challenge"])
    told = rows.group_by("person_id").agg(times=rows["challenge"].nunique())
    found = told.filter(told["times"] >= least)
    strength = (found["times"] > _FEW).ifelse(1.0, _ON_A_POOR_LINE)
    return finding(found, rows, strength=strength, facts={"times": found["times"]})
