"""Commits were made on a clock that does not fit the claimed place."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="commit-tz-mismatch",
    asks="Do many commits bear a clock that does not fit any place that the person claims?",
    stage=Stage.APPLICATION,
    family=Family.PLACE,
    needs=("code_facts",),
    if_scheme=0.4,
    if_honest=0.03,
    innocent=(
        "travel and moves that were not told",
        "a computer left on another zone",
        "work for a team elsewhere",
    ),
    settle="Ask where the person lived and travelled at that time.",
    cites=(
        "own-derivation",
        "seal-2026-05-11",
    ),
    says="{share:.0%} of the person's commits bear a clock more than two hours from every claimed place's.",
)
def commit_tz_mismatch(records: Records, settings: Settings) -> ir.Table:
    """The share of judged commits that lie outside all claimed places by more than two hours, summer time counted.

    UTC clocks, as containers have them, are not judged. Where the clock belongs is never read: only that it is
    not the claimed place. Rates: whoever is elsewhere commits on another clock (assumption 0.4); three of a
    hundred honest people travelled or moved that much (assumption; learned from the applicants).
    """
    least = settings.thresholds.commit_tz_mismatch.share
    rows = records.code_facts.filter(
        lambda t: (
            (t["fact"] == "code.offset-outside-claim")
            & (t["value"].fill_null("") == "")
            & (t["number"] >= least)
        )
    )
    found = rows.group_by("person_id").agg(share=rows["number"].max())
    return finding(found, rows, strength=found["share"], facts={"share": found["share"]})
