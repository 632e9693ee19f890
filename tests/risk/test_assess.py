from dataclasses import replace
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.indicators.card import Absence, Family, Mode
from watchword.indicators.evidence import Evidence
from watchword.risk import Assessment, Band, Observation, RiskSettings, assess
from watchword.risk.prior import logit

from .made import all_exposed, card, cards, finding, people, worker

KVM = card("kvm", Family.KVM, 0.5, 0.01, mode=Mode.FARM)
VPN = card("vpn", Family.CONCEALMENT, 0.6, 0.05)
HOP = card("hop", Family.PLACE, 0.4, 0.02)
PAY = card("pay", Family.PAY, 0.3, 0.002)
KNOWN = cards(KVM, VPN, HOP, PAY)


def assess_all(
    found: list[Evidence], number: int = 100, observation: Observation | None = None
) -> dict[str, Assessment]:
    everybody = people(number)
    observation = observation or all_exposed(KNOWN.values(), everybody)
    return {one.person_id: one for one in assess([worker(p) for p in everybody], KNOWN, found, observation)}


def adds_up(one: Assessment) -> bool:
    total = one.prior_log_odds + one.absence_log_odds + sum(part.log_odds for part in one.weighed)
    return abs(total - logit(one.risk)) < 1e-3


def test_worked_example_of_a_farm_laptop() -> None:
    """Two findings at the cap, from two sources.

    N − own = 99. kvm: 0.5 / (0.5/149) = 149, capped at 100; pay: 0.3 / (0.1/149) = 447, capped at 100;
    odds 0.001 · 100 · 100 / 0.999 = 10.01: risk 0.9092.
    """
    one = assess_all(
        [finding("kvm", family=Family.KVM, sources=("crowdstrike",)), finding("pay", family=Family.PAY)]
    )["p1"]
    assert one.risk == pytest.approx(10.01 / 11.01, abs=1e-4)
    assert (one.band, one.capped_by, one.coverage) == (Band.URGENT, None, 1.0)
    assert [part.log_odds for part in one.weighed] == pytest.approx([log(100)] * 2, abs=1e-3)
    assert one.families == (Family.KVM, Family.PAY)
    assert one.modes == (Mode.FARM,)
    assert adds_up(one)


def test_worked_example_of_one_vpn_seen_two_ways() -> None:
    """The far place is the VPN's own, so both are in one family.

    vpn: 0.6 / (2.5/149) = 35.76; hop: 0.4 / (1/149) = 59.6. log 59.6 + half of log 35.76 = 5.876; the odds
    are 0.001 · 356.4 / 0.999 = 0.3568, so review at 0.263.
    """
    one = assess_all([finding("vpn", family=Family.CONCEALMENT), finding("hop", family=Family.CONCEALMENT)])[
        "p1"
    ]
    assert one.risk == pytest.approx(0.263, abs=1e-3)
    assert one.band is Band.REVIEW
    assert [(part.evidence.indicator, part.share) for part in one.weighed] == [("hop", 1.0), ("vpn", 0.5)]
    assert one.weighed[1].undiscounted == pytest.approx(log(0.6 * 149 / 2.5))


def test_the_innocent_have_their_prior() -> None:
    one = assess_all([])["p1"]
    assert one.risk == pytest.approx(0.001, rel=1e-4)
    assert (one.band, one.weighed, one.families, one.modes) == (Band.CLEAR, (), (), ())


def test_results_are_ordered_by_risk_then_person() -> None:
    found = [finding("vpn", "p3", Family.CONCEALMENT)]
    subjects = [worker(p) for p in ("p2", "p3", "p1")]
    results = assess(subjects, KNOWN, found, all_exposed(KNOWN.values(), people(3)))
    assert [one.person_id for one in results] == ["p3", "p1", "p2"]


def test_explained_evidence_is_shown_and_adds_nothing_to_anybody() -> None:
    explained = [finding("vpn", p, Family.CONCEALMENT, explained="company VPN") for p in people(60)]
    guilty = finding("vpn", "p99", Family.CONCEALMENT)
    with_, without = assess_all([*explained, guilty]), assess_all([guilty])
    assert with_["p1"].explained == (explained[0],)
    assert (with_["p1"].weighed, with_["p1"].risk) == ((), without["p1"].risk)
    assert with_["p99"] == without["p99"]


def test_what_many_honest_people_show_says_little() -> None:
    found = [finding("hop", p, Family.PLACE) for p in people(50)]
    one = assess_all(found)["p1"]
    assert one.weighed[0].honest.other_clusters == 49
    assert one.weighed[0].ratio == pytest.approx(0.4 * 149 / (1 + 49))
    assert one.band is Band.CLEAR


def test_the_second_pass_learns_honest_rates_without_those_under_review() -> None:
    """Twenty singles show kvm and pay and are under review; p21 shows kvm only.

    First pass: C = 20, the rate is capped at 5·h. Second: C = 0 and N = 80.
    """
    found = [finding("kvm", p, Family.KVM) for p in people(21)]
    found += [finding("pay", p, Family.PAY, sources=("workday",)) for p in people(20)]
    honest = assess_all(found)["p21"].weighed[0].honest
    assert (honest.other_clusters, honest.others) == (0, 79)
    assert honest.rate == pytest.approx(0.5 / 129)


