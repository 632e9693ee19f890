import pytest

from watchword.risk import Priors, RiskSettings


def test_defaults_are_the_documented_ones() -> None:
    settings = RiskSettings()
    priors = settings.priors
    assert (priors.applicant, priors.contractor, priors.remote, priors.on_site) == (
        0.005,
        0.003,
        0.001,
        0.0001,
    )
    assert (settings.urgent, settings.review, settings.watch) == (0.80, 0.10, 0.02)
    assert (settings.ratio_cap, settings.hard_ratio_cap) == (100, 1000)


@pytest.mark.parametrize("chance", [0.0, 1.0, -0.1, float("nan")])
def test_a_prior_that_no_evidence_could_move_is_refused(chance: float) -> None:
    with pytest.raises(ValueError, match="prior remote"):
        Priors(remote=chance)
