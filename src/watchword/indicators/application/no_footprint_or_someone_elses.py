"""The public trace under the applicant's name and career belongs to somebody else."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.observed import observed
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="no-footprint-or-someone-elses",
    asks="Does the career that the applicant tells demonstrably belong to another person?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("answers",),
    judged_by=("answer:career-of-another-person",),
    unjudged="the interview form says nothing of it",
    if_scheme=0.15,
    if_honest=0.01,
    innocent=(
        "a namesake in the same trade",
        "a page that somebody copied from the applicant",
        "a page that was left under an earlier name or picture",
    ),
    settle="Ask the applicant about the page that was found, and the person there through a contact found independently.",
    insider=("PR027.001",),
    cites=("microsoft-2025-06-30", "nisos-2024"),
    says="On {meetings} a reviewer found that the career told is another person's.",
)
def no_footprint_or_someone_elses(records: Records, settings: Settings) -> ir.Table:
    """Reviews in which somebody wrote that the public trace of this career is demonstrably another person's.

    That there is no trace, or little, never counts: private people, refugees and beginners have none, and nothing here
    looks for one. A later review that says otherwise ends it. Rates: stolen careers are real people's (assumption 0.15
    that a reviewer finds the owner); one of a hundred honest people is taken for a namesake (assumption).
    """
    return observed(records, "career-of-another-person", of="occasion", ends=True)
