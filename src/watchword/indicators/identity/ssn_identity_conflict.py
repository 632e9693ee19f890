"""A lawful verifier says that the tax number belongs to somebody else."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions, told_together, unconfirmed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, latest, signs, standing
from watchword.settings import Settings

_ANSWER, _NEVER = "contact.tax-number-answer", "contact.tax-number-never-issued"
#: Facts of which every number that can be read has one.
_READ = (_ANSWER, "contact.tax-number-not-evaluated")
SIGNS = {
    _ANSWER: Sign(1.0, "contradicted by a lawful verifier", ("no-match", "deceased")),
    _NEVER: Sign(0.2, "one that was never issued to anybody"),
}


@indicator(
    id="ssn-identity-conflict",
    asks="Does a lawful verifier contradict the tax number, or was it never issued?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("checks|contact_facts",),
    judged_by=("contact.tax-number-answer|contact.tax-number-never-issued|check:tax-number",),
    unjudged="nobody was asked about the tax number",
    if_scheme=0.2,
    if_honest=0.006,
    innocent=(
        "a clerical error",
        "a name that was changed",
        "a number that was mistyped",
    ),
    settle="Let the person correct the number with the authority, and say how; nothing is asked of one that is not asked of all.",
    cites=(
        "mandiant-2025-05-19",
        "doj-2024-05-16",
        "doj-2024-08-08",
    ),
    says="The tax number given is {what}.",
)
def ssn_identity_conflict(records: Records, settings: Settings) -> ir.Table:
    """Tax numbers that a verifier contradicted: no match, another person, or somebody who has died.

    A name or date of birth that differs is a change or slip and never counts; a number that was never issued is
    mostly mistyped and counts a fifth, until it is given right. Where and when a number was issued is never read. A
    newer answer replaces an older one, and a later confirmation clears all. Rates: stolen and invented numbers fail such
    checks (assumption 0.2); six in a thousand honest people meet an error there (assumption; learned from the
    employer's own applicants).
    """
    given = records.contact_facts
    never = latest(given, *_READ, _NEVER).filter(lambda t: t["fact"] == _NEVER)
    told = standing(given, _ANSWER).union(never)
    facts = signs(told, SIGNS).mutate(checked=ibis.literal("tax-number"))
    checks = contradictions(records, {"tax-number": "contradicted by a lawful verifier"})
    return told_together(checks, unconfirmed(facts, records.checks))
