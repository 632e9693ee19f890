"""Greenhouse's scorecards: attributes with ratings, questions with answers."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from watchword.knowledge.interview_questions import observations
from watchword.sources.greenhouse_scorecards import recognises, reshape

SEEN = observations()[0]
CARD: dict[str, Any] = {
    "id": 123, "interview": "Panel", "candidate_id": 1234, "application_id": 3456, "overall_recommendation": "yes",
    "interviewed_at": "2026-01-05T16:00:00.000Z", "submitted_at": "2026-01-05T21:59:51Z",
    "interviewer": {"id": 821, "name": "Robin Roe", "employee_id": "100377"}, "submitted_by": {"name": "Kim Doe"},
    "attributes": [
        {"name": "turn-head", "type": "Skills", "note": "hesitated", "rating": "definitely_not"},
        {"name": "Move camera", "rating": "strong_yes"},
        {"name": "estimate", "rating": "mixed"},
        {"name": "Communication", "rating": "no"},
        {"name": SEEN.observation, "rating": "yes"},
    ],
    "questions": [
        {"id": 1, "question": SEEN.asks, "answer": "<p>No</p>"},
        {"id": 2, "question": "follow-up", "answer": "Refused"},
        {"id": None, "question": "Key Take-Aways", "answer": "A good talk."},
    ],
}  # fmt: skip


def test_what_is_of_the_pool_becomes_answers_and_nothing_else(read: Reader) -> None:
    done = read([("scorecards.json", orjson.dumps([CARD]))])
    rows = done.records("answers")
    assert {(each["challenge"], each["answer"]) for each in rows} == {
        ("turn-head", "failed"), ("move-camera", "passed"), (SEEN.observation, "no"), ("follow-up", "refused"),
    }  # fmt: skip
    assert {(each["candidate"], each["meeting"], each["asked_by"]) for each in rows} == {
        ("1234", "Panel", "robin roe")
    }
    assert {each["time"].hour for each in rows} == {16}
    assert {each["accommodated"] for each in rows} == {None}


def test_a_rating_beside_an_observation_says_nothing_since_a_thumb_may_mean_either() -> None:
    card = {**CARD, "questions": [], "attributes": [{"name": SEEN.observation, "rating": "yes"}]}
    assert reshape(card)["answers"] == []


def test_an_accommodation_that_the_card_names_covers_all_of_it() -> None:
    asked = [*CARD["questions"], {"question": "Accommodated", "answer": "Yes"}]
    assert reshape({**CARD, "questions": asked})["accommodated"] is True


@pytest.mark.parametrize("missing", ["attributes", "questions", "candidate_id", "overall_recommendation"])
def test_another_products_card_is_not_recognised(missing: str) -> None:
    assert recognises(CARD) == 94
    assert recognises({key: value for key, value in CARD.items() if key != missing}) == 0


_ENTRY = st.dictionaries(
    st.sampled_from(["name", "rating", "question", "answer"]),
    st.text(max_size=10) | st.integers(),
    max_size=4,
)
_JSON = st.none() | st.integers() | st.text(max_size=30) | st.lists(_ENTRY, max_size=4)


@given(st.dictionaries(st.sampled_from(sorted(CARD)), _JSON))
def test_no_object_breaks_it(record: dict[str, Any]) -> None:
    assert recognises(record) in (0, 94)
    assert isinstance(reshape(record)["answers"], list)
