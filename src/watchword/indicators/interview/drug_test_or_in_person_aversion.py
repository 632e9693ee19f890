"""Every way of being met in person was declined."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.observed import observed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="drug-test-or-in-person-aversion",
    asks="Was every way of being met in person declined, including a notary or partner office nearby?",
    stage=Stage.INTERVIEW,
    family=Family.CONCEALMENT,
    needs=("answers",),
    judged_by=("answer:declined-in-person",),
    unjudged="the interview form says nothing of it",
    if_scheme=0.4,
    if_honest=0.03,
    innocent=(
        "a disability or illness",
        "care for somebody",
        "cost and distance",
        "fear after a bad experience",
    ),
    settle="Offer all equal ways once more, in writing, with who pays and how long it takes.",
    cites=(
        "us-guidance-2022-05-16",
        "fbi-2023-10-18",
        "seal-2026-05-11",
    ),
    says="On {meetings} every equal way of meeting in person was declined.",
)
def drug_test_or_in_person_aversion(records: Records, settings: Settings) -> ir.Table:
    """Two occasions or more on which all equal ways of being met in person were declined, none of them accommodated.

    A medical reason or a delay is never counted, and an accommodation or a later yes to one of the ways ends it.
    Rates: whoever is elsewhere cannot come (assumption 0.4); three of a hundred honest people decline everything
    twice (assumption).
    """
    return observed(records, "declined-in-person", least=2, of="occasion", ends=True)
