import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.indicators.card import Family
from watchword.risk.families import discounted, families_of

from .weighing import weighed


def test_one_vpn_seen_three_ways_counts_whole_half_and_quarter() -> None:
    found = [weighed(name, Family.CONCEALMENT, log_odds) for name, log_odds in [("a", 2), ("b", 4), ("c", 3)]]
    assert [(one.evidence.indicator, one.share, one.log_odds) for one in discounted(found, 0.5)] == [
        ("b", 1.0, 4.0),
        ("c", 0.5, 1.5),
        ("a", 0.25, 0.5),
    ]


def test_families_do_not_discount_each_other() -> None:
    found = [weighed("a", Family.KVM, 3.0), weighed("b", Family.PAY, 3.0)]
    assert [one.share for one in discounted(found, 0.5)] == [1.0, 1.0]


def test_families_are_listed_by_weight_and_only_where_something_is_added() -> None:
    found = [weighed("a", Family.KVM, 1.0), weighed("b", Family.PAY, 3.0), weighed("c", Family.PLACE, 0.0)]
    assert families_of(found) == (Family.PAY, Family.KVM)


@given(st.lists(st.floats(0, 7), min_size=1, max_size=8))
def test_a_family_never_adds_more_than_twice_its_strongest(log_odds: list[float]) -> None:
    found = [weighed(f"i{n}", Family.KVM, value) for n, value in enumerate(log_odds)]
    total = sum(one.log_odds for one in discounted(found, 0.5))
    assert max(log_odds) <= total + 1e-9
    assert total <= 2 * max(log_odds) + 1e-9


@given(st.lists(st.floats(0, 7), min_size=1, max_size=6), st.integers(0, 5), st.floats(0, 3))
def test_raising_one_finding_never_lowers_the_sum(log_odds: list[float], which: int, more: float) -> None:
    def total(values: list[float]) -> float:
        found = [weighed(f"i{n}", Family.KVM, value) for n, value in enumerate(values)]
        return sum(one.log_odds for one in discounted(found, 0.5))

    raised = list(log_odds)
    raised[which % len(raised)] += more
    assert total(raised) >= total(log_odds) - 1e-9
    assert total(raised) == pytest.approx(total(raised[::-1]))
