"""Evidence becomes a probability, with its reasons: naive Bayes in log-odds."""

from watchword.risk.assess import assess
from watchword.risk.assessment import Assessment
from watchword.risk.bands import Band
from watchword.risk.observation import Observation
from watchword.risk.settings import Priors, RiskSettings
from watchword.risk.subject import Subject
from watchword.risk.weighed import Weighed

__all__ = ["Assessment", "Band", "Observation", "Priors", "RiskSettings", "Subject", "Weighed", "assess"]
