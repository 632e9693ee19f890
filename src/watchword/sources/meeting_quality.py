"""Participants' devices in meetings: Zoom's quality reports, and call quality as Teams exports it."""

from collections.abc import Mapping
from datetime import datetime

from watchword.sources.cells import email, kept
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.whose import WHOSE, whose

#: `user_name`, `join_time`, `leave_time`, `captureDeviceName` and `renderDeviceName` from the vendors' documents; the
#: headers of their CSV from memory.
ALIASES: dict[str, tuple[str, ...]] = {
    "candidate": ("Candidate ID", "Applicant ID", "ATS Candidate ID", "Candidate"),
    "email": (
        *WHOSE["email"], "User Email", "Participant Email", "User Principal Name", "UPN", "userPrincipalName",
        "Second UPN", "Attendee Email",
    ),
    "participant": ("Participant", "User Name", "Name", "Participant Name", "Display Name", "Name (Original Name)"),
    "meeting": ("Meeting", "Meeting ID", "Meeting UUID", "Conference ID", "Conference Id", "Call ID", "Call Id", "UUID"),
    "microphone": (
        "Microphone", "Microphone Name", "Capture Device", "CaptureDevice", "captureDeviceName", "Capture Device Name",
        "Second Capture Dev", "Audio Capture Device",
    ),
    "speaker": (
        "Speaker", "Speaker Name", "Render Device", "RenderDevice", "renderDeviceName", "Render Device Name",
        "Second Render Dev", "Audio Render Device",
    ),
    "camera": (
        "Camera", "Camera Name", "Video Device", "VideoDevice", "Video Device Name", "videoDeviceName",
        "Video Capture Device", "Second Video Capture Dev",
    ),
    "joined": ("Join Time", "Joined", "Joined At", "Start Time", "startDateTime", "Start DateTime", "Joined On"),
    "left": ("Leave Time", "Left", "Left At", "End Time", "endDateTime", "End DateTime", "Left On"),
    "minutes": ("Duration (Minutes)", "Duration Minutes", "Minutes", "Duration (min)"),
    "camera_minutes": ("Camera Minutes", "Video Minutes", "Camera On Minutes", "Video On (Minutes)"),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One participant in one meeting; guests whose e-mail nobody knows are passed over, since a name ties nothing."""
    person = whose({**row, "candidate": row.get("candidate", "") or email(row.get("participant", "")) or ""})
    if person is None:
        return [] if kept(row.get("participant", "")) else "names no participant"
    dates = moments(row, ("joined", "left"), context)
    if isinstance(dates, str):
        return dates
    joined, left = dates["joined"], dates["left"]
    if joined is None:
        return "has no time: write when the participant joined"
    if left is not None and left < joined:
        return "left before joining: look at the two times"
    minutes = _minutes(row.get("minutes", ""))
    meeting = {
        "time": joined,
        **person,
        "meeting": kept(row.get("meeting", "")),
        **{name: kept(row.get(name, "")) for name in ("camera", "microphone", "speaker")},
        "minutes": _between(joined, left) if minutes is None else minutes,
        "camera_minutes": _minutes(row.get("camera_minutes", "")),
    }
    return [("meetings", meeting)]


def _between(joined: datetime, left: datetime | None) -> float | None:
    return round((left - joined).total_seconds() / 60, 2) if left else None


def _minutes(cell: str) -> float | None:
    """Minutes as a number, or from `1:05:30`; None for what is neither."""
    parts = cell.strip().split(":")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    hours, minutes, seconds = [0.0, *numbers][-3:] if len(numbers) > 1 else (0.0, numbers[0], 0.0)
    whole = round(hours * 60 + minutes + seconds / 60, 2) if len(numbers) <= 3 and min(numbers) >= 0 else -1.0
    return whole if 0 <= whole < 100_000 else None  # what is no number at all is not between these either


MEETING_QUALITY = TableSource(
    id="meeting_quality",
    title="participants' devices in meetings",
    version=2,
    aliases=ALIASES,
    needs=(("email", "participant", "candidate"), ("joined",), ("camera", "microphone", "speaker")),
    convert=convert,
    export="meetings: the quality report of each meeting with participant, e-mail, microphone, speaker, camera, join time",
    distinctive=("camera", "microphone", "speaker", "joined", "left"),
)
