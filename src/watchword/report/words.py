"""How results are worded: bands, families, modes, numbers and times, the same on every surface."""

import math
import re
from datetime import UTC, datetime

from watchword.risk import RiskSettings

BANDS = {
    "urgent": "Urgent",
    "review": "Review",
    "watch": "Watch",
    "clear": "Clear",
    "unseen": "Not seen enough",
}
"""Band → its label, gravest first."""

USUAL = RiskSettings()
"""Where the bands lie unless the employer moved them."""

BAND_MEANINGS = {
    "urgent": f"{USUAL.urgent:.0%} or more, by two independent kinds of evidence or an exact identifier. "
    "Look today.",
    "review": f"{USUAL.review:.0%} or more. A look this week is cheap beside what it prevents.",
    "watch": f"{USUAL.watch:.0%} or more. Nothing to do yet; kept in sight.",
    "clear": f"Below {USUAL.watch:.0%}, with enough sources to say so.",
    "unseen": "Too few sources saw this person to say anything.",
}

MODES = {"farm": "issued laptop kept elsewhere", "own-device": "own device behind other networks"}

FAMILIES = {
    "co-location": "Shared place",
    "shared-credential": "Shared credential",
    "concealment": "Hidden origin",
    "place": "Place",
    "rhythm": "Working rhythm",
    "remote-control": "Remote control",
    "kvm": "Keyboard-video switch",
    "device-trust": "Device trust",
    "delivery": "Delivery",
    "pay": "Pay",
    "taking": "Data taking",
    "leaving": "Leaving",
    "listed": "List match",
    "persona": "Shared identity traits",
    "documents": "Documents",
    "code-history": "Code history",
}

ACRONYMS = frozenset(
    (
        *(
            "ai",
            "ats",
            "cv",
            "dns",
            "edid",
            "edr",
            "id",
            "ids",
            "ip",
            "ips",
            "kvm",
            "mac",
            "mdm",
            "mfa",
            "mrz",
        ),
        *("os", "pdf", "qr", "rdp", "rmm", "sso", "ssn", "ua", "usb", "vdi", "vm", "voip", "vpn", "vps"),
    )
)


def band(name: str) -> str:
    """The band's label."""
    return BANDS.get(name, name)


def family(name: str) -> str:
    """The family's label; one we do not know is shown by its id."""
    return FAMILIES.get(name, plain(name))


def family_class(name: str) -> str:
    """The style class that gives a family its colour; never text from outside."""
    return f"f-{name}" if name in FAMILIES else "f-other"


def mode(name: str) -> str:
    """What a mode of the scheme looks like to the employer."""
    return MODES.get(name, plain(name))


def cap(reason: str) -> str:
    """Why the band is lower than the risk alone would make it, as a sentence of its own."""
    return reason[:1].upper() + reason[1:] + ("" if reason.endswith(".") else ".")


def plain(identifier: str) -> str:
    """An id such as `one-ip-many-workers` as words: "One IP many workers"."""
    parts = re.split(r"[-_\s]+", identifier.strip())
    spoken = [part.upper() if part in ACRONYMS else part for part in parts]
    return " ".join(spoken)[:1].upper() + " ".join(spoken)[1:]


def shorten(value: str, limit: int) -> str:
    """At most `limit` characters, the last an ellipsis where something was cut."""
    return value if len(value) <= limit else value[: limit - 1].rstrip() + "…"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 person", "1,204 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def percent(probability: float) -> str:
    """A probability (0..1) for reading; never rounded to a certainty of 0 or 100 %."""
    if probability >= 0.999:
        return "> 99.9 %"
    if probability >= 0.99:
        return f"{math.floor(probability * 1000) / 10:.1f} %"
    if probability >= 0.1:
        return f"{probability * 100:.0f} %"
    if probability >= 0.01:
        return f"{probability * 100:.1f} %"
    return "< 0.01 %" if probability < 0.0001 else f"{probability * 100:.2f} %"


def odds(log_odds: float) -> str:
    """What an evidence does to the odds: "×37", "÷1.6", "adds nothing"."""
    factor = math.exp(min(abs(log_odds), 14.0))
    if factor < 1.05:
        return "adds nothing"
    sign = "×" if log_odds > 0 else "÷"
    return f"{sign}{factor:,.0f}" if factor >= 9.95 else f"{sign}{factor:.1f}"


def moment(iso: str) -> datetime | None:
    """An ISO 8601 time as UTC, or None where it is none; a time without a zone is taken as UTC."""
    try:
        parsed = datetime.fromisoformat(iso)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def time(iso: str) -> str:
    """A time to the minute: "3 Feb 2026 14:05 UTC"; what is no time is shown as it is."""
    parsed = moment(iso)
    return f"{parsed.day} {parsed:%b %Y %H:%M} UTC" if parsed else shorten(iso, 30)


def day(iso: str) -> str:
    """A day: "3 Feb 2026"; what is none is shown as it is."""
    parsed = moment(iso)
    return f"{parsed.day} {parsed:%b %Y}" if parsed else shorten(iso, 30)


def span(first: str, last: str) -> str:
    """First and last time, said once where they are the same day."""
    start, end = moment(first), moment(last)
    if not start or not end:
        return f"{time(first)} – {time(last)}"
    if start == end:
        return time(first)
    if start.date() == end.date():
        return f"{start.day} {start:%b %Y %H:%M}–{end:%H:%M} UTC"
    return f"{start.day} {start:%b %Y %H:%M} – {end.day} {end:%b %Y %H:%M} UTC"


def more(total: int, shown: int, where: str = "cases.json") -> str:
    """What a limited list left out, or nothing: "and 12 more in cases.json"."""
    return f"and {total - shown:,} more in {where}" if total > shown else ""
