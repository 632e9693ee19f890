"""Somebody who was turned away before holds the same values under another name."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

_KINDS = (
    "bank",
    "code-tree",
    "device",
    "document-ancestry",
    "document-number",
    "email",
    "phone",
    "photo",
    "tax-number",
    "text-resume",
    "wallet",
)
#: Kinds in a reader's words; a text and its file are one document.
_WORDS = {
    "bank": "bank account",
    "code-tree": "code history",
    "document-ancestry": "résumé",
    "document-number": "document number",
    "email": "mailbox",
    "phone": "telephone",
    "tax-number": "tax number",
    "text-resume": "résumé",
}
#: A value of more people is an agency's or a template's.
_MOST_PEOPLE = 30


@indicator(
    id="persona-returns-after-rejection",
    asks="Does somebody of another name who was turned away before hold several of the same values?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("shared",),
    if_scheme=0.15,
    if_honest=0.0005,
    innocent=("relatives who applied one after another", "people of one agency", "a name that was changed"),
    settle="Ask the applicant about the earlier application, and whose the values are.",
    attack=("T1585",),
    insider=("PR027",),
    cites=("secureworks-2024-10-16", "seal-2026-05-11", "gh-fake-analyzer"),
    says="{whom}, turned away before, held the same {what}.",
)
def persona_returns_after_rejection(records: Records, settings: Settings) -> ir.Table:
    """People who share two kinds of value or more with one earlier applicant of another name who was rejected.

    Two kinds, because one is what relatives and neighbours share; a text and the file that it was written in are
    one, and texts and pictures count from the likeness on that their own indicators ask for. Rates: operators come
    back with what they have (assumption 0.15); honest strangers hardly ever share two such values (assumption 1 in
    2,000).
    """
    rows = strangers(records.shared, _KINDS, _MOST_PEOPLE)
    limits = settings.thresholds
    least = ibis.cases(
        (rows["kind"] == "text-resume", limits.resume_near_duplicate_cluster.share),
        (rows["kind"] == "photo", limits.stock_or_altered_photo.share),
        else_=0.0,
    )
    alike = rows.filter(rows["rejected"].fill_null(False) & (rows["share"].fill_null(1.0) >= least))
    kind = ibis.cases(*((alike["kind"] == one, words) for one, words in _WORDS.items()), else_=alike["kind"])
    named = alike.mutate(kind=kind)
    kinds = named.group_by("person_id", "other").agg(kinds=named["kind"].nunique())
    return sharing(named.semi_join(kinds.filter(kinds["kinds"] >= 2), ["person_id", "other"]))
