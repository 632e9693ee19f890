"""The document holds text that people do not see and machines read."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import told_together
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, signs
from watchword.settings import Settings

SIGNS = {
    "text.instructs-machine": Sign(1.0, "instructions to a screening program"),
    "text.hidden": Sign(0.5, "text that people do not see"),
}


@indicator(
    id="hidden-instructions",
    asks="Does a document hold hidden text, or instructions to a screening program?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts|letter_facts",),
    if_scheme=0.1,
    if_honest=0.02,
    innocent=(
        "keywords that a résumé service put there",
        "a template's remains",
        "somebody who writes about such texts",
    ),
    settle="Show the text to the applicant and ask where the document comes from.",
    cites=("own-derivation",),
    says="A document holds {what}.",
)
def hidden_instructions(records: Records, settings: Settings) -> ir.Table:
    """Text that is invisible, and text that tells a screening program what to conclude.

    Rates: texts are tuned for screening programs (assumption 0.1); two of a hundred honest people do it too
    (assumption; learned from the employer's own applicants).
    """
    return told_together(signs(records.resume_facts, SIGNS), signs(records.letter_facts, SIGNS))
