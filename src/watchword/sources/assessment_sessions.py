"""Tests that applicants took, as HackerRank, Codility, CoderPad and TestGorilla list them."""

from collections.abc import Mapping

from watchword.sources.cells import kept
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.whose import NOBODY, SOMEBODY, WHERE, WHOSE, where, whose

#: Headers from an export of Codility (`Candidate E-mail`, `Start date`, `Candidate IPs`, `Similarity Check`); all
#: others from memory.
ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    **WHERE,
    "started": (
        "Started", "Started At", "Start Date", "Start Time", "Attempt Start Time", "Attempt Starttime", "Test Started",
        "Started On", "Start", "Invitation Accepted At", "Time Started",
    ),
    "test": (
        "Test", "Test Name", "Assessment", "Assessment Name", "Test Title", "Pad", "Pad Title", "Question",
        "Questionnaire", "Test Session ID",
    ),
    "ended": ("Ended", "Ended At", "End Date", "Close Date", "Completed At", "Finished At", "Attempt End Time", "Submitted At"),
    "score": ("Score", "Percentage Score", "% Total Score", "Final Score", "Average Score", "Total Score"),
    "paste_share": ("Paste Share", "Pasted Share", "Share Pasted"),
    "paste_percent": (
        "Pasted %", "Paste %", "Pasted Percentage", "Paste Percentage", "Copy Paste %", "Pasted Percent", "Paste Percent",
    ),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One test as a session; what was scored is left out."""
    if (person := whose(row)) is None:
        return NOBODY
    dates = moments(row, ("started",), context)
    if isinstance(dates, str):
        return dates
    if dates["started"] is None:
        return []  # invited, and never began
    share = _share(row)
    if isinstance(share, str):
        return share
    return [
        (
            "sessions",
            {
                "time": dates["started"],
                **person,
                "stage": "test",
                **where(row, context),
                "paste_share": share,
            },
        )
    ]


def _share(row: Mapping[str, str]) -> float | str | None:
    """A share of 0 to 1, also where it is written as `40%` or 40; or why it is none.

    A bare 1 is the whole under a header that says share, and a hundredth under one that says percent.
    """
    cell = row.get("paste_share", "") or row.get("paste_percent", "")
    percent = "%" in cell or not row.get("paste_share", "")
    text = kept(cell.replace("%", " "))
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    value = value / 100 if percent or value > 1 else value
    return value if 0 <= value <= 1 else f"paste share {cell[:20]!r} is no share: write it as 0.4 or 40%"


ASSESSMENT_SESSIONS = TableSource(
    id="assessment_sessions",
    title="sessions of tests",
    version=2,
    aliases=ALIASES,
    needs=(
        SOMEBODY,
        ("started",),
        ("test", "score", "paste_share", "paste_percent"),
        ("ip", "device", "agent", "paste_share", "paste_percent"),
    ),
    convert=convert,
    export="assessment platform: every test with candidate, e-mail, start, IP address, device and share pasted",
    distinctive=("test", "started", "score", "paste_share", "paste_percent", "ip", "device", "agent"),
)