def test_a_half_infiltrated_company_keeps_its_co_location_evidence() -> None:
    """300 of 600 people in farms of two share an address and nothing else: rate 5·h, ratio 10, not 2.2."""
    near = card("near", Family.CO_LOCATION, 0.5, 0.01)
    everybody = people(600)
    found = [finding("near", f"p{n}", shared=f"home {n // 2}") for n in range(2, 302)]
    results = assess([worker(p) for p in everybody], cards(near), found, all_exposed([near], everybody))
    shown = [one for one in results if one.weighed]
    assert len(shown) == 300
    assert all(one.weighed[0].honest.rate <= 0.05 + 1e-12 for one in shown)
    assert all(one.weighed[0].log_odds >= log(10) - 1e-3 for one in shown)


ABSENCE = Absence(0.6, 0.05, "the laptop must be somewhere")


def test_absence_lowers_the_watched_but_never_a_person_with_a_hard_identifier() -> None:
    known = cards(card("near", absence=ABSENCE), card("wallet", Family.LISTED, 0.1, 0.00001, hard=True))
    everybody = people(3)
    observation = Observation(watched={"near": {"p1": 1.0, "p2": 1.0}})
    found = [finding("wallet", "p2", Family.LISTED)]
    risks = {one.person_id: one for one in assess([worker(p) for p in everybody], known, found, observation)}
    assert risks["p1"].absence_log_odds == pytest.approx(log(0.4 / 0.95), abs=1e-4)
    assert risks["p2"].absence_log_odds == 0
    assert risks["p2"].weighed[0].log_odds == pytest.approx(log(1000), abs=1e-2)
    assert risks["p3"].absence_log_odds == 0
    assert all(adds_up(one) for one in risks.values())


def test_explained_evidence_is_still_not_absent() -> None:
    known = cards(card("near", absence=ABSENCE))
    observation = Observation(watched={"near": {"p1": 1.0}})
    one = assess([worker()], known, [finding("near", explained="site")], observation)[0]
    assert one.absence_log_odds == 0


def test_one_family_alone_is_capped_at_review_and_says_why() -> None:
    rare = {f"kvm{n}": card(f"kvm{n}", Family.KVM, 0.9, 0.0001) for n in range(4)}
    found = [finding(name, family=Family.KVM) for name in rare]
    one = assess([worker()], rare, found, Observation())[0]
    assert one.risk > 0.8
    assert one.band is Band.REVIEW
    assert one.capped_by is not None


def test_a_person_hardly_looked_at_is_unseen_not_clear() -> None:
    result = assess_all([], observation=Observation(exposed={"kvm": people(100)}))["p1"]
    assert (result.band, result.coverage) == (Band.UNSEEN, 0.25)


def test_faulty_evidence_is_refused_not_dropped() -> None:
    with pytest.raises(ValueError, match="not among the subjects"):
        assess_all([finding("kvm", "p101", Family.KVM)])


ROWS = st.lists(
    st.builds(
        lambda known, person, strength, shared, day, source, hard: finding(
            known.id,
            person,
            known.family,
            strength=strength,
            shared=shared,
            sources=(source,),
            hard=hard,
            day=day,
        ),
        st.sampled_from(list(KNOWN.values())),
        st.sampled_from(people(6)),
        st.floats(0, 1),
        st.sampled_from([None, "a", "b"]),
        st.integers(0, 3),
        st.sampled_from(["okta", "zeek"]),
        st.booleans(),
    ),
    max_size=20,
)


@given(ROWS)
def test_every_risk_is_a_chance_and_adds_up(found: list[Evidence]) -> None:
    for one in assess_all(found, 8).values():
        assert 0 < one.risk < 1
        assert 0 <= one.coverage <= 1
        assert adds_up(one)


@given(ROWS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_neither_order_nor_repetition_matters(pair: tuple[list[Evidence], list[Evidence]]) -> None:
    rows, shuffled = pair
    assert assess_all(rows, 8) == assess_all(shuffled, 8) == assess_all(rows, 8) == assess_all(rows * 2, 8)


@given(ROWS.filter(bool), st.integers(0, 19), st.floats(0, 1))
def test_more_strength_never_lowers_that_persons_risk(found: list[Evidence], which: int, more: float) -> None:
    one = found[which % len(found)]
    raised = [replace(row, strength=max(row.strength, more)) if row is one else row for row in found]
    assert assess_all(raised, 8)[one.person_id].risk >= assess_all(found, 8)[one.person_id].risk


def test_settings_are_the_callers() -> None:
    settings = RiskSettings(ratio_cap=10)
    one = assess([worker()], KNOWN, [finding("kvm", family=Family.KVM)], Observation(), settings)[0]
    assert one.weighed[0].log_odds == pytest.approx(log(10), abs=1e-3)
