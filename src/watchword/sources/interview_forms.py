"""Interviewers' structured answers: a row for each challenge, or a scorecard with a column for each."""

import re
from collections.abc import Mapping
from typing import Any

from watchword.knowledge.interview_questions import OBSERVATION, kinds, observations
from watchword.sources.cells import flag, kept, lower
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.whose import NOBODY, SOMEBODY, WHOSE, whose

#: Headers of scorecards' exports from memory; the ids and questions are those of the published pool.
ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    "meeting": (
        "Meeting", "Meeting ID", "Interview", "Interview ID", "Interview Name", "Interview Step", "Scorecard ID",
        "Interview Kit",
    ),
    "challenge": (
        "Challenge", "Challenge ID", "Observation", "Observation ID", "Attribute", "Attribute Name", "Question ID",
        "Focus Attribute",
    ),
    "answer": ("Answer", "Rating", "Attribute Rating", "Response", "Outcome"),
    "accommodated": ("Accommodated", "Accommodation", "Accommodation Covers It"),
    "asked_by": (
        "Asked By", "Interviewer", "Interviewer Email", "Interviewer Name", "Submitted By", "Scorecard Submitted By",
    ),
    "asked": (
        "Asked", "Asked At", "Time", "Interviewed At", "Interview Date", "Submitted At", "Scorecard Submitted At",
        "Submitted On", "Date",
    ),
    **{each: (each,) for each in kinds()},
}  # fmt: skip
for _each in observations():
    ALIASES[_each.observation] += (_each.asks,)

_ANSWERS = {
    "passed": "passed", "pass": "passed", "done": "passed",
    "failed": "failed", "fail": "failed",
    "refused": "refused", "declined": "refused",
    "excused": "excused",
    "not asked": "not-asked", "skipped": "not-asked", "no decision": "not-asked",
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """The answers of one row; a scorecard's attributes that are not of the pool are left to people."""
    if (person := whose(row)) is None:
        return NOBODY
    dates = moments(row, ("asked",), context)
    if isinstance(dates, str):
        return dates
    if dates["asked"] is None:
        return "has no time: write when it was asked"
    accommodated = kept(row.get("accommodated", ""))
    if accommodated and flag(accommodated) is None:
        return f"accommodated is {accommodated[:40]!r}: write yes or no"
    told = {
        "time": dates["asked"],
        **person,
        "meeting": kept(row.get("meeting", "")),
        "accommodated": flag(accommodated) if accommodated else None,
        "asked_by": lower(row.get("asked_by", "")),
    }
    return _answers(row, told)


def _answers(row: Mapping[str, str], told: Mapping[str, Any]) -> Rows:
    given = {name: row.get(name, "") for name in kinds()}
    named = lower(row.get("challenge", ""))
    if named:
        challenge = challenge_id(named)
        if challenge is None:
            return f"challenge {named[:40]!r} is not of the pool: write its id"
        given[challenge] = row.get("answer", "")
    found: list[tuple[str, dict[str, Any]]] = []
    for challenge, cell in given.items():
        if kept(cell) is None:
            continue
        answer = answer_word(challenge, cell)
        if answer is None:
            return f"{challenge}: answer {cell[:40]!r} is not known: write {_allowed(challenge)}"
        found.append(("answers", {**told, "challenge": challenge, "answer": answer}))
    return found


def challenge_id(name: str) -> str | None:
    """The id of a challenge or observation, given as that or as the question on the form."""
    if (plain := re.sub(r"[\s_]+", "-", name)) in kinds():
        return plain
    return next((each.observation for each in observations() if each.asks.lower() == name), None)


def answer_word(challenge: str, cell: str) -> str | None:
    """An answer in the table's words; None for a word that is not known."""
    plain = re.sub(r"[\s_-]+", " ", cell.strip().lower())
    if kinds()[challenge] != OBSERVATION:
        return _ANSWERS.get(plain)
    if plain in ("not asked", "skipped", "no decision"):
        return "not-asked"
    return {True: "yes", False: "no", None: None}[flag(plain)]


def _allowed(challenge: str) -> str:
    return (
        "yes or no" if kinds()[challenge] == OBSERVATION else "passed, failed, refused, excused or not-asked"
    )


INTERVIEW_FORMS = TableSource(
    id="interview_forms",
    title="interviewers' structured answers",
    version=1,
    aliases=ALIASES,
    needs=(SOMEBODY, ("asked",), ("challenge", *kinds())),
    convert=convert,
    export="interview form: candidate, meeting, the challenge's id, answer, accommodated, interviewer, time",
    distinctive=("challenge", "answer", "accommodated", *kinds()),
)
