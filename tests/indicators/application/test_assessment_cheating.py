"""A test that was pasted whole, and work that could not be explained."""

from typing import Any

import pytest

from tests.indicators.applicants import Row, answer, session
from tests.indicators.tables import evidence

ASK = "assessment-cheating"
FAILED = answer("own-code", "failed", "work", day=3)


def taken(share: float | None, **more: Any) -> Row:
    return session(stage="test", paste_share=share, **more)


def test_both_together_are_found_with_the_events_of_both() -> None:
    (found,) = evidence(ASK, sessions=[taken(0.95), taken(0.1)], answers=[FAILED])
    assert (found.strength, found.facts, found.events) == (1.0, {"share": 0.95, "questions": "1 question"}, 2)


def test_neither_counts_alone() -> None:
    assert evidence(ASK, sessions=[taken(1.0)], answers=[]) == []
    assert evidence(ASK, sessions=[taken(0.1), taken(None)], answers=[FAILED]) == []


def test_pasting_from_an_own_editor_and_explaining_it_is_innocent() -> None:
    assert evidence(ASK, sessions=[taken(1.0)], answers=[answer("own-code", "passed", "work")]) == []


@pytest.mark.parametrize("said", ["refused", "excused", "not-asked"])
def test_a_question_that_was_not_answered_is_innocent(said: str) -> None:
    assert evidence(ASK, sessions=[taken(1.0)], answers=[answer("own-code", said, "work")]) == []


def test_an_accommodation_and_a_second_try_are_innocent() -> None:
    assert evidence(ASK, sessions=[taken(1.0)], answers=[{**FAILED, "accommodated": True}]) == []
    again = answer("own-code", "passed", "work", day=5)
    assert evidence(ASK, sessions=[taken(1.0)], answers=[FAILED, again]) == []


def test_somebody_elses_answers_and_challenges_to_the_camera_are_innocent() -> None:
    others = [{**FAILED, "person_id": "eve"}, answer("turn-head", "failed", "camera")]
    assert evidence(ASK, sessions=[taken(1.0)], answers=others) == []
