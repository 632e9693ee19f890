"""A provider says that the person of this identity demonstrably lives or works elsewhere."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="convicted-or-purchased-identity",
    asks="Does a provider say that the person of this identity demonstrably is somewhere else?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("checks",),
    judged_by=("check:residence",),
    unjudged="nobody was asked about the residence",
    if_scheme=0.1,
    if_honest=0.01,
    innocent=(
        "a namesake",
        "an old address",
        "a second job",
    ),
    settle="Show the applicant what was found, as the law asks, and hear the answer.",
    cites=(
        "seal-2026-05-11",
        "doj-2025-11-14",
    ),
    says="A provider found that the person of this identity lives or is somewhere else.",
)
def convicted_or_purchased_identity(records: Records, settings: Settings) -> ir.Table:
    """Checks of residence or whereabouts that a provider contradicted and that no later one confirmed.

    Records of courts play no part. Rates: sold and stolen identities belong to people with another life (assumption
    0.1); one of a hundred honest people is taken for a namesake or has moved (assumption).
    """
    return contradicted(records, {"residence": "residence"})
