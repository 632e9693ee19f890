"""The photograph is on other people's applications too."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: A picture on more applications is a placeholder.
_MOST_PEOPLE = 25


@indicator(
    id="stock-or-altered-photo",
    asks="Is the photograph also on applications in other names?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("shared", "photo_facts"),
    if_scheme=0.15,
    if_honest=0.001,
    innocent=("a placeholder or a stock picture for privacy", "one photograph of a couple or a team"),
    settle="Look at both pictures yourself, and meet the applicant on a call before anything follows from it.",
    attack=("T1585",),
    insider=("PR027.001",),
    cites=("knowbe4-2024-07-23", "microsoft-2025-06-30", "seal-2026-05-11"),
    says="The photograph, or a mirrored or cropped copy of it, is also on the application of {whom}.",
)
def stock_or_altered_photo(records: Records, settings: Settings) -> ir.Table:
    """Photographs that are alike by perceptual hash: the same picture again, never the same face.

    Nothing here compares faces, and signs of editing are advice alone. Rates: bought and altered pictures serve
    several accounts (assumption 0.15); one in a thousand honest people uses a picture that another uses
    (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.stock_or_altered_photo
    alike = strangers(records.shared, ("photo",), _MOST_PEOPLE)
    return sharing(alike.filter(alike["share"] >= limits.share))
