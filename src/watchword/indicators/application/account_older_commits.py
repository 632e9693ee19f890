"""Own commits are older than the account, and nothing explains it."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import standing
from watchword.settings import Settings


@indicator(
    id="account-older-commits",
    asks="Are the first commits in most own repositories older than the account, with nothing to explain it?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    judged_by=("code.older-than-account",),
    unjudged="nothing says when the account at the code host was made",
    if_scheme=0.25,
    if_honest=0.03,
    innocent=(
        "work that was imported from elsewhere",
        "an earlier account",
        "a clock that was wrong",
    ),
    settle="Ask where the work was kept before, and for that account.",
    cites=(
        "seal-2026-05-11",
        "gh-fake-analyzer",
    ),
    says="In {share:.0%} of the applicant's own repositories the first commit is older than the account.",
)
def account_older_commits(records: Records, settings: Settings) -> ir.Table:
    """Half or more of the own repositories, forks and mirrors left out, begin before the account was made.

    Imports, rewritten histories and team repositories are excused by the reader, and a corrected reading replaces
    an older one. Rates: bought and new accounts are filled with older work (assumption 0.25); three of a hundred
    honest people moved theirs without a trace (assumption; learned from the employer's own applicants).
    """
    least = settings.thresholds.account_older_commits.share
    rows = standing(records.code_facts, "code.older-than-account").filter(lambda t: t["number"] >= least)
    found = rows.group_by("person_id").agg(share=rows["number"].max())
    return finding(found, rows, strength=1.0, facts={"share": found["share"]})
