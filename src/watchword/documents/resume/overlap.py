"""How long two claims were true at once, however their dates were rounded."""

from watchword.documents.resume.claim import Claim


def last_month(claim: Claim, now: int) -> int | None:
    """The latest month a claim may have lasted to, counted from year 0; None where no end is said."""
    return now if claim.ongoing else claim.end.latest if claim.end else None


def sure_overlap(a: Claim, b: Claim, now: int) -> int:
    """Whole months that two claims surely overlap; 0 where rounding may explain it or a date is missing."""
    if a.start is None or b.start is None or not (a.end or a.ongoing) or not (b.end or b.ongoing):
        return 0
    ends = [now if claim.ongoing or claim.end is None else claim.end.earliest for claim in (a, b)]
    return max(0, min(ends) - max(a.start.latest, b.start.latest))
