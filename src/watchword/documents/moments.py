"""Times as PDF, XMP and office files write them, with the offset from UTC that the writer's clock had."""

import re
from datetime import UTC, datetime, timedelta, timezone

_PDF_DATE = re.compile(
    r"^\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?\s*(?:([+\-Z])(?:(\d{2})'?(?:(\d{2})'?)?)?)?"
)


def moment(written: str) -> tuple[datetime | None, float | None]:
    """The aware UTC moment and the offset in minutes of `D:20240131120000+02'00'` or an ISO date.

    The moment is None where the text is no date; the offset is None where none is written (then the time is
    taken as UTC). The offset tells of a clock's setting, never of a country.
    """
    text = written.strip()[:40]
    if re.match(r"^\d{4}-\d{2}", text):
        return _iso(text)
    found = _PDF_DATE.match(text)
    if not found:
        return None, None
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    offset = None
    if sign == "Z":
        offset = 0
    elif sign:
        offset = (int(hours or 0) * 60 + int(minutes or 0)) * (-1 if sign == "-" else 1)
    return _utc(
        [int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)],
        offset,
    )


def _iso(text: str) -> tuple[datetime | None, float | None]:
    try:
        when = datetime.fromisoformat(text if len(text) > 7 else text + "-01")
        offset = when.utcoffset()
        aware = when if offset is not None else when.replace(tzinfo=UTC)
        return aware.astimezone(UTC), None if offset is None else offset.total_seconds() / 60
    except (ValueError, OverflowError):
        return None, None


def _utc(parts: list[int], offset: int | None) -> tuple[datetime | None, float | None]:
    try:
        zone = timezone(timedelta(minutes=offset or 0))
        when = datetime(parts[0], parts[1], parts[2], parts[3], parts[4], min(parts[5], 59), tzinfo=zone)
        return when.astimezone(UTC), None if offset is None else float(offset)
    except (ValueError, OverflowError):
        return None, None
