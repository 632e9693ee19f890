"""A workplace is claimed that the employer never had."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="claimed-office-does-not-exist",
    asks="Is a workplace claimed in a city where the employer had none at that time?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("resume_facts",),
    judged_by=("resume.offices-compared|resume.office-unknown",),
    unjudged="no table of offices names the employers and cities (--offices)",
    if_scheme=0.2,
    if_honest=0.03,
    innocent=(
        "remote work",
        "a client's site",
        "an office of a firm that was bought",
    ),
    settle="Ask from where the work was done, and for whom.",
    cites=("own-derivation",),
    says="The résumé places {jobs} in a city where the employer had no office at that time.",
)
def claimed_office_does_not_exist(records: Records, settings: Settings) -> ir.Table:
    """Jobs in cities where a table of the employer's sites, which you supply, has none, and that are not said to be remote.

    Rates: invented careers place offices where none are (assumption 0.2); three of a hundred honest people worked
    from elsewhere (assumption; learned from the employer's own applicants).
    """
    rows = records.resume_facts.filter(lambda t: t["fact"] == "resume.office-unknown")
    found = rows.group_by("person_id").agg(times=rows["event_id"].nunique())
    jobs = counted(found["times"], "job", "jobs")
    return finding(found, rows, strength=1.0, facts={"times": found["times"], "jobs": jobs})
