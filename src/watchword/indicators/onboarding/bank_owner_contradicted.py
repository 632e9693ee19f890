"""The bank says that somebody else owns the account."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions, told_together
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, signs
from watchword.settings import Settings

SIGNS = {
    "contact.bank-owner-answer": Sign(1.0, "owner of the account", ("none",)),
    "contact.bank-owner-name": Sign(0.8, "name of the account's owner", ("different",)),
}


@indicator(
    id="bank-owner-contradicted",
    asks="Does the bank or a verifier say that somebody else owns the account?",
    stage=Stage.ONBOARDING,
    family=Family.PAY,
    needs=("checks|contact_facts",),
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
    checks = contradictions(records, ("bank-owner",))
    return told_together(checks, signs(records.contact_facts, SIGNS))
