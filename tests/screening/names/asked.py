"""Two texts compared in all their readings."""

from watchword.screening.names.compare import NOTHING, Comparison, compare
from watchword.screening.names.name import names
from watchword.screening.names.verdict import Verdict, verdict


def compared(asked: str, listed: str, *, person: bool) -> Comparison:
    """The closest comparison of any reading of one with any of the other."""
    pairs = ((a, b) for a in names(asked, person) for b in names(listed, person))
    return max((compare(a, b) for a, b in pairs), key=lambda found: found.score, default=NOTHING)


def judged(asked: str, listed: str, *, person: bool) -> Verdict:
    """The highest verdict of any reading of one with any of the other."""
    pairs = [(a, b) for a in names(asked, person) for b in names(listed, person)]
    found = {verdict(compare(a, b), a, b) for a, b in pairs}
    return next((worth for worth in Verdict if worth in found), Verdict.NONE)
