from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.risk import Priors, Subject
from watchword.risk.prior import chance, logit, prior_of


@pytest.mark.parametrize(
    ("relationship", "worker_type", "remote", "expected"),
    [
        ("applicant", "employee", True, 0.005),
        ("applicant", "contractor", False, 0.005),
        ("contractor", "", True, 0.003),
        ("worker", "Agency", False, 0.003),
        ("worker", "employee", True, 0.001),
        ("worker", "employee", None, 0.001),
        ("worker", "employee", False, 0.0001),
        ("leaver", "contractor", True, 0.003),
        ("leaver", "employee", False, 0.0001),
    ],
)
def test_prior_by_relationship(
    relationship: str, worker_type: str, remote: bool | None, expected: float
) -> None:
    assert prior_of(Subject("p1", None, relationship, worker_type, remote), Priors()) == expected


def test_an_employer_sets_its_own_prior() -> None:
    subject = Subject("p1", None, "worker", "employee", True)
    assert prior_of(subject, Priors(remote=0.02)) == 0.02


def test_one_in_a_thousand_needs_111_to_reach_one_in_ten() -> None:
    assert chance(logit(0.001) + log(111)) == pytest.approx(0.1, abs=1e-9)


@given(st.floats(-700, 700))
def test_chance_stays_a_chance(log_odds: float) -> None:
    assert 0.0 <= chance(log_odds) <= 1.0


@given(st.floats(1e-9, 1 - 1e-9))
def test_chance_undoes_logit(given_chance: float) -> None:
    assert chance(logit(given_chance)) == pytest.approx(given_chance, rel=1e-6)
