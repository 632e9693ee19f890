"""Commits were made on a clock that does not fit the claimed place."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import days_between, finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import standing
from watchword.settings import Settings


@indicator(
    id="commit-tz-mismatch",
    asks="Do many commits, recent ones too, bear a clock that does not fit the claimed place?",
    stage=Stage.APPLICATION,
    family=Family.PLACE,
    needs=("code_facts",),
    judged_by=("code.offset-outside-claim",),
    unjudged="no claimed place or no clock in the commits could be compared",
    if_scheme=0.4,
    if_honest=0.05,
    innocent=(
        "a move of the last weeks, or travel",
        "a computer left on another zone",
        "work for a team elsewhere",
    ),
    settle="Ask from where the person works now, and about travel of the last weeks.",
    cites=(
        "own-derivation",
        "seal-2026-05-11",
    ),
    says="{share:.0%} of the commits, recent ones too, bear a clock more than two hours from the claimed place's.",
)
def commit_tz_mismatch(records: Records, settings: Settings) -> ir.Table:
    """The share of judged commits that lie outside all claimed places by more than two hours, summer time counted.

    UTC clocks, as containers have them, are not judged. Where the clock belongs is never read: only that it is not
    the claimed place's. Whoever moved, from another country too, has older commits from before: so it counts only
    where commits shortly before the pack was given do not fit either. Rates: whoever is elsewhere commits on
    another clock (assumption 0.4); one of twenty honest people travels or has just moved (assumption; learned).
    """
    limits = settings.thresholds.commit_tz_mismatch
    whole = records.code_facts.filter(lambda t: t["value"].fill_null("") == "")
    read = standing(whole, "code.offset-outside-claim")
    rows = read.filter(
        (read["number"] >= limits.share)
        & (days_between(read["moment"], read["time"]) <= limits.recent_days).fill_null(False)
    )
    found = rows.group_by("person_id").agg(share=rows["number"].max())
    return finding(found, rows, strength=found["share"], facts={"share": found["share"]})
