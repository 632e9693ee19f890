from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.indicators.card import Family
from watchword.risk import RiskSettings, Weighed
from watchword.risk.prior import chance, logit
from watchword.risk.stated import stated

from .weighing import weighed

SETTINGS = RiskSettings()
PARTS = st.lists(st.floats(0, 7), max_size=12).map(lambda parts: sorted(parts, reverse=True))


def findings(parts: list[float]) -> list[Weighed]:
    return [weighed(f"i{n}", Family.KVM, part) for n, part in enumerate(parts)]


@given(PARTS, st.sampled_from([0.005, 0.003, 0.001, 0.0001]), st.floats(-1, 0))
def test_what_is_shown_adds_up(parts: list[float], prior: float, absence: float) -> None:
    one = stated(logit(prior), absence, findings(parts), SETTINGS)
    shown = [part.log_odds for part in one.weighed]
    assert one.prior + one.absence + sum(shown) == pytest.approx(logit(one.risk), abs=1e-3)
    assert all(part == round(part, 4) >= 0 for part in [*shown, -one.absence])
    if one.risk >= SETTINGS.watch:
        assert one.risk == round(one.risk, 4)


@given(PARTS, st.floats(-1, 0))
def test_below_certainty_a_finding_is_shown_within_a_few_percent(parts: list[float], absence: float) -> None:
    exact = logit(0.001) + absence + sum(parts)
    one = stated(logit(0.001), absence, findings(parts), SETTINGS)
    for part, shown in zip(parts, one.weighed, strict=True):
        if chance(exact) < 0.99:
            assert shown.log_odds == pytest.approx(part, rel=0.003, abs=1e-3)


def test_no_risk_is_ever_certain() -> None:
    one = stated(logit(0.001), 0.0, findings([6.9] * 10), SETTINGS)
    assert one.risk == 0.9999
    assert sum(part.log_odds for part in one.weighed) == pytest.approx(log(9999) - logit(0.001), abs=1e-3)


def test_without_evidence_the_prior_is_stated_as_it_is() -> None:
    one = stated(logit(0.0001), -1.0, [], SETTINGS)
    assert one.risk == pytest.approx(chance(logit(0.0001) - 1.0), rel=1e-4)


@given(PARTS, st.floats(0, 2))
def test_more_evidence_never_states_less(parts: list[float], more: float) -> None:
    before = stated(logit(0.001), 0.0, findings(parts), SETTINGS)
    after = stated(logit(0.001), 0.0, findings([part + more for part in parts]), SETTINGS)
    assert after.risk >= before.risk
