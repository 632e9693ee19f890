"""Commits on a clock that does not fit the claimed place."""

from typing import Any

import pytest

from tests.indicators.applicants import Row, fact
from tests.indicators.tables import at, evidence

ASK = "commit-tz-mismatch"


def outside(share: float, last: int = -5, **more: Any) -> Row:
    return fact("code.offset-outside-claim", number=share, moment=at(last), **more)


def test_many_and_recent_commits_outside_the_claimed_place_are_found() -> None:
    (found,) = evidence(ASK, code_facts=[outside(0.6)])
    assert (found.strength, found.facts["share"]) == (0.6, 0.6)


def test_a_move_that_lies_behind_is_innocent() -> None:
    # given somebody who came from elsewhere, with all older commits made there
    assert evidence(ASK, code_facts=[outside(0.95, last=-31)]) == []
    assert len(evidence(ASK, code_facts=[outside(0.95, last=-30)])) == 1


def test_a_journey_is_innocent() -> None:
    assert evidence(ASK, code_facts=[outside(0.29)]) == []


def test_one_repository_alone_is_not_judged() -> None:
    assert evidence(ASK, code_facts=[outside(0.9, value="site")]) == []


@pytest.mark.parametrize("offset", ["+09:00", "-05:00", "+05:30"])
def test_which_clock_it_is_says_nothing(offset: str) -> None:
    assert (
        evidence(ASK, code_facts=[fact("code.offset", offset, 1.0), fact("code.offset-utc", number=1.0)])
        == []
    )


def test_a_claimed_place_that_was_corrected_clears_it() -> None:
    corrected = fact("code.offset-outside-claim", number=0.0, time=at(9))
    assert evidence(ASK, code_facts=[outside(0.9), corrected]) == []


def test_without_a_time_it_says_nothing() -> None:
    assert evidence(ASK, code_facts=[fact("code.offset-outside-claim", number=0.9)]) == []
