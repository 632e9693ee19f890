"""A virtual camera or voice changer was used in meetings."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="meeting-device-anomaly",
    asks="Was a virtual camera or voice changer used in meetings?",
    stage=Stage.INTERVIEW,
    family=Family.REMOTE_CONTROL,
    needs=("meetings",),
    if_scheme=0.2,
    if_honest=0.08,
    innocent=("a streamer's or musician's set-up", "a background filter", "assistive programs"),
    settle="Ask to join once with the plain camera and microphone, or from a telephone.",
    insider=("PR027.001",),
    cites=("secureworks-2024-10-16", "splunk-2025-09", "own-derivation"),
    says="{what} was used in {meetings}.",
)
def meeting_device_anomaly(records: Records, settings: Settings) -> ir.Table:
    """Meetings with a camera or microphone whose name is that of a known virtual one.

    Whether the camera was on at all is never counted. Rates: face and voice are changed in real time (assumption
    0.2); eight of a hundred honest people use such a program (assumption; learned from the employer's own
    applicants).
    """
    rows = records.meetings.filter(lambda t: t["virtual_product"].notnull())
    meeting = rows["meeting"].coalesce(rows["event_id"])
    found = rows.group_by("person_id").agg(what=named(rows["virtual_product"]), times=meeting.nunique())
    meetings = counted(found["times"], "meeting", "meetings")
    return finding(
        found,
        rows,
        strength=1.0,
        facts={"what": found["what"], "times": found["times"], "meetings": meetings},
    )
