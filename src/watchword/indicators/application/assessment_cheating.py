"""A test that was pasted whole, and work that could not be explained live."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.newest import newest
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="assessment-cheating",
    asks="Was a test pasted whole, and could the work then not be explained live?",
    stage=Stage.APPLICATION,
    family=Family.SHARED_CREDENTIAL,
    needs=("sessions", "answers"),
    if_scheme=0.2,
    if_honest=0.04,
    innocent=(
        "an editor of one's own, from which the answer was copied",
        "assistive programs",
        "a program that writes code, where it is allowed",
        "nerves on a call",
    ),
    settle="Give a small task of the same kind, with the tools that the work allows, and talk about it in writing or aloud.",
    cites=("fbi-2023-10-18", "fbi-imposters-2024-07"),
    says="{share:.0%} of a test's answer was pasted, and live {questions} about the work failed.",
)
def assessment_cheating(records: Records, settings: Settings) -> ir.Table:
    """Tests of which nearly all was pasted, by people who also failed a question about their work on a call.

    Neither counts alone: many paste from their own editor, and many are nervous. Refused, excused and accommodated
    questions, and those that were answered another time, do not count. Rates: others take the test for a persona
    (assumption 0.2 that both show); four of a hundred honest people paste and then fail a question (assumption; learned
    from the employer's own applicants).
    """
    least = settings.thresholds.assessment_cheating.share
    pasted = records.sessions.filter(
        lambda t: (t["stage"] == "test") & (t["paste_share"] >= least).fill_null(False)
    )
    asked = records.answers.filter(
        lambda t: (t["kind"] == "work") & t["answer"].isin(["passed", "failed", "excused"])
    )
    last = newest(asked, ("person_id", "challenge"))
    against = (last["answer"] == "failed") & ~last["accommodated"].fill_null(False)
    failed = last.filter(against).anti_join(last.filter(~against), ["person_id", "challenge"])
    tests = pasted.group_by("person_id").agg(share=pasted["paste_share"].max())
    live = failed.group_by("person_id").agg(times=failed["challenge"].nunique())
    found = tests.inner_join(live, "person_id")
    columns = ("person_id", "event_id", "source", "time")
    return finding(
        found,
        pasted.select(*columns).union(failed.select(*columns)),
        strength=1.0,
        facts={"share": found["share"], "questions": counted(found["times"], "question", "questions")},
    )
