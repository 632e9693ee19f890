"""Document, vendor and form tell different identities."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.newest import newest
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: What a name alone and a date of birth alone say; both together count whole.
_NAME, _BIRTH = 0.4, 0.6
_SAID = ("identity.same", "identity.compatible", "identity.different")


@indicator(
    id="identity-sources-disagree",
    asks="Do the identity document, its check and the application form tell different people?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("identity_facts",),
    judged_by=(
        "identity.same=name|identity.same=birth|identity.compatible=name|identity.compatible=birth|identity.different=name|identity.different=birth",
    ),
    unjudged="nothing told a name or date of birth to compare with the form",
    if_scheme=0.2,
    if_honest=0.008,
    innocent=("a married, former or chosen name", "day and month the other way round", "a slip on the form"),
    settle="Ask which is right and for the paper that joins the two, such as a certificate of the change.",
    insider=("PR027",),
    cites=("us-guidance-2022-05-16", "own-derivation"),
    says="Document, check and form tell {what} that contradict each other.",
)
def identity_sources_disagree(records: Records, settings: Settings) -> ir.Table:
    """Names that are really different or birth dates that contradict each other; slips in numbers count nothing.

    Order, initials, transliteration, cut and joined names agree. A name alone, which people change, counts 0.4, a
    date of birth alone 0.6. What was corrected since is gone. Nationality, sex and birthplace are never compared.
    Rates: invented identities contradict themselves (assumption 0.2); eight in a thousand honest people have
    another name or a slip there (assumption; learned from the employer's own applicants).
    """
    facts = records.identity_facts
    said = facts.filter(facts["fact"].isin(_SAID) & facts["value"].isin(["name", "birth"]))
    last = newest(said, ("person_id", "about", "value", "detail"))
    rows = last.filter(last["fact"] == "identity.different")
    named, born = rows["value"] == "name", rows["value"] == "birth"
    found = rows.group_by("person_id").agg(
        named=named.any(), births=born.any(), times=rows["event_id"].nunique()
    )
    both = found["named"] & found["births"]
    strength = ibis.cases((both, 1.0), (found["named"], _NAME), else_=_BIRTH)
    what = ibis.cases((both, "names and dates of birth"), (found["named"], "names"), else_="dates of birth")
    return finding(found, rows, strength=strength, facts={"times": found["times"], "what": what})
