"""Work with a technology is claimed from before it was public."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "resume.technology-before-release": Sign(1.0, "work with a technology before its first release"),
    "resume.technology-years-impossible": Sign(0.6, "more years with a technology than it exists"),
}


@indicator(
    id="tech-predates-release",
    asks="Is work with a technology claimed from before anybody could have it?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts",),
    judged_by=("resume.jobs>0",),
    unjudged="no job could be read in the résumé",
    if_scheme=0.25,
    if_honest=0.02,
    innocent=(
        "a list of technologies that was not sorted by job",
        "an internal or early test version",
        "somebody who helped to make it",
    ),
    settle="Ask what was done with it at that time, and with which version.",
    cites=("dtex-2024-10-15",),
    says="The résumé tells of {what}.",
)
def tech_predates_release(records: Records, settings: Settings) -> ir.Table:
    """Technologies in jobs that ended before their first public release, and more years of one than it is public.

    Three months of grace, a year where only the year of release is sure. Rates: invented careers are filled with
    what is asked for today (assumption 0.25); two of a hundred honest résumés list it under the wrong job
    (assumption; learned from the employer's own applicants).
    """
    return told(records.resume_facts, SIGNS)
