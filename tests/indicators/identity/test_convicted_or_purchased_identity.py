"""The person of this identity lives somewhere else."""

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "convicted-or-purchased-identity"


def test_a_contradicted_residence_is_found() -> None:
    (found,) = evidence(ASK, checks=[check("residence", "contradicted")])
    assert found.strength == 1.0


def test_a_court_record_plays_no_part() -> None:
    assert evidence(ASK, checks=[check("criminal", "contradicted")]) == []


@pytest.mark.parametrize("result", ["confirmed", "not-found", "inconclusive", "unreachable"])
def test_an_old_address_in_the_providers_records_is_innocent(result: str) -> None:
    assert evidence(ASK, checks=[check("residence", result)]) == []


def test_a_later_confirmation_clears_it() -> None:
    assert (
        evidence(ASK, checks=[check("residence", "contradicted"), check("residence", "confirmed", 3)]) == []
    )
