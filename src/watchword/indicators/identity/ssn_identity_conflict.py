"""A lawful verifier says that the tax number belongs to somebody else."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradictions, told_together
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, signs
from watchword.settings import Settings

SIGNS = {
    "contact.tax-number-answer": Sign(1.0, "tax number", ("no-match", "deceased", "birth-date-mismatch")),
    "contact.tax-number-never-issued": Sign(0.8, "tax number, which was never issued"),
}


@indicator(
    id="ssn-identity-conflict",
    asks="Does a lawful verifier say that the tax number belongs to somebody else, or to somebody who has died?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("checks|contact_facts",),
    if_scheme=0.2,
    if_honest=0.004,
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
    says="A lawful verifier contradicted the {what} {times} times.",
)
def ssn_identity_conflict(records: Records, settings: Settings) -> ir.Table:
    """Checks of the tax number that a verifier contradicted: no match, another person, or somebody who has died.

    Where and when the number was issued is never read. A newer answer replaces an older one. Rates: stolen
    and invented numbers fail such checks (assumption 0.2); four in a thousand honest people meet an error
    there (assumption; learned from the employer's own applicants).
    """
    checks = contradictions(records, ("tax-number",))
    return told_together(checks, signs(records.contact_facts, SIGNS))
