"""Which answers of an interview form are known, and what they never ask about."""

import re
import tomllib

import pytest

from watchword.knowledge import citations
from watchword.knowledge.interview_questions import kinds, observations
from watchword.knowledge.loading import read_data


def test_challenges_and_observations_have_their_kinds() -> None:
    assert kinds()["hand-across-face"] == "camera"
    assert kinds()["declined-in-person"] == "observation"


def test_every_observation_is_a_question_with_a_source() -> None:
    assert all(each.asks.endswith("?") and each.cites in citations() for each in observations())


@pytest.mark.parametrize(
    "about",
    ["accent", "languages?", "looks", "appearance", "nation", "ages?", "origin", "fluen", "culture", "countr", "native",
     "religio", "gender", "sex", "race", "skin", "english", "korea", "china", "chinese", "asia", "nervous", "eyes?", "voice",
     "headset"],
)  # fmt: skip
def test_nothing_is_asked_about_looks_speech_or_origin(about: str) -> None:
    pool = tomllib.loads(read_data("interview.toml"))
    asked = [each.asks for each in observations()]
    asked += [
        f"{each['asks']} {' '.join(each['choices'])} {each['alternative']}" for each in pool["challenges"]
    ]
    whole = about if about.endswith("?") else f"{about}\\w*"
    assert [text for text in asked if re.search(rf"\b{whole}\b", text, re.IGNORECASE)] == []
