"""Every number that the risk is made with, its unit and its reason."""

from dataclasses import dataclass, field, fields
from math import log

from watchword.indicators.card import Family


@dataclass(frozen=True)
class Priors:
    """The chance, before evidence, that a person of each kind is part of the scheme; in 0..1, ends excluded.

    Assumptions, not findings: public reports give counts without denominators. They lie inside the ranges
    that those reports allow (0.01-1 % of applicants to remote engineering roles, 0.01-0.5 % of remote
    contractors). An employer with better knowledge sets its own. They never depend on a place, an origin or
    a past employer.
    """

    applicant: float = 0.005
    """Half a percent: one persona applies to many employers, so applicants hold most of them."""
    contractor: float = 0.003
    """Contractors and people supplied by agencies: the usual way in without a direct hire."""
    remote: float = 0.001
    """Remote workers, and those of whom it is unknown where they work."""
    on_site: float = 0.0001
    """People who come to an office: not impossible, since a badge may be lent, but ten times rarer."""

    def __post_init__(self) -> None:
        """Refuse a prior that no evidence could move."""
        for item in fields(self):
            chance = getattr(self, item.name)
            if not 0 < chance < 1:
                raise ValueError(
                    f"prior {item.name} is {chance}; give a chance between 0 and 1, ends excluded"
                )


@dataclass(frozen=True)
class RiskSettings:
    """How evidence is weighed and where the bands lie; the defaults are the release's."""

    priors: Priors = field(default_factory=Priors)
    rarity_weight: float = 50.0
    """K, in people: a card's honest rate counts as much as fifty people seen here."""
    ratio_cap: float = 100.0
    """Largest likelihood ratio of one indicator: rates under one percent are guesses: none says more."""
    hard_ratio_cap: float = 1000.0
    """Largest likelihood ratio of a hard identifier (exact list id or wallet, a confirmed case's account)."""
    learned_rate_cap: float = 5.0
    """Times `if_honest`, in `capped_families`: a half infiltrated company must not silence its evidence."""
    capped_families: frozenset[Family] = frozenset(
        {Family.CO_LOCATION, Family.SHARED_CREDENTIAL, Family.KVM, Family.PAY}
    )
    """Families in which the scheme's own people are the ones who make a finding look common."""
    family_discount: float = 0.5
    """Factor from one evidence of a family to its next: they see the same fact, so the second counts half."""
    absence_floor: float = -1.0
    """Log-odds: all absences together lower the odds to 37 % at most, since careful people hide signs."""
    absence_watched: float = 0.8
    """Share of working days on which a sign had to be visible before not seeing it says anything."""
    urgent: float = 0.80
    """Risk from which a case is urgent: four in five would be right."""
    review: float = 0.10
    """Risk from which a person looks: one in ten; at one in 1,000 this asks for a likelihood ratio of 111."""
    watch: float = 0.02
    """Risk from which a person is listed; twenty times the remote worker's prior."""
    coverage_floor: float = 0.4
    """Share of families: with fewer evaluated the band is `unseen`, never `clear`."""
    uncorroborating: frozenset[Family] = frozenset({Family.RHYTHM, Family.TAKING, Family.LEAVING})
    """Families that honest night workers and honest leavers show too: they do not count towards urgent."""
    mode_log_odds: float = log(1.5)
    """Log-odds: a mode is named when its own evidence raises the odds by half: only the kind of a case is asked."""
    certainty: float = 0.9999
    """Largest risk that is ever stated: no sum of assumed rates proves anything about a person."""
