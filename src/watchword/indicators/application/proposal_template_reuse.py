"""Letters or test answers repeat those of other people."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings


@indicator(
    id="proposal-template-reuse",
    asks="Do letters or test answers share long passages with those of people of other names?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("shared", "letter_facts|resume_facts"),
    if_scheme=0.25,
    if_honest=0.01,
    innocent=("a public template", "one agency that writes for its people", "the same writing program"),
    settle="Ask for a short text on one question of the job, written while both are on the call.",
    cites=("us-guidance-2022-05-16",),
    says="A letter or test answer shares long passages, word for word, with that of {whom}.",
)
def proposal_template_reuse(records: Records, settings: Settings) -> ir.Table:
    """Letters and answers whose five-word runs agree with another person's, common templates left out.

    Rates: bids and letters are reused across accounts (assumption 0.25); a hundredth of honest people take a text
    that somebody else took too (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.proposal_template_reuse
    alike = strangers(records.shared, ("text-letter", "text-test"), limits.max_people)
    return sharing(alike.filter(alike["share"] >= limits.share))
