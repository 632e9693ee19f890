"""The issued computer was declined for an own one or a virtual desktop."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.observed import observed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="hardware-refusal-byod-ask",
    asks="Was the issued computer declined in favour of an own one or a virtual desktop?",
    stage=Stage.ONBOARDING,
    family=Family.DEVICE_TRUST,
    needs=("answers",),
    judged_by=("answer:declined-issued-device",),
    unjudged="the interview form says nothing of it",
    if_scheme=0.25,
    if_honest=0.1,
    innocent=(
        "ergonomics or assistive programs",
        "a developer's own machine",
        "no safe place for another computer",
    ),
    settle="Say that the issued computer is what the role asks of everybody, and how exceptions are asked for.",
    cites=(
        "secureworks-2024-10-16",
        "google-2025-04-01",
    ),
    says="The issued computer was declined on {meetings}.",
)
def hardware_refusal_byod_ask(records: Records, settings: Settings) -> ir.Table:
    """Requests to work on an own computer or by virtual desktop alone, without an accommodation, that were not given up.

    Rates: own devices are where no agent looks (assumption 0.25); one of ten honest developers asks
    (assumption; learned from the employer's own applicants).
    """
    return observed(records, "declined-issued-device", of="occasion", ends=True)
