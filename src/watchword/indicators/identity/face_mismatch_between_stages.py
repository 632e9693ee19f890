"""Two people saw somebody else at one stage than at another."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="face-mismatch-between-stages",
    asks="Did people who compared the stages attest that it is not the same person?",
    stage=Stage.IDENTITY,
    family=Family.SHARED_CREDENTIAL,
    needs=("checks",),
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
    says="People who compared attested {times} times that another person was there.",
)
def face_mismatch_between_stages(records: Records, settings: Settings) -> ir.Table:
    """Comparisons that people made between interview, document, first day and later, and that were contradicted.

    Only people compare; no face is ever measured here. Rates: one person interviews and another works
    (assumption 0.4 that a comparison shows it); two in a thousand honest people are taken for another
    (assumption).
    """
    return contradicted(records, ("face",))
