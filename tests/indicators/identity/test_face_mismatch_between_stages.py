"""People who compared two stages saw different people."""

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "face-mismatch-between-stages"


def test_two_attestations_count_whole_and_one_little() -> None:
    (alone,) = evidence(ASK, checks=[check("face", "contradicted")])
    assert (alone.strength, alone.facts["attested"]) == (0.15, "1 attestation")
    (two,) = evidence(ASK, checks=[check("face", "contradicted"), check("face", "contradicted", 1)])
    assert (two.strength, two.facts["attested"]) == (1.0, "2 attestations")


def test_who_could_not_tell_says_nothing() -> None:
    assert evidence(ASK, checks=[check("face", "inconclusive"), check("face", "not-found")]) == []


def test_a_later_comparison_that_finds_the_same_person_clears_both() -> None:
    seen = [check("face", "contradicted"), check("face", "contradicted", 1), check("face", "confirmed", 2)]
    assert evidence(ASK, checks=seen) == []


def test_two_who_disagree_at_once_decide_nothing() -> None:
    assert evidence(ASK, checks=[check("face", "contradicted"), check("face", "confirmed")]) == []
