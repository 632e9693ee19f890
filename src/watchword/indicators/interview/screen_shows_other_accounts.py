"""Other people's names or mailboxes were visible on the shared screen."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.observed import observed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="screen-shows-other-accounts",
    asks="Were other people's names or mailboxes visible while the screen was shared?",
    stage=Stage.INTERVIEW,
    family=Family.PERSONA,
    needs=("answers",),
    judged_by=("answer:other-accounts-on-screen",),
    unjudged="the interview form says nothing of it",
    if_scheme=0.1,
    if_honest=0.005,
    innocent=(
        "a consultant's clients",
        "a family's computer",
        "a pair who share a machine",
    ),
    settle="Ask whose the accounts are, on the call or right after.",
    cites=("seal-2026-05-11",),
    says="In {meetings} other people's names or mailboxes were visible on the shared screen.",
)
def screen_shows_other_accounts(records: Records, settings: Settings) -> ir.Table:
    """Meetings in which the interviewer saw other people's accounts on the shared screen.

    Rates: operators work several personas on one desk (assumption 0.1 that it shows); five in a thousand honest
    people show somebody else's mailbox (assumption).
    """
    return observed(records, "other-accounts-on-screen")
