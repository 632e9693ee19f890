"""Dates and times in the styles that products, spreadsheets and people write."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone

from watchword.sources.cells import kept
from watchword.sources.contract import Context

_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[Tt ]+(.*))?", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?[Tt ]+(.*))?", re.ASCII)
_NAMED = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})(?:,?\s+(.*))?",
    re.ASCII | re.IGNORECASE,
)
_NAMED_FIRST = re.compile(
    r"(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(.*))?",
    re.ASCII | re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m\.?)?\s*"
    r"\(?(z|[a-z]{3,4}|[+-]\d{2}(?::?\d{2})?)?\)?",
    re.ASCII | re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: Hours from UTC of the zones that North American carriers and HR products abbreviate.
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
}  # fmt: skip
#: Day 0 of spreadsheets' serial dates; the range kept is 1982 to 2064.
_SERIAL_START = datetime(1899, 12, 30, tzinfo=UTC)


def moment(cell: str, context: Context) -> datetime | None:
    """A date or time as UTC; None where the cell is empty or cannot be read.

    `1/2/2026` is read month first unless one number rules that out or the context says day first;
    `1.2.2026` is written only by those who put the day first. A time without a zone is UTC. Seconds and
    milliseconds since 1970, and spreadsheets' serial days, are read too.
    """
    cell = cell.strip()
    if re.fullmatch(r"\d{10}|\d{13}", cell, re.ASCII):
        return datetime.fromtimestamp(int(cell[:10]), UTC) + timedelta(milliseconds=int(cell[10:] or 0))
    if re.fullmatch(r"[3-5]\d{4}(?:\.\d+)?", cell, re.ASCII):
        return _SERIAL_START + timedelta(seconds=round(float(cell) * 86_400))
    day = _day(cell, context)
    return _at(*day) if day else None


def _day(cell: str, context: Context) -> tuple[int, int, int, str | None] | None:
    """Year, month, day and the clock time behind them, by the style that the cell is written in."""
    if match := _ISO.fullmatch(cell):
        packed = not match[2]
        whole = len(match[3] + match[4]) == 4
        return (int(match[1]), int(match[3]), int(match[4]), match[5]) if whole or not packed else None
    if match := _NUMERIC.fullmatch(cell):
        first, second = int(match[1]), int(match[2])
        turned = first > 12 or ((context.day_first or cell[len(match[1])] == ".") and second <= 12)
        month, day = (second, first) if turned else (first, second)
        return _year(match[3]), month, day, match[4]
    if match := _NAMED.fullmatch(cell):
        return _year(match[3]), _month(match[2]), int(match[1]), match[4]
    if match := _NAMED_FIRST.fullmatch(cell):
        return _year(match[3]), _month(match[1]), int(match[2]), match[4]
    return None


def moments(
    row: Mapping[str, str], names: Iterable[str], context: Context
) -> dict[str, datetime | None] | str:
    """The named columns as times, absent ones as None; or why the row is refused: a date that cannot be read."""
    found: dict[str, datetime | None] = {}
    for name in names:
        cell = row.get(name, "")
        found[name] = moment(cell, context)
        if found[name] is None and kept(cell) and not cell.startswith("0000"):
            return f"{name.replace('_', ' ')} date {cell[:40]!r} cannot be read: write it as 2026-03-15"
    return found


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether days stand before months, if some date proves it; None where none does, or both orders occur."""
    seen: set[bool] = set()
    for cell in cells:
        match = _NUMERIC.fullmatch(cell.strip())
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            seen.add(int(match[1]) > 12)
    return seen.pop() if len(seen) == 1 else None


def _year(text: str) -> int:
    """Two digits mean 1970 to 2069."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _month(name: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _at(year: int, month: int, day: int, clock: str | None) -> datetime | None:
    """Day and clock time together, in UTC; None where either does not exist."""
    try:
        if not clock or not clock.strip():
            return datetime(year, month, day, tzinfo=UTC)
        match = _CLOCK.fullmatch(clock.strip()) or _packed(clock)
        zone = _zone(match[6]) if match else None
        if not match or zone is None:
            return None
        hour = int(match[1])
        if match[5]:
            hour = hour % 12 + (12 if match[5].lower() == "p" else 0)
        micro = int((match[4] or "0").ljust(6, "0")[:6])
        local = datetime(year, month, day, hour, int(match[2]), int(match[3] or 0), micro, tzinfo=zone)
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _packed(clock: str) -> re.Match[str] | None:
    """A clock time without colons, as in ISO's basic form `20260315T140500Z`."""
    spread = re.sub(
        r"^(\d{2})(\d{2})(\d{2})?",
        lambda m: ":".join(filter(None, m.groups())),
        clock.strip(),
        flags=re.ASCII,
    )
    return _CLOCK.fullmatch(spread)


def _zone(text: str | None) -> timezone | None:
    """A zone by its offset or abbreviation, UTC where none is written; None for one that is not known."""
    if not text:
        return UTC
    if text[0] in "+-":
        minutes = int(text[1:3]) * 60 + int(text[3:].removeprefix(":") or 0)
        return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
    hours = _ZONES.get(text.lower())
    return None if hours is None else timezone(timedelta(hours=hours))
