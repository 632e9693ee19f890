"""Answers that somebody else gave."""

import pytest

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence

ASK = "scripted-or-fed-answers"
SEEN = "another-person-prompted"


def test_answers_that_somebody_else_gave_are_found_once_a_meeting() -> None:
    (found,) = evidence(ASK, answers=[answer(SEEN, "yes"), answer(SEEN, "yes"), answer(SEEN, "yes", day=2)])
    assert (found.strength, found.facts["meetings"]) == (1.0, "2 meetings")


def test_one_meeting_says_little() -> None:
    (found,) = evidence(ASK, answers=[answer(SEEN, "yes"), answer(SEEN, "yes")])
    assert (found.strength, found.facts["meetings"]) == (0.3, "1 meeting")


def test_an_interpreter_whom_an_accommodation_covers_is_innocent() -> None:
    assert evidence(ASK, answers=[answer(SEEN, "yes", accommodated=True)]) == []


@pytest.mark.parametrize("said", ["no", "not-asked"])
def test_what_nobody_saw_is_innocent(said: str) -> None:
    assert evidence(ASK, answers=[answer(SEEN, said)]) == []


def test_pauses_nerves_and_speech_are_never_asked_about() -> None:
    told = [answer(each, "yes") for each in ("nervous", "long-pauses", "reading-eyes", "accent", "voice")]
    assert evidence(ASK, answers=told) == []
