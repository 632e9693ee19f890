"""Which answers of an interview form are known, and what they never ask about."""

from watchword.knowledge import citations
from watchword.knowledge.interview_questions import kinds, observations


def test_challenges_and_observations_have_their_kinds() -> None:
    assert kinds()["hand-across-face"] == "camera"
    assert kinds()["declined-in-person"] == "observation"


def test_every_observation_is_a_question_with_a_source() -> None:
    assert all(each.asks.endswith("?") and each.cites in citations() for each in observations())


def test_no_observation_is_about_looks_speech_or_origin() -> None:
    said = " ".join(each.asks.lower() for each in observations())
    for word in ("accent", "language", "looks", "appearance", "nation", "age", "name origin", "fluen"):
        assert word not in said.replace("language of", "").split()
