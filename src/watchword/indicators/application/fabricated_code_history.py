"""The code history was made in one go to look like years of work."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "code.backdated": Sign(1.0, "commits of months that were all made within an hour"),
    "code.taken-down": Sign(0.3, "repositories that the host took down"),
}


@indicator(
    id="fabricated-code-history",
    asks="Was the code history made in one go to look like years of work?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    if_scheme=0.2,
    if_honest=0.006,
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
    """Histories backdated with marks of a program, at equal steps, or of commits that change nothing.

    Imports, mirrors, team repositories and rewriting are told apart by the reader and blamed on nobody. Rates:
    made-up histories fill accounts (assumption 0.2); six in a thousand honest ones look like it (assumption;
    learned from the employer's own applicants).
    """
    return told(records.code_facts, SIGNS)
