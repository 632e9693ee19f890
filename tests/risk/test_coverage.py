from watchword.indicators.card import Family
from watchword.risk import Observation
from watchword.risk.coverage import coverage_of

from .made import card, cards, finding

KNOWN = cards(
    card("x", Family.PLACE),
    card("x2", Family.PLACE),
    card("y", Family.PAY),
    card("z", Family.KVM),
    card("w", Family.CONCEALMENT),
)


def test_share_of_the_given_cards_families_that_were_evaluated() -> None:
    observation = Observation(exposed={"x": ["p1"], "x2": ["p1"]}, evaluated={"y": ["p1", "p2"]})
    assert coverage_of(["p1", "p2", "p3"], KNOWN, [], observation) == {"p1": 0.5, "p2": 0.25, "p3": 0.0}


def test_whatever_found_something_was_evaluated_even_if_explained() -> None:
    found = [finding("z", family=Family.KVM, explained="approved"), finding("x", family=Family.CONCEALMENT)]
    assert coverage_of(["p1"], KNOWN, found, Observation()) == {"p1": 0.5}


def test_a_missing_indicator_is_not_evaluated() -> None:
    observation = Observation(exposed={"x": ["p1"]}, missing={"x": "no sign-ins"})
    assert coverage_of(["p1"], KNOWN, [], observation) == {"p1": 0.0}


def test_without_cards_nothing_was_looked_at() -> None:
    assert coverage_of(["p1"], {}, [], Observation()) == {"p1": 0.0}
