from math import log

import pytest

from watchword.indicators.card import Absence
from watchword.risk import Observation, RiskSettings
from watchword.risk.absence import absence_of, absent

from .made import card, cards

SEEN = Absence(if_scheme=0.5, if_honest=0.01, why="a laptop at home cannot hide where it is")
KNOWN = cards(card("x", absence=SEEN), card("plain"))
SETTINGS = RiskSettings()


def of(watched: float, found: frozenset[str] = frozenset(), missing: str | None = None) -> float:
    observation = Observation(
        watched={"x": {"p1": watched}, "plain": {"p1": 1.0}}, missing={"x": missing} if missing else {}
    )
    return absent("p1", KNOWN, found, observation, SETTINGS)


def test_not_seeing_a_declared_sign_adds_its_log_ratio() -> None:
    assert of(0.8) == pytest.approx(log(0.5 / 0.99))


@pytest.mark.parametrize("watched", [0.0, 0.79])
def test_a_person_watched_too_little_gains_nothing(watched: float) -> None:
    assert of(watched) == 0


def test_an_indicator_that_found_something_is_not_absent() -> None:
    assert of(1.0, frozenset({"x"})) == 0


def test_an_indicator_that_was_not_evaluated_is_not_absent() -> None:
    assert of(1.0, missing="no sign-ins were given") == 0


def test_all_absences_together_stop_at_the_floor() -> None:
    known = cards(*(card(name, absence=SEEN) for name in "abcd"))
    observation = Observation(watched={name: {"p1": 1.0} for name in "abcd"})
    assert absent("p1", known, frozenset(), observation, SETTINGS) == -1.0


def test_an_absence_never_raises_a_risk_and_certainty_is_floored() -> None:
    assert absence_of(Absence(0.1, 0.4, "")) == 0
    assert absence_of(Absence(1.0, 1.0, "")) == 0
    assert absence_of(Absence(1.0, 0.1, "")) == float("-inf")
