"""Document, vendor and form tell different identities."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "identity.different": Sign(1.0, "names or birth dates that contradict each other", ("name", "birth")),
}


@indicator(
    id="identity-sources-disagree",
    asks="Do the identity document, its check and the application form tell different people?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("identity_facts",),
    if_scheme=0.2,
    if_honest=0.008,
    innocent=("a married, former or chosen name", "day and month the other way round", "a slip on the form"),
    settle="Ask which is right and for the paper that joins the two, such as a certificate of the change.",
    insider=("PR027",),
    cites=("us-guidance-2022-05-16", "own-derivation"),
    says="Document, check and form tell {what}.",
)
def identity_sources_disagree(records: Records, settings: Settings) -> ir.Table:
    """Names that are really different or birth dates that contradict each other; slips in numbers count nothing.

    Order, initials, transliteration, cut and joined names agree. Nationality, sex and birthplace are never
    compared. Rates: invented identities contradict themselves (assumption 0.2); eight in a thousand honest
    people have another name or a slip there (assumption; learned from the employer's own applicants).
    """
    return told(records.identity_facts, SIGNS)
