"""A hard identifier is shared with somebody whose case two people confirmed."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: What belongs to one person alone; telephones, homes and lines pass from hand to hand, and code is copied from victims.
_HARD = ("bank", "device", "document-number", "photo", "tax-number", "wallet")
_MOST_PEOPLE = 30


@indicator(
    id="shares-with-confirmed-case",
    asks="Is a hard identifier shared with somebody whose case two people confirmed?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("shared",),
    if_scheme=0.2,
    if_honest=0.0002,
    innocent=("a household or a former colleague", "a device that was sold on", "a victim of the same theft"),
    settle="Look at the shared value itself with two people, and hear the applicant about it.",
    insider=("ME018",),
    cites=("seal-2026-05-11",),
    says="This application holds the same {what} as {whom}, whose case two people confirmed.",
    hard=True,
)
def shares_with_confirmed_case(records: Records, settings: Settings) -> ir.Table:
    """Accounts, wallets, documents, devices and photographs shared with a confirmed person of another name.

    The confirmed person's risk plays no part: only that the case was confirmed, and the value itself. A photograph
    counts from the likeness on that makes it the same picture. Rates:
    once one is found, others are found by what they share (assumption 0.2); honest people hardly ever share
    such a value with a confirmed case (assumption 2 in 10,000).
    """
    rows = strangers(records.shared, _HARD, _MOST_PEOPLE)
    least = settings.thresholds.stock_or_altered_photo.share
    same = (rows["kind"] != "photo") | (rows["share"].fill_null(1.0) >= least)
    kind = ibis.cases((rows["kind"] == "bank", "bank account"), else_=rows["kind"].replace("-", " "))
    return sharing(rows.filter(rows["confirmed"].fill_null(False) & same).mutate(kind=kind))
