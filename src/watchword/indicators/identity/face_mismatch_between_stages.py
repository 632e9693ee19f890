"""People saw somebody else at one stage than at another."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: How many attestations count whole, and what a single one counts.
_TOGETHER, _ALONE = 2, 0.15


@indicator(
    id="face-mismatch-between-stages",
    asks="Did people who compared the stages attest that it is not the same person?",
    stage=Stage.IDENTITY,
    family=Family.SHARED_CREDENTIAL,
    needs=("checks",),
    judged_by=("check:face",),
    unjudged="nobody compared the person at two stages",
    if_scheme=0.4,
    if_honest=0.002,
    innocent=(
        "weight, hair or age",
        "a poor camera",
        "how hard it is to compare faces",
    ),
    settle="Meet in person or by a notary, with two who have not compared before.",
    cites=(
        "fbi-2025-07-23",
        "seal-2026-05-11",
        "insider-threat-matrix",
    ),
    insider=("PR027.001", "DT103"),
    says="Somebody who compared two stages attested that it was not the same person ({attested}).",
)
def face_mismatch_between_stages(records: Records, settings: Settings) -> ir.Table:
    """Comparisons that people made between interview, document, first day and later, and that were contradicted.

    Only people compare; no face is ever measured here. People err at it, most of all with faces of a group that is
    not their own: one attestation counts 0.15, two of different people's making count whole, and a later comparison
    that finds the same person clears both. Rates: one person interviews and another works (assumption 0.4 that a
    comparison shows it); two in a thousand honest people are taken for another (assumption).
    """
    rows = contradictions(records, {"face": "face"})
    found = rows.group_by("person_id").agg(times=rows["event_id"].nunique())
    attested = counted(found["times"], "attestation", "attestations")
    strength = (found["times"] >= _TOGETHER).ifelse(1.0, _ALONE)
    return finding(found, rows, strength=strength, facts={"times": found["times"], "attested": attested})
