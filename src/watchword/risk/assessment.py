"""A person's risk with everything that led to it."""

from dataclasses import dataclass

from watchword.indicators.card import Family, Mode
from watchword.indicators.evidence import Evidence
from watchword.risk.bands import Band
from watchword.risk.weighed import Weighed


@dataclass(frozen=True)
class Assessment:
    """A person's risk and its reasons: prior + absence + the sum of `weighed` is logit(risk) to 1e-3.

    risk and coverage lie in 0..1; from the watch band on, a risk that evidence raised has four decimals. band
    is capped only from urgent to review, and then `capped_by` says in words what is missing. families and
    modes are those that the evidence speaks for, the weightiest family first. `weighed` is ordered by what it
    adds; `explained` is evidence that the employer has explained and that adds nothing.
    """

    person_id: str
    email: str | None
    risk: float
    band: Band
    capped_by: str | None
    coverage: float
    modes: tuple[Mode, ...]
    families: tuple[Family, ...]
    prior_log_odds: float
    absence_log_odds: float
    weighed: tuple[Weighed, ...]
    explained: tuple[Evidence, ...]
