"""Moments as feeds write them, in the one form in which validity is compared."""

import re
from datetime import UTC, datetime
from typing import Any

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def moment_of(value: Any) -> str:
    """A moment as `2026-01-31T12:00:00Z`, a day alone as `2026-01-31`; empty for anything that is neither.

    Reads ISO 8601 with or without a zone (none means UTC), and seconds since 1970 as a number or a text.
    """
    try:
        if isinstance(value, str) and value.strip().isdigit():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return _written(datetime.fromtimestamp(value, UTC)) if value > 0 else ""
        if not isinstance(value, str) or len(value) > 40:
            return ""
        text = value.strip()
        at = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return ""
    if _DAY.fullmatch(text):
        return text
    try:
        return _written(at if at.tzinfo else at.replace(tzinfo=UTC))
    except OverflowError:
        return ""


def _written(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".zfill(20)
