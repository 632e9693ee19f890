"""Cells of people-side files as values: dates in the styles that products write, yes and no, numbers, keys."""

import hmac
import re
from datetime import UTC, datetime
from hashlib import sha256

from watchword.sources.contract import Context

_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.*))?$")
_NUMERIC = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})(?:,?[T ]+(.*))?$")
_NAMED = re.compile(r"^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ ,-]+(\d{2,4})(?:,?\s+(.*))?$")
_NAMED_FIRST = re.compile(r"^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.*))?$")
_CLOCK = re.compile(
    r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp])?\.?[Mm]?\.?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$"
)
_MONTHS = {
    month: number
    for number, month in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_YES = {"yes", "y", "true", "t", "1", "remote", "x"}
_NO = {"no", "n", "false", "f", "0", "onsite", "on site", "office"}


def moment(cell: str, context: Context) -> datetime | None:
    """A date or time as UTC; None where the cell is empty or cannot be read.

    `1/2/2026` is read month first unless one number rules it out or the settings say day first. A time
    without a zone is UTC.
    """
    cell = cell.strip()
    if not cell:
        return None
    if re.fullmatch(r"\d{10}", cell) or re.fullmatch(r"\d{13}", cell):
        return datetime.fromtimestamp(int(cell[:10]), UTC)
    for pattern, order in ((_ISO, "ymd"), (_NUMERIC, "num"), (_NAMED, "dby"), (_NAMED_FIRST, "bdy")):
        if match := pattern.match(cell):
            day = _day(match.group(1), match.group(2), match.group(3), order, context)
            return _at(day, match.group(4)) if day else None
    return None


def _day(a: str, b: str, c: str, order: str, context: Context) -> tuple[int, int, int] | None:
    """Year, month and day from three parts in the order that the pattern found."""
    if order == "ymd":
        return int(a), int(b), int(c)
    if order in ("dby", "bdy"):
        day, name = (a, b) if order == "dby" else (b, a)
        month = _MONTHS.get(name[:3].lower())
        return (_year(c), month, int(day)) if month else None
    first, second = int(a), int(b)
    if first > 12 or (context.day_first and second <= 12):
        return _year(c), second, first
    return _year(c), first, second


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _at(day: tuple[int, int, int], clock: str | None) -> datetime | None:
    """Day and clock time together, in UTC."""
    try:
        if not clock or not clock.strip():
            return datetime(*day, tzinfo=UTC)
        match = _CLOCK.match(clock.strip())
        if not match:
            return None
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if match[5]:
            hour = hour % 12 + (12 if match[5].lower() == "p" else 0)
        micro = int((match[4] or "0").ljust(6, "0")[:6])
        zone = match[6] or "Z"
        naive = datetime(*day, hour, minute, second, micro)  # noqa: DTZ001 - its zone follows
        if zone[0] in "+-":
            return datetime.fromisoformat(f"{naive.isoformat()}{zone[:3]}:{zone[-2:]}").astimezone(UTC)
        return naive.replace(tzinfo=UTC)
    except ValueError:
        return None


def flag(cell: str) -> bool | None:
    """Yes or no as people write it; None where the cell says neither."""
    text = cell.strip().lower()
    return True if text in _YES else False if text in _NO else None


def lower(cell: str) -> str | None:
    """Trimmed and lower case; None where empty."""
    return cell.strip().lower() or None


def kept(cell: str) -> str | None:
    """Trimmed; None where empty or a placeholder."""
    text = cell.strip()
    return None if text.lower() in ("", "-", "n/a", "na", "none", "null") else text


def listed(cell: str) -> list[str]:
    """Several values in one cell, separated by semicolons, commas or bars."""
    return [part.strip() for part in re.split(r"[;,|]", cell) if part.strip()]


def amount(cell: str) -> float | None:
    """A sum of money; currency marks, thousands and parentheses for negatives are understood."""
    text = re.sub(r"[^\d.,()-]", "", cell)
    if not text:
        return None
    negative = text.startswith(("(", "-"))
    text = text.strip("()-")
    if re.search(r",\d{1,2}$", text) and "." not in text[-3:]:
        text = text.replace(".", "").replace(",", ".")
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return None
    return -value if negative else value


def keyed(cell: str, context: Context) -> str | None:
    """An account number, wallet or document number as a keyed hash; the number itself is never stored."""
    text = re.sub(r"[\s-]", "", cell).upper()
    return hmac.new(context.key, text.encode(), sha256).hexdigest()[:32] if text else None


def ending(cell: str) -> str | None:
    """The last four characters of a number, all that is ever shown of it."""
    text = re.sub(r"[\s-]", "", cell)
    return text[-4:] if len(text) >= 6 else None
