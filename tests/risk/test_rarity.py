import pytest

from watchword.indicators.card import Family
from watchword.risk import RiskSettings
from watchword.risk.clusters import clusters_of
from watchword.risk.rarity import HonestRate, honest_rate, showing

from .made import finding, people

SETTINGS = RiskSettings()


def test_worked_example_with_two_other_clusters() -> None:
    """N = 100, own = 2, C = 2 (a couple and a single), h = 0.01: (0.5 + 2) / (50 + 98)."""
    found = [finding("x", who, shared="one") for who in ("p1", "p2")]
    found += [finding("x", who, shared="two") for who in ("p3", "p4")] + [finding("x", "p5")]
    shown = showing(clusters_of(found), people(100), frozenset())
    rate = honest_rate(0.01, Family.PLACE, "p1", shown, SETTINGS)
    assert rate == HonestRate(2.5 / 148, others=98, other_clusters=2, cluster=2)


def test_a_farm_of_ten_does_not_make_itself_common() -> None:
    found = [finding("x", who, shared="farm") for who in people(10)]
    shown = showing(clusters_of(found), people(100), frozenset())
    assert honest_rate(0.01, Family.PLACE, "p1", shown, SETTINGS).rate == pytest.approx(0.5 / 140)


def test_nobody_exposed_leaves_the_cards_rate() -> None:
    shown = showing(clusters_of([finding("x")]), (), frozenset())
    assert honest_rate(0.03, Family.PLACE, "p1", shown, SETTINGS).rate == pytest.approx(0.03)


def test_clusters_of_people_who_were_not_exposed_do_not_count() -> None:
    found = [finding("x", "p1"), finding("x", "elsewhere")]
    shown = showing(clusters_of(found), people(10), frozenset())
    assert honest_rate(0.01, Family.PLACE, "p1", shown, SETTINGS).other_clusters == 0


def test_the_left_out_count_in_neither_number_and_meet_the_same_formula() -> None:
    """Left out p2 (alone) and p4 (of a couple): N = 8, and the couple still shows through p3."""
    found = [finding("x", "p1"), finding("x", "p2")]
    found += [finding("x", who, shared="two") for who in ("p3", "p4")]
    shown = showing(clusters_of(found), people(10), {"p2", "p4", "stranger"})
    assert honest_rate(0.1, Family.PLACE, "p1", shown, SETTINGS).rate == pytest.approx((5 + 1) / (50 + 7))
    assert honest_rate(0.1, Family.PLACE, "p2", shown, SETTINGS).rate == pytest.approx((5 + 2) / (50 + 8))


@pytest.mark.parametrize("family", list(Family))
def test_a_half_infiltrated_company_keeps_its_evidence_in_four_families(family: Family) -> None:
    """500 of 1,000 in farms of two: the learned rate would be 0.24."""
    found = [finding("x", f"p{n}", family, shared=f"farm {n // 2}") for n in range(2, 502)]
    rate = honest_rate(
        0.01, family, "p2", showing(clusters_of(found), people(1000), frozenset()), SETTINGS
    ).rate
    capped = family in {Family.CO_LOCATION, Family.SHARED_CREDENTIAL, Family.KVM, Family.PAY}
    assert rate == pytest.approx(0.05 if capped else (0.5 + 249) / (50 + 998))
