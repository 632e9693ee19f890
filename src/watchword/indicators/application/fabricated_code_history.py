"""The code history was made in one go to look like years of work."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "code.backdated": Sign(1.0, "commits dated over months that were all made within an hour"),
}


@indicator(
    id="fabricated-code-history",
    asks="Was the code history made in one go to look like years of work?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    judged_by=("code.commits>0",),
    unjudged="too little in the code history",
    if_scheme=0.2,
    if_honest=0.01,
    innocent=(
        "an import or a rewritten history",
        "course work handed in at once",
        "a program that commits on a schedule",
    ),
    settle="Ask to walk through two changes of different years, on a call.",
    cites=(
        "seal-2026-05-11",
        "gh-fake-analyzer",
        "own-derivation",
    ),
    says="The code history shows {what}.",
)
def fabricated_code_history(records: Records, settings: Settings) -> ir.Table:
    """Histories that were backdated with marks of a program.

    Imports, mirrors, team repositories and rewriting are told apart by the reader and blamed on nobody, nor is
    anybody for what a host took down. Rates: made-up histories fill accounts (assumption 0.2); one of a hundred
    honest ones looks like it (assumption; learned from the employer's own applicants).
    """
    return told(records.code_facts, SIGNS)
