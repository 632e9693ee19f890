"""Daylight or answers that do not fit the claimed place."""

import pytest

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence

ASK = "cannot-discuss-claimed-place"


def test_daylight_at_night_counts_whole() -> None:
    (found,) = evidence(ASK, answers=[answer("window-contradicts-hour", "yes")])
    assert (found.strength, found.facts["answers"]) == (1.0, "1 answer")


@pytest.mark.parametrize(
    "told", [answer("place-question-failed", "yes"), answer("local-time", "failed", "place")]
)
def test_one_question_about_the_place_says_little(told: dict[str, object]) -> None:
    (found,) = evidence(ASK, answers=[told])
    assert found.strength == 0.15


@pytest.mark.parametrize("said", ["refused", "excused", "passed", "no", "not-asked"])
def test_no_window_and_no_wish_to_answer_are_innocent(said: str) -> None:
    assert (
        evidence(ASK, answers=[answer("window", said, "place"), answer("window-contradicts-hour", said)])
        == []
    )


def test_a_question_that_was_answered_another_time_is_innocent() -> None:
    asked = [answer("local-time", "failed", "place"), answer("local-time", "passed", "place", day=3)]
    assert evidence(ASK, answers=asked) == []
    # but another question is none
    assert len(evidence(ASK, answers=[asked[0], answer("show-window", "passed", "place")])) == 1


def test_what_an_accommodation_covers_is_innocent() -> None:
    assert evidence(ASK, answers=[answer("window-contradicts-hour", "yes", accommodated=True)]) == []
