"""Ids and moments that are the same each time, so that equal reports give equal files."""

import re
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid5

import orjson

from watchword.intel.report import Report

#: The name space of all ids that are made here: UUIDv5 of a name of this project's own under the URL name space.
NAMESPACE = uuid5(UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:watchword:intelligence")
#: A report that names no date at all is dated so, visibly wrong rather than plausibly wrong.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
#: Lines from the top in which a report's own date usually stands.
HEAD = 15


def canonical(content: Any) -> str:
    """Content as JSON with sorted keys, equal for equal content."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS).decode()


def stable_uuid(kind: str, content: Any) -> str:
    """The UUIDv5 of a kind of thing and its canonical content."""
    return str(uuid5(NAMESPACE, f"{kind} {canonical(content)}"))


def stix_id(kind: str, content: Any) -> str:
    """A STIX identifier, `kind--uuid`, from the object's canonical content."""
    return f"{kind}--{stable_uuid(kind, content)}"


def moment(report: Report, given: datetime | None = None) -> datetime:
    """The time that a report's objects bear: what is given, else the date that the report itself names.

    That is the first full date within its first lines, else the latest full date, else the latest part of one
    (2025 is its first day), else UNDATED. The clock is never asked, so that the same report gives the same bytes.
    """
    if given is not None:
        return given.astimezone(UTC).replace(microsecond=0)
    named = [(each.quote.line, read) for each in report.dates if (read := _day(each.date))]
    full = [(line, day) for line, (day, whole) in named if whole]
    head = [day for line, day in sorted(full) if line <= HEAD]
    latest = [max(day for _, day in full)] if full else [max(day for _, (day, _) in named)] if named else []
    for day in head or latest:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return UNDATED


def written(at: datetime) -> str:
    """A moment as STIX writes it, to the millisecond."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def _day(text: str) -> tuple[date, bool] | None:
    """A date, and whether it was a whole one."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?", text)
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return day, found[3] is not None
