"""Interviewers' scorecards as Greenhouse's Harvest interface gives them: attributes with ratings, questions with answers.

From its documentation: `candidate_id`, `interview`, `interviewed_at`, `interviewer`, `submitted_by`, `submitted_at`,
`attributes` (`name`, `rating`) and `questions` (`question`, `answer`, which may hold simple HTML).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from watchword.knowledge.interview_questions import OBSERVATION, kinds
from watchword.sources.cells import flag, kept, lower, number
from watchword.sources.contract import Context, LogSource, Record
from watchword.sources.dates import moment
from watchword.sources.headers import plain_name
from watchword.sources.interview_forms import answer_word, challenge_id

#: A rating of a challenge -> its answer; `mixed` decides nothing. What an interviewer observed is read from questions
#: alone: a thumb up beside "another person prompted" may mean either.
_RATINGS = {
    "strong_yes": "passed", "yes": "passed", "no": "failed", "definitely_not": "failed", "no_decision": "not-asked",
}  # fmt: skip
_ACCOMMODATED = frozenset({"accommodated", "accommodation", "accommodationcoversit"})
_TAG = re.compile(r"<[^<>]{0,200}>")
_TIMES = Context(key=b"")
#: Most attributes, and most questions, of one card.
_MOST = 200


def recognises(record: Record) -> int:
    """A card with a candidate, a time, and ratings or answers in lists."""
    lists = isinstance(record.get("attributes"), list) and isinstance(record.get("questions"), list)
    timed = "submitted_at" in record or "interviewed_at" in record
    return 94 if lists and timed and "candidate_id" in record and "overall_recommendation" in record else 0


def reshape(record: Record) -> dict[str, Any]:
    """Whose the card is, and the answers on it that are of the pool; all else on it is left to people."""
    asked = [
        (_text(each.get("question")), _text(each.get("answer"))) for each in _objects(record.get("questions"))
    ]
    covered = next((flag(answer) for name, answer in asked if plain_name(name) in _ACCOMMODATED), None)
    at = moment(_text(record.get("interviewed_at")) or _text(record.get("submitted_at")), _TIMES)
    return {
        "id": kept(_text(record.get("id"))),
        "time": at.isoformat() if at else None,
        "candidate": number(_text(record.get("candidate_id"))),
        "meeting": kept(_text(record.get("interview"))),
        "asked_by": _who(record.get("interviewer")) or _who(record.get("submitted_by")),
        "accommodated": covered,
        "answers": [{"challenge": name, "answer": word} for name, word in _answers(record, asked).items()],
    }


def _answers(record: Record, asked: list[tuple[str, str]]) -> dict[str, str]:
    """The answer to each challenge or observation: a question's before an attribute's rating."""
    found = dict(_rated(record))
    for name, said in asked:
        if (challenge := challenge_id(name.lower())) and (word := answer_word(challenge, said)):
            found[challenge] = word
    return found


def _rated(record: Record) -> Iterator[tuple[str, str]]:
    for each in _objects(record.get("attributes")):
        challenge = challenge_id(_text(each.get("name")).lower())
        word = _RATINGS.get(_text(each.get("rating")).lower())
        if challenge and word and kinds()[challenge] != OBSERVATION:
            yield challenge, word


def _who(user: object) -> str | None:
    """Who asked: by e-mail, else by name."""
    given = user if isinstance(user, Mapping) else {}
    return lower(
        _text(given.get("email")) or _text(given.get("primary_email_address")) or _text(given.get("name"))
    )


def _objects(value: object) -> list[Mapping[str, Any]]:
    return [each for each in value[:_MOST] if isinstance(each, Mapping)] if isinstance(value, list) else []


def _text(value: object) -> str:
    """A text without its tags, a number as text; "" for anything else."""
    plain = str(value)[:2000] if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return " ".join(_TAG.sub(" ", plain).split())


GREENHOUSE_SCORECARDS = LogSource(
    id="greenhouse_scorecards",
    title="interviewers' scorecards",
    version=1,
    recognises=recognises,
    fields={
        **dict.fromkeys(("id", "time", "candidate", "meeting", "asked_by"), "VARCHAR"),
        "accommodated": "BOOLEAN",
        "answers": [{"challenge": "VARCHAR", "answer": "VARCHAR"}],
    },
    flat={
        "vendor_id": "id",
        "time": "utc(time)",
        **{name: name for name in ("candidate", "meeting", "asked_by", "accommodated", "answers")},
    },
    tables={
        "answers": """
            SELECT 'g' || md5(concat_ws(chr(31), card, each.challenge)) AS event_id, _row, time, candidate,
                   NULL AS email, meeting, each.challenge AS challenge, each.answer AS answer, accommodated, asked_by
            FROM (SELECT _row, event_id AS card, time, candidate, meeting, asked_by, accommodated,
                         UNNEST(answers) AS each
                  FROM {flat})
            WHERE candidate IS NOT NULL"""
    },
    export="Greenhouse: scorecards of the Harvest interface as JSON",
    reshape=reshape,
    plain=lambda record: False,
)
