"""Interviewers' structured answers."""

import pytest

from tests.sources.people_side import CONTEXT, Desk, as_array, as_csv, desk
from watchword.knowledge.interview_questions import kinds, observations
from watchword.sources.interview_forms import convert

__all__ = ["desk"]

ANSWER = {"candidate": "C-9", "meeting": "M1", "challenge": "turn-head", "answer": "Refused", "accommodated": "yes",
          "interviewer": "Int@example.com", "time": "2026-01-05 10:00"}  # fmt: skip
CARD = {"Candidate ID": "C-9", "Interview": "Panel", "Interviewer": "int@example.com", "Submitted At": "2026-01-05 10:00",
        "turn-head": "passed", observations()[0].asks: "No", "Culture add": "strong yes"}  # fmt: skip


def test_an_answer_to_a_challenge(desk: Desk) -> None:
    found = desk.row(ANSWER).only("answers")
    assert (found["candidate"], found["meeting"], found["challenge"], found["answer"]) == (
        "C-9",
        "M1",
        "turn-head",
        "refused",
    )
    assert (found["accommodated"], found["asked_by"], found["time"].hour) == (True, "int@example.com", 10)


def test_a_scorecards_columns_of_the_pool_are_answers_and_no_others(desk: Desk) -> None:
    found = desk.take(as_array([CARD])).records("answers")
    assert {(each["challenge"], each["answer"]) for each in found} == {
        ("turn-head", "passed"),
        (observations()[0].observation, "no"),
    }


@pytest.mark.parametrize("challenge", sorted(kinds()))
def test_every_id_of_the_pool_may_be_asked(challenge: str) -> None:
    word = "yes" if kinds()[challenge] == "observation" else "excused"
    made = convert({"candidate": "C", "challenge": challenge, "answer": word, "asked": "2026-01-05"}, CONTEXT)
    assert isinstance(made, list)
    assert (made[0][1]["challenge"], made[0][1]["answer"]) == (challenge, word)


def test_an_observation_is_yes_or_no_and_a_challenge_is_neither(desk: Desk) -> None:
    rows = [ANSWER, ANSWER, {**ANSWER, "answer": ""}, {**ANSWER, "answer": "yes"},
            {**ANSWER, "challenge": "declined-in-person", "answer": "passed"}, {**ANSWER, "challenge": "accent"},
            {**ANSWER, "time": ""}, {**ANSWER, "accommodated": "perhaps"}, {**ANSWER, "candidate": ""}]  # fmt: skip
    account = desk.take(as_csv(rows)).account
    assert (account.rows, account.kept, account.ignored, account.duplicate, account.rejected) == (
        9,
        1,
        1,
        1,
        6,
    )
    assert [each.reason for each in account.rejects] == [
        "turn-head: answer 'yes' is not known: write passed, failed, refused, excused or not-asked",
        "declined-in-person: answer 'passed' is not known: write yes or no",
        "challenge 'accent' is not of the pool: write its id",
        "has no time: write when it was asked",
        "accommodated is 'perhaps': write yes or no",
        "has no candidate id and no e-mail",
    ]
