"""Somebody who was turned away before holds the same values under another name."""

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
_MOST_PEOPLE = 30


@indicator(
    id="persona-returns-after-rejection",
    asks="Does somebody of another name who was turned away before hold several of the same values?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("shared", "applications"),
    if_scheme=0.15,
    if_honest=0.0005,
    innocent=("relatives who applied one after another", "people of one agency", "a name that was changed"),
    settle="Ask both applications' referees, and the applicant about the earlier application.",
    attack=("T1585",),
    insider=("PR027",),
    cites=("secureworks-2024-10-16", "seal-2026-05-11", "gh-fake-analyzer"),
    says="{people} people of other names who were turned away before hold the same {what}.",
)
def persona_returns_after_rejection(records: Records, settings: Settings) -> ir.Table:
    """People who share two kinds of value or more with one earlier applicant of another name who was rejected.

    Two kinds, because one is what relatives and neighbours share. Rates: operators come back with what they
    have (assumption 0.15); honest strangers hardly ever share two such values (assumption 1 in 2,000).
    """
    rows = strangers(records.shared, _KINDS, _MOST_PEOPLE)
    rows = rows.filter(rows["rejected"].fill_null(False))
    kinds = rows.group_by("person_id", "other").agg(kinds=rows["kind"].nunique())
    return sharing(rows.semi_join(kinds.filter(kinds["kinds"] >= 2), ["person_id", "other"]))
