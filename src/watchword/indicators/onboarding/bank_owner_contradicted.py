"""The bank says that somebody else owns the account."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions, told_together, unconfirmed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, signs, standing
from watchword.settings import Settings

_ANSWER = "contact.bank-owner-answer"
SIGNS = {
    _ANSWER: Sign(1.0, "the bank's or a verifier's answer", ("none",)),
    "contact.bank-owner-name": Sign(0.8, "the name on the account", ("different",)),
}


@indicator(
    id="bank-owner-contradicted",
    asks="Does the account to be paid belong to somebody else, by the bank, a verifier or the name given?",
    stage=Stage.ONBOARDING,
    family=Family.PAY,
    needs=("checks|contact_facts",),
    judged_by=("contact.bank-owner-answer|contact.bank-owner-name|check:bank-owner",),
    unjudged="nobody was asked about the bank account",
    if_scheme=0.3,
    if_honest=0.015,
    innocent=(
        "a joint or family account",
        "a trust",
        "a name that was changed",
    ),
    settle="Ask for the bank's own confirmation, or for an account of the applicant's own.",
    cites=(
        "us-guidance-2022-05-16",
        "fbi-2025-07-23",
    ),
    says="The account to be paid is not the applicant's own by {what}.",
)
def bank_owner_contradicted(records: Records, settings: Settings) -> ir.Table:
    """Verifications of an account's owner that came out against the applicant.

    A partial match counts nothing, and where the bank finds the names alike its word goes before ours: it knows how
    they were written there. A newer answer replaces an older one, and a later confirmation, of another
    account too, clears it. Rates: pay goes to helpers' accounts (assumption 0.3); fifteen in a thousand honest
    people give a relative's account (assumption; learned from the employer's own applicants).
    """
    told = standing(records.contact_facts, *SIGNS)
    agreed = told.filter((told["fact"] == _ANSWER) & told["value"].isin(["match", "partial"]))
    apart = told.filter(told["fact"] != _ANSWER).anti_join(agreed, "person_id")
    counted = signs(told.filter(told["fact"] == _ANSWER).union(apart), SIGNS)
    facts = counted.mutate(checked=ibis.literal("bank-owner"))
    checks = contradictions(records, {"bank-owner": "the bank's or a verifier's answer"})
    return told_together(checks, unconfirmed(facts, records.checks))
