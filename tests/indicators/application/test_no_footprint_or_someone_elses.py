"""A career that belongs to somebody else."""

import pytest

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence

ASK = "no-footprint-or-someone-elses"
SEEN = "career-of-another-person"


def test_a_career_that_is_another_persons_is_found() -> None:
    (found,) = evidence(ASK, answers=[answer(SEEN, "yes")])
    assert (found.strength, found.facts["meetings"]) == (1.0, "1 occasion")


@pytest.mark.parametrize("seen", ["no-footprint", "few-followers", "no-photo", "private-profile"])
def test_who_leaves_no_trace_is_innocent(seen: str) -> None:
    assert evidence(ASK, answers=[answer(seen, "yes"), answer(SEEN, "no")]) == []


def test_a_namesake_who_was_told_apart_since_is_innocent() -> None:
    assert evidence(ASK, answers=[answer(SEEN, "yes"), answer(SEEN, "no", day=3)]) == []
    assert evidence(ASK, answers=[answer(SEEN, "yes", accommodated=True)]) == []
