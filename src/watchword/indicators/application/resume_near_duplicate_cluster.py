"""Long passages of the résumé stand in résumés of other people."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings


@indicator(
    id="resume-near-duplicate-cluster",
    asks="Does the résumé share long passages with résumés of other people?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("shared", "resume_facts"),
    if_scheme=0.35,
    if_honest=0.004,
    innocent=(
        "a résumé builder's or a bootcamp's sentences",
        "an employer's own description of the team",
        "one writing service or program for both",
    ),
    settle="Lay both texts side by side, and ask about one project in the applicant's own words.",
    attack=("T1585",),
    insider=("PR027.001",),
    cites=("fbi-2025-01-23", "secureworks-2024-10-16", "mandiant-2024-09-23"),
    says="The résumé shares long passages, word for word, with that of {whom}.",
)
def resume_near_duplicate_cluster(records: Records, settings: Settings) -> ir.Table:
    """Résumés whose five-word runs agree with another person's, the advertisement's and common templates' words left out.

    Counts from the likeness on, whole from half as much again; verified on the words themselves before it comes
    here. Rates: operators send one text under several names (assumption 0.35); four in a thousand honest people
    share that much with a stranger (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.resume_near_duplicate_cluster
    alike = strangers(records.shared, ("text-resume",), limits.max_people)
    alike = alike.filter(alike["share"] >= limits.share)
    return sharing(alike, scale=1 / min(1.0, limits.share * 1.5))
