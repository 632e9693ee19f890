"""Somebody else gave the answers in an interview."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.observed import observed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: What one meeting says, in which anybody may have joined in.
_ONCE = 0.3


@indicator(
    id="scripted-or-fed-answers",
    asks="Did somebody else give the answers in an interview?",
    stage=Stage.INTERVIEW,
    family=Family.SHARED_CREDENTIAL,
    needs=("answers",),
    judged_by=("answer:another-person-prompted",),
    unjudged="the interview form says nothing of it",
    if_scheme=0.1,
    if_honest=0.02,
    innocent=(
        "an interpreter or an assistant",
        "somebody in the room who joined in",
        "a poor line on which a voice was mistaken for another",
    ),
    settle="Ask one of the questions again on another day, and offer to answer it in writing during the call.",
    cites=("us-guidance-2022-05-16", "fbi-2023-10-18", "seal-2026-05-11"),
    says="In {meetings} an interviewer noted that somebody else gave the answers.",
)
def scripted_or_fed_answers(records: Records, settings: Settings) -> ir.Table:
    """Meetings of which an interviewer wrote that another person gave answers, and no accommodation covers it.

    One meeting counts 0.3, two or more whole. Pauses, nerves, eyes, voice and the way of speaking are never asked about.
    Rates: helpers speak for a persona (assumption 0.1 that it is noticed); two of a hundred honest people are helped by
    somebody near them (assumption).
    """
    return observed(records, "another-person-prompted", alone=_ONCE)
