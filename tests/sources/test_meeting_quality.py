"""Participants' devices in meetings."""

import pytest

from tests.sources.people_side import CONTEXT, Desk, as_array, as_csv, desk
from watchword.sources.meeting_quality import convert

__all__ = ["desk"]

ZOOM = {"Participant": "Ann Lee", "User Email": "Ann@example.org", "Device": "Windows", "IP Address": "203.0.113.5",
        "Microphone": "Example Mic", "Speaker": "Example Speaker", "Camera": "Example Virtual Camera",
        "Join Time": "01/05/2026 10:00:00 AM", "Leave Time": "01/05/2026 10:45:30 AM", "Version": "6.0"}  # fmt: skip


def test_a_participants_devices(desk: Desk) -> None:
    found = desk.row(ZOOM).only("meetings")
    assert (found["email"], found["camera"], found["microphone"], found["speaker"]) == (
        "ann@example.org",
        "Example Virtual Camera",
        "Example Mic",
        "Example Speaker",
    )
    assert (found["minutes"], found["time"].hour) == (45.5, 10)
    assert "Ann Lee" not in [str(value) for value in found.values()]


def test_call_quality_of_teams(desk: Desk) -> None:
    call = {"userPrincipalName": "ann@example.org", "callId": "c1", "captureDeviceName": "Mic", "renderDeviceName": "Speaker",
            "videoDeviceName": "Cam", "startDateTime": "2026-01-05T10:00:00Z", "endDateTime": "2026-01-05T10:20:00Z"}  # fmt: skip
    found = desk.take(as_array([call])).only("meetings")
    assert (found["meeting"], found["camera"], found["microphone"], found["minutes"]) == (
        "c1",
        "Cam",
        "Mic",
        20.0,
    )


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("30", 30.0),
        ("1:05:30", 65.5),
        ("05:30", 5.5),
        ("long", None),
        ("1:2:3:4", None),
        ("nan:30", None),
        ("-5:00", None),
    ],
)
def test_minutes_however_they_are_written(written: str, minutes: float | None) -> None:
    made = convert({"candidate": "C", "joined": "2026-01-05", "minutes": written}, CONTEXT)
    assert isinstance(made, list)
    assert made[0][1]["minutes"] == minutes


def test_every_row_is_kept_ignored_a_duplicate_or_refused(desk: Desk) -> None:
    rows = [ZOOM, ZOOM, {**ZOOM, "User Email": ""}, {**ZOOM, "Join Time": "noon"}, {**ZOOM, "Join Time": ""},
            {**ZOOM, "Leave Time": "01/04/2026 10:00:00 AM"}, {**ZOOM, "User Email": "", "Participant": ""}]  # fmt: skip
    account = desk.take(as_csv(rows)).account
    assert (account.rows, account.kept, account.ignored, account.duplicate, account.rejected) == (
        7,
        1,
        1,
        1,
        4,
    )
    assert [each.reason for each in account.rejects] == [
        "joined date 'noon' cannot be read: write it as 2026-03-15",
        "has no time: write when the participant joined",
        "left before joining: look at the two times",
        "names no participant",
    ]
