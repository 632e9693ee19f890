"""Reading untrusted JSON of a vendor by path."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

#: Deeper or larger values than these are not looked at.
MAX_DEPTH = 12
MAX_LEAVES = 5_000
#: Keys of one mapping that are looked at: no vendor's has a hundred, and each step of a path folds them all.
MAX_KEYS = 1_000
MAX_CHECKS = 200
_MAX_TEXT = 300


def at(value: object, *path: str | int) -> Any:
    """What stands at `path` in nested mappings and lists, None where anything is missing.

    Words with hyphens, underscores or capitals for them are one key: `date-of-birth`, `dateOfBirth`.
    """
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and -len(value) <= step < len(value) else None
        else:
            value = _keyed(value).get(plain(step))
    return value


def _keyed(value: object) -> dict[str, object]:
    told = islice(value.items(), MAX_KEYS) if isinstance(value, Mapping) else ()
    return {plain(str(key)): item for key, item in told}


def plain(name: str) -> str:
    """A key or word in lower case with underscores: `imageChecks`, `image-checks` and `image checks` are one."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name[:_MAX_TEXT])
    return re.sub(r"[\s-]+", "_", parted).lower()


def text_at(value: object, *path: str | int) -> str:
    """A text or number at `path`, at most 300 letters; of a mapping with day, month and year the date; else ""."""
    found = at(value, *path)
    if isinstance(found, Mapping) and all(isinstance(at(found, k), int) for k in ("year", "month", "day")):
        return f"{at(found, 'year'):04d}-{at(found, 'month'):02d}-{at(found, 'day'):02d}"
    if isinstance(found, bool) or not isinstance(found, str | int):
        return ""
    return str(found)[:_MAX_TEXT].strip()


def listed(value: object, *path: str | int) -> list[Any]:
    """The list at `path`, at most 200 items; a single mapping as a list of itself; else an empty one."""
    found = at(value, *path)
    if isinstance(found, Mapping):
        return [found]
    return found[:MAX_CHECKS] if isinstance(found, list) else []


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list, or a single text, each at most 300 letters."""
    many = value if isinstance(value, list) else [value]
    return tuple(str(one)[:_MAX_TEXT] for one in many[:20] if isinstance(one, str) and one)


def moment(value: object, *path: str | int) -> datetime | None:
    """The UTC moment at `path`: ISO 8601 or seconds since 1970; None where it is neither."""
    found = at(value, *path)
    try:
        if isinstance(found, int | float) and not isinstance(found, bool):
            return datetime.fromtimestamp(found, UTC)
        read = datetime.fromisoformat(found[:40]) if isinstance(found, str) else None
        if read is None:
            return None
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def leaves(value: object, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every text in nested JSON with its key (of a list, the list's), at most twelve levels deep."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, Mapping):
        pairs = [(plain(str(key)), item) for key, item in list(value.items())[:MAX_LEAVES]]
    elif isinstance(value, list):
        pairs = [("", item) for item in value[:MAX_LEAVES]]
    else:
        return
    for key, item in pairs:
        if isinstance(item, str):
            yield key, item
        else:
            for below, text in leaves(item, depth + 1):
                yield below or key, text


def mrz_text(value: object) -> str:
    """Texts under keys that name a zone (`mrz`, `mrz_line1`, `mrz.line2` …), a line each, in their order."""
    found: list[str] = []
    for number, (key, text) in enumerate(leaves(value)):
        if number >= MAX_LEAVES or len(found) >= 20:
            break
        if "mrz" in key or "<<" in text:
            found.append(text[:400].strip())
    return "\n".join(found)


def fields(value: object, paths: Mapping[str, Sequence[tuple[str | int, ...]]]) -> dict[str, str]:
    """Our field names with the first text that stands at one of their paths; several paths of a name are joined."""
    told = {}
    for field, ways in paths.items():
        written = [text for way in ways if (text := text_at(value, *way))]
        if written:
            told[field] = " ".join(written[:2]) if field == "name" else written[0]
    return told
