"""The machine-readable parts of an identity document contradict themselves."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "mrz.check-digit-wrong": Sign(0.8, "a check digit that does not belong to its field"),
    "mrz.composite-wrong": Sign(0.6, "a wrong composite check digit"),
    "mrz.impossible-date": Sign(0.8, "a date that no calendar has"),
    "mrz.birth-after-issue": Sign(1.0, "a birth after the date of issue"),
    "aamva.country-differs": Sign(0.8, "a barcode whose country is not its issuer's"),
    "aamva.impossible-date": Sign(0.8, "a date that no calendar has"),
    "aamva.date-order": Sign(0.8, "dates of birth, issue and expiry in an impossible order"),
    "aamva.issued-in-future": Sign(0.8, "an issue date in the future"),
    "aamva.version-before-published": Sign(0.05, "a barcode version that did not exist at the date of issue"),
    "aamva.print-different": Sign(
        1.0,
        "a barcode that says something else than the print",
        ("name", "birth", "number", "expires", "issued"),
    ),
}


@indicator(
    id="document-forgery-signs",
    asks="Do the machine-readable parts of an identity document contradict themselves or the print?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("identity_facts",),
    judged_by=("mrz.format|aamva.version",),
    unjudged="no zone or barcode of an identity document could be read",
    if_scheme=0.2,
    if_honest=0.005,
    innocent=(
        "a bad scan that was read wrongly",
        "a reprint or a replaced document",
        "an issuer's own error",
    ),
    settle="Ask for a better picture first; then see the document itself, in person or by a notary.",
    attack=("T1656",),
    insider=("PR027.001",),
    cites=("us-guidance-2022-05-16", "microsoft-2025-06-30", "unit42-2025-04"),
    says="The identity document has {what}.",
)
def document_forgery_signs(records: Records, settings: Settings) -> ir.Table:
    """Faults of zone or barcode that a slip of optical reading does not explain.

    Where one confusable letter would explain all wrong digits, the reader says so instead and a better picture is
    asked for. Poor pictures, expiry, unknown issuers and an address elsewhere never count. Rates: forged and
    altered documents are found now and then (assumption 0.2); five in a thousand honest documents are read wrongly
    in a way that looks like it (assumption; learned from the employer's own applicants).
    """
    return told(records.identity_facts, SIGNS)
