"""The chance before any evidence."""

from math import exp, log

from watchword.risk.settings import Priors
from watchword.risk.subject import Subject

SUPPLIED = frozenset({"contractor", "agency"})
"""Roster words for people who are not employed directly."""


def prior_of(subject: Subject, priors: Priors) -> float:
    """The prior chance (0..1) of a person, by how they relate to the employer and nothing else.

    A leaver keeps the prior of the type they were. Someone of whom it is unknown whether they work remotely
    counts as remote, because rosters that do not say are those of companies without offices.
    """
    relationship = subject.relationship.strip().lower()
    if relationship == "applicant":
        return priors.applicant
    if relationship in SUPPLIED or subject.worker_type.strip().lower() in SUPPLIED:
        return priors.contractor
    return priors.on_site if subject.remote is False else priors.remote


def logit(chance: float) -> float:
    """Natural log-odds of a chance strictly between 0 and 1."""
    return log(chance / (1.0 - chance))


def chance(log_odds: float) -> float:
    """The chance (0..1) of natural log-odds; saturates instead of overflowing."""
    if log_odds >= 0:
        return 1.0 / (1.0 + exp(-log_odds))
    odds = exp(log_odds)
    return odds / (1.0 + odds)
