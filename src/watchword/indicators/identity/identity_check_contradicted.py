"""A provider of identity checks declined the document or the person."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="identity-check-contradicted",
    asks="Did a provider of identity checks decline the document, or the person before the camera?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("checks",),
    judged_by=("check:identity|check:liveness",),
    unjudged="nobody was asked about the identity document",
    if_scheme=0.25,
    if_honest=0.02,
    innocent=(
        "a bad picture or an old document",
        "a provider's error, which differs between groups of people",
    ),
    settle="Repeat the check another way that is open to everybody: in person, by a notary or by another provider.",
    cites=(
        "fbi-2025-07-23",
        "microsoft-2025-06-30",
    ),
    insider=("PR027.001",),
    says="A provider's check of {what} came out against the claim.",
)
def identity_check_contradicted(records: Records, settings: Settings) -> ir.Table:
    """Checks of document or liveness that a provider contradicted; what it could not decide counts nothing.

    A later confirmation clears it, whichever document it is about. Rates: forged documents and swapped faces are
    caught now and then (assumption 0.25); two of a hundred honest people are declined at first, not all groups of
    people alike (assumption; learned from the employer's own applicants).
    """
    return contradicted(
        records, {"identity": "the identity document", "liveness": "the person before the camera"}
    )
