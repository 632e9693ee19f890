"""The career contradicts itself."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "resume.overlapping-full-time": Sign(0.7, "two full-time jobs at once"),
    "resume.end-before-start": Sign(0.3, "a job that ends before it starts"),
    "resume.future-start": Sign(0.3, "work that lies in the future"),
}


@indicator(
    id="impossible-career",
    asks="Does the career contradict itself: full-time jobs at once, or dates that cannot be?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts",),
    judged_by=("resume.jobs>0",),
    unjudged="no job could be read in the résumé",
    if_scheme=0.2,
    if_honest=0.03,
    innocent=(
        "a hand-over between jobs",
        "a side job",
        "a slip in a date",
    ),
    settle="Ask how the jobs went together, or for the right dates.",
    cites=(
        "own-derivation",
        "us-guidance-2022-05-16",
    ),
    says="The résumé tells of {what}.",
)
def impossible_career(records: Records, settings: Settings) -> ir.Table:
    """Two full-time jobs at once for three months or more, dates that end before they start, or work in the future.

    Part-time, freelance, honorary work and study are never taken for full-time, and gaps are never counted. Rates:
    careers are put together from several (assumption 0.2); three of a hundred honest ones have such a slip
    (assumption; learned from the employer's own applicants).
    """
    return told(records.resume_facts, SIGNS)
