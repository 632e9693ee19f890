"""Résumé, form, profile or an earlier application tell different careers."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: How many differ between two accounts: what is counted.
_COUNTED = ("claims.intervals-differing", "claims.employers-differing")
#: Which they are, one by one: they are told with the finding and add nothing to it.
_NAMED = ("claims.interval-differs", "claims.employer-dropped", "claims.employer-added")


@indicator(
    id="timeline-contradiction",
    asks="Do résumé, form, profile or an earlier application tell different careers?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts",),
    judged_by=("claims.compared",),
    unjudged="there is only one account of the career",
    if_scheme=0.35,
    if_honest=0.02,
    innocent=(
        "dates that were rounded",
        "an agency in one and its client in the other",
        "short jobs that were left out",
    ),
    settle="Lay both side by side, and ask which is right and for a paper of one of them.",
    cites=(
        "us-guidance-2022-05-16",
        "fbi-2023-10-18",
        "seal-2026-05-11",
    ),
    says="Two accounts of the same career differ in {jobs} employers or dates.",
)
def timeline_contradiction(records: Records, settings: Settings) -> ir.Table:
    """Two or more employers or dates that differ between two accounts of one career, beyond rounding and end clients.

    Four or more count whole, two or three half; the two accounts that differ most decide. Gaps are never counted.
    Rates: one hand keeps many careers and mixes them (assumption 0.35); two of a hundred honest people are as
    careless (assumption; learned from the employer's own applicants).
    """
    least = settings.thresholds.timeline_contradiction.min_differences
    facts = records.resume_facts
    rows = facts.filter(facts["fact"].isin(_COUNTED) & (facts["number"] > 0))
    by_pair = rows.group_by("person_id", "about", "source").agg(number=rows["number"].sum())
    told = by_pair.group_by("person_id").agg(jobs=by_pair["number"].max().cast("int64"))
    found = told.filter(told["jobs"] >= least)
    strength = (found["jobs"] >= 2 * least).ifelse(1.0, 0.5)
    named = facts.filter(facts["fact"].isin(_NAMED)).semi_join(rows, ["person_id", "about", "source"])
    events = named.select(*rows.columns).union(rows)
    return finding(found, events, strength=strength, facts={"jobs": found["jobs"]})
