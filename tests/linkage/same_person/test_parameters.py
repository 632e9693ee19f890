"""The shipped shares are shares, and what is learned replaces them only where it makes sense."""

import pytest

from watchword.linkage.same_person.comparisons import COMPARISONS
from watchword.linkage.same_person.parameters import LEAST, completed, shipped


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda each: each.name)
def test_the_shipped_shares_of_a_comparison_add_up(comparison: object) -> None:
    shares = shipped().shares[comparison.name]  # type: ignore[attr-defined]
    assert sum(m for m, _ in shares.values()) == pytest.approx(1, abs=0.01)
    assert sum(u for _, u in shares.values()) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda each: each.name)
def test_the_same_value_speaks_for_one_person_and_a_different_one_against(comparison: object) -> None:
    factors = [m / u for m, u in shipped().shares[comparison.name].values()]  # type: ignore[attr-defined]
    assert factors[0] > 1 > factors[-1]


def test_what_was_learned_is_taken_and_what_was_never_seen_is_shipped() -> None:
    learned = completed(0.001, {"given": {"same": 0.9}}, {"given": {"same": 0.01, "slip": 0.0}}, "test")
    assert learned.shares["given"]["same"] == (0.9, 0.01)
    assert learned.shares["given"]["slip"] == (shipped().shares["given"]["slip"][0], LEAST)
    assert learned.shares["family"] == shipped().shares["family"]


def test_a_comparison_learned_upside_down_is_not_trusted() -> None:
    # given rows without any pair of one person, from which a learner takes strangers for one
    upside_down = completed(0.001, {"birth": {"same": 0.000001, "else": 0.999}}, {}, "test")
    assert upside_down.shares["birth"] == shipped().shares["birth"]
