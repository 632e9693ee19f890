"""The bank says that somebody else owns the account."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="bank-owner-contradicted",
    asks="Does the bank or a verifier say that somebody else owns the account?",
    stage=Stage.ONBOARDING,
    family=Family.PAY,
    needs=("checks",),
    if_scheme=0.3,
    if_honest=0.01,
    innocent=(
        "a joint or family account",
        "a trust",
        "a name that was changed",
    ),
    settle="Ask for the bank's own confirmation, or another account.",
    cites=(
        "us-guidance-2022-05-16",
        "fbi-2025-07-23",
    ),
    says="The bank contradicted the {what} {times} times.",
)
def bank_owner_contradicted(records: Records, settings: Settings) -> ir.Table:
    """Verifications of an account's owner that came out against the applicant.

    A partial match counts nothing. Rates: pay goes to helpers' accounts (assumption 0.3); one of a hundred
    honest people gives another's account (assumption; learned from the employer's own applicants).
    """
    return contradicted(records, ("bank-owner",))
