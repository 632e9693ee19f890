"""A workplace is claimed that the employer never had."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {"resume.office-unknown": Sign(1.0, "an office that the employer did not have")}


@indicator(
    id="claimed-office-does-not-exist",
    asks="Is a workplace claimed in a city where the employer had none at that time?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts",),
    if_scheme=0.2,
    if_honest=0.03,
    innocent=(
        "remote work",
        "a client's site",
        "an office of a firm that was bought",
    ),
    settle="Ask where the desk was and who sat beside it.",
    cites=("own-derivation",),
    says="{times} jobs are claimed at {what}.",
)
def claimed_office_does_not_exist(records: Records, settings: Settings) -> ir.Table:
    """Jobs in cities where a table of the employer's sites, which you supply, has none, and that are not said to be remote.

    Rates: invented careers place offices where none are (assumption 0.2); three of a hundred honest people
    worked from elsewhere (assumption; learned from the employer's own applicants).
    """
    return told(records.resume_facts, SIGNS)
