"""Times that people type, in UTC, never in the future; and who did something."""

from datetime import UTC, date, datetime, time
from typing import Literal

from watchword.casework.login import login
from watchword.vetting.rules import VettingError

#: Letters of a name and of a reason; more is no name and no reason.
WHO, WORDS = 200, 2_000


def moment(
    text: str, now: datetime, what: str, *, lies: Literal["past", "future", "anywhere"] = "past"
) -> datetime:
    """A day or a time as UTC; `what` begins a complaint. A day alone means its end, or now where it is today.

    Raises VettingError for what is no time, and for one that does not lie where it has to.
    """
    try:
        if len(text) == len("2026-01-31"):
            found = datetime.combine(date.fromisoformat(text), time(23, 59, 59), UTC)
            found = now if found.date() == now.date() and lies != "future" else found
        else:
            read = datetime.fromisoformat(text)
            found = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        raise VettingError(f"{what} {text[:40]}: is no time; write 2026-01-31 or 2026-01-31T09:30Z") from None
    if found > now and lies == "past":
        raise VettingError(f"{what} {text[:40]}: lies in the future; give when it was")
    if found <= now and lies == "future":
        raise VettingError(f"{what} {text[:40]}: is past; give a later day")
    return found


def who(text: str, option: str) -> str:
    """A name on one line. Raises VettingError for none, or for one too long."""
    return _words(text, option, WHO, "who it is")


def round_name(text: str) -> str:
    """A round of interviews on one line. Raises VettingError for none, or for one too long."""
    return _words(text, "--round", WHO, "which interview it is")


def words(text: str, option: str, *, needed: bool = True) -> str:
    """A reason or note on one line. Raises VettingError where it is needed and missing, or too long."""
    return _words(text, option, WORDS, "why") if needed or text.strip() else ""


def _words(text: str, option: str, most: int, what: str) -> str:
    found = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    if not found or len(found) > most:
        raise VettingError(f"{option}: tell {what}, in at most {most:,} letters")
    return found


def reader() -> str:
    """Who reads, for the audit: the machine's account under which this program runs."""
    return f"{login()} (reading)"
