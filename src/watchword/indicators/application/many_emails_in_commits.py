"""Many other people's addresses stand in repositories that only this person keeps."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import standing
from watchword.settings import Settings


@indicator(
    id="many-emails-in-commits",
    asks="Do addresses of many other people stand in repositories that only the applicant keeps?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    judged_by=("code.other-emails",),
    unjudged="too little in the code history",
    if_scheme=0.2,
    if_honest=0.02,
    innocent=(
        "pairing and merged work",
        "changed names",
        "a project taken over",
    ),
    settle="Ask who the others are and what they did there.",
    cites=("gh-fake-analyzer",),
    says="Addresses of {number} other people stand in repositories that only the applicant keeps.",
)
def many_emails_in_commits(records: Records, settings: Settings) -> ir.Table:
    """Addresses of other people where no merge, host, team or import explains them; one name counted once.

    A person's own several addresses (work, home, study) never count. Rates: several hands, or one hand under
    several names, write one portfolio (assumption 0.2); two of a hundred honest people have so many (assumption;
    learned from the employer's own applicants).
    """
    least = settings.thresholds.many_emails_in_commits.addresses
    rows = standing(records.code_facts, "code.other-emails").filter(lambda t: t["number"] >= least)
    found = rows.group_by("person_id").agg(number=rows["number"].max().cast("int64"))
    return finding(found, rows, strength=1.0, facts={"number": found["number"]})
