"""The résumé or letter was made from the same original file as somebody else's."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: A file that more people descend from was published as a template.
_MOST_PEOPLE = 20


@indicator(
    id="document-shared-ancestry",
    asks="Was a document of this application made from the same original file as somebody else's?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("shared", "resume_facts|letter_facts"),
    if_scheme=0.3,
    if_honest=0.015,
    innocent=(
        "a template that was downloaded or passed on",
        "a friend's file that was written over",
        "a résumé service or an agency that begins from its own file",
    ),
    settle="Ask how the document was made, and for an earlier version of it.",
    insider=("PR027.001",),
    cites=("us-guidance-2022-05-16", "own-derivation"),
    says="A document of this application was made from the same original file as one of {whom}.",
)
def document_shared_ancestry(records: Records, settings: Settings) -> ir.Table:
    """Files with one first trailer id, original document id or set of revision ids under different names.

    Such ids are drawn at random when a file is begun and stay when it is saved as another; those of known templates
    and constants never come here. Rates: one file is edited for each persona (assumption 0.3); fifteen in a
    thousand honest people write over a friend's or a service's file (assumption; learned).
    """
    return sharing(strangers(records.shared, ("document-ancestry",), _MOST_PEOPLE))
