"""What the window shows does not fit the claimed place and hour, or the place is unknown to the person."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

#: A question about the place that was not answered: people have moved, or go out little.
_QUESTION = 0.15


@indicator(
    id="cannot-discuss-claimed-place",
    asks="Did daylight contradict the claimed place, or could questions about it not be answered?",
    stage=Stage.INTERVIEW,
    family=Family.PLACE,
    needs=("answers",),
    if_scheme=0.3,
    if_honest=0.03,
    innocent=(
        "a room without a window",
        "a journey or a move",
        "shutters and lamps",
        "somebody who rarely goes out",
    ),
    settle="Ask where the person is today, and offer to continue when they are at home.",
    cites=("fbi-2025-07-23", "seal-2026-05-11"),
    says="What was seen or said did not fit the claimed place in {answers}.",
)
def cannot_discuss_claimed_place(records: Records, settings: Settings) -> ir.Table:
    """Daylight that is two hours or more off counts whole, a question about the place that failed 0.15.

    Never a quiz of culture: the questions are of the published pool, and each has an equal alternative; one that was
    answered another time counts no longer. Rates:
    personas are set in places where nobody has been (assumption 0.3); three of a hundred honest people sit
    elsewhere that day or without a window (assumption).
    """
    window = "window-contradicts-hour"
    answers = records.answers
    against = (
        answers["challenge"].isin([window, "place-question-failed"]) & (answers["answer"] == "yes")
    ) | ((answers["kind"] == "place") & (answers["answer"] == "failed"))
    # a slip that was corrected, in the same form or by asking again, speaks for the applicant
    fine = answers.filter((answers["kind"] == "place") & (answers["answer"] == "passed"))
    rows = answers.filter(against & ~answers["accommodated"].fill_null(False))
    rows = rows.anti_join(fine, ["person_id", "challenge"])
    weight = ibis.cases((rows["challenge"] == window, 1.0), else_=_QUESTION)
    flagged = rows.mutate(strength=weight)
    found = gathered(flagged)
    answers = counted(found["times"], "answer", "answers")
    return finding(
        found, flagged, strength=found["strength"], facts={"times": found["times"], "answers": answers}
    )
