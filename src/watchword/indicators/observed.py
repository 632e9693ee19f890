"""An observation of an interviewer as evidence: shared by the indicators that read one."""

import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records


def observed(
    records: Records,
    observation: str,
    *,
    least: int = 1,
    alone: float = 1.0,
    of: str = "meeting",
    ends: bool = False,
) -> ir.Table:
    """People of whom interviewers wrote `yes` to this observation in at least so many meetings.

    Two interviewers of one meeting saw one thing, and one meeting counts `alone` (0..1). Accommodated rows never count.
    `ends`: a later `no`, or an accommodation, ends what was written before. Facts: `times`, and `meetings`, the number
    with its noun (`of`).
    """
    asked = records.answers.filter(lambda t: t["challenge"] == observation)
    covered = asked["accommodated"].fill_null(False)
    rows = asked.filter((asked["answer"] == "yes") & ~covered)
    if ends:
        over = asked.filter((asked["answer"] == "no") | covered)
        last = over.group_by("person_id").agg(over=over["time"].max())
        joined = rows.left_join(last, "person_id")
        rows = joined.filter(joined["over"].isnull() | (joined["over"] < joined["time"])).select(
            *rows.columns
        )
    meeting = rows["meeting"].coalesce(rows["event_id"])
    found = rows.group_by("person_id").agg(times=meeting.nunique())
    found = found.filter(found["times"] >= least)
    facts = {"times": found["times"], "meetings": counted(found["times"], of, f"{of}s")}
    return finding(found, rows, strength=(found["times"] > 1).ifelse(1.0, alone), facts=facts)
