"""The résumé or letter was made from the same original file as somebody else's."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: A file that more people descend from was published as a template.
_MOST_PEOPLE = 20
#: What one original says where the two texts are not alike: a school's or a friend's file was written over.
_ALONE = 0.3


@indicator(
    id="document-shared-ancestry",
    asks="Was a document of this application made from the same original file as somebody else's?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("shared", "resume_facts|letter_facts"),
    if_scheme=0.3,
    if_honest=0.015,
    innocent=(
        "a template that was downloaded or passed on, as a school gives to all its students",
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
    and constants never come here. Where the two people's texts share no passages either, a file was written over rather
    than edited, and the finding counts three tenths. Rates: one file is edited for each persona (assumption 0.3); fifteen in a
    thousand honest people write over a friend's or a service's file (assumption; learned).
    """
    shared = records.shared
    same = shared.filter(shared["kind"].startswith("text-")).group_by("person_id", "other")
    texts = same.agg(alike=ibis.literal(True))
    found = strangers(shared, ("document-ancestry",), _MOST_PEOPLE).left_join(texts, ["person_id", "other"])
    weight = found["alike"].fill_null(False).ifelse(1.0, _ALONE)
    return sharing(found.mutate(strength=found["strength"] * weight))
