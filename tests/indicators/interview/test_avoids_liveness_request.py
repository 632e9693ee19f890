"""Challenges to the camera that were refused or failed."""

from typing import Any

import pytest

from tests.indicators.applicants import Row, answer
from tests.indicators.tables import evidence

ASK = "avoids-liveness-request"
THREE = ("turn-head", "hold-object", "move-camera")


def asked(*challenges: str, said: str = "refused", **more: Any) -> list[Row]:
    return [answer(each, said, "camera", **more) for each in challenges]


def test_two_count_less_than_three() -> None:
    (two,) = evidence(ASK, answers=asked(*THREE[:2]))
    (three,) = evidence(ASK, answers=asked(*THREE, said="failed"))
    assert (two.strength, three.strength, three.facts["times"]) == (0.4, 1.0, 3)


def test_one_challenge_is_innocent_however_often_it_is_written_down() -> None:
    assert evidence(ASK, answers=asked("turn-head") + asked("turn-head")) == []


@pytest.mark.parametrize("said", ["passed", "excused", "not-asked"])
def test_excused_and_passed_ones_are_innocent(said: str) -> None:
    assert evidence(ASK, answers=asked(*THREE, said=said)) == []


def test_what_an_accommodation_covers_is_innocent() -> None:
    assert evidence(ASK, answers=asked(*THREE, accommodated=True)) == []
    assert len(evidence(ASK, answers=asked(*THREE, accommodated=None))) == 1


def test_a_challenge_that_was_passed_later_no_longer_counts() -> None:
    assert evidence(ASK, answers=asked(*THREE[:2]) + asked("turn-head", said="passed", day=3)) == []


def test_a_form_that_was_corrected_speaks_for_the_applicant() -> None:
    failed, mended = asked(*THREE, said="failed"), asked(*THREE[:2], said="passed")
    assert evidence(ASK, answers=failed + mended) == []
    assert evidence(ASK, answers=failed + asked(*THREE, said="failed", accommodated=True)) == []


def test_questions_about_work_are_no_challenge_to_the_camera() -> None:
    assert evidence(ASK, answers=[answer(each, "refused", "work") for each in THREE]) == []
