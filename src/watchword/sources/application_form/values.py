"""Values of untrusted JSON as text, objects and lists: what has another type is nothing, never an error."""

import math
from collections.abc import Mapping
from typing import Any

#: Most elements of one list, and most characters of one value, that are read.
MOST, LONGEST = 200, 2_000
#: Where systems put the value of an object that stands for one value.
_NAMED = (
    "value", "name", "title", "text", "descriptor", "Descriptor", "public_name", "label", "displayName", "url",
)  # fmt: skip


def text(value: object) -> str:
    """A value as trimmed text: of an object its own value, of a list its parts; "" for anything else."""
    if isinstance(value, str):
        return value[:LONGEST].replace("\x00", "").replace("\xa0", " ").strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return str(int(value) if value == int(value) else value)
    if isinstance(value, list):
        return "; ".join(each for part in value[:MOST] if not isinstance(part, list) and (each := text(part)))
    if isinstance(value, Mapping):
        plain = (value.get(key) for key in _NAMED)
        return next((text(each) for each in plain if isinstance(each, str | int | float)), "")
    return ""


def texts(value: object) -> list[str]:
    """The texts of a list, or the one text of anything else."""
    parts = value[:MOST] if isinstance(value, list) else [value]
    return [found for part in parts if (found := text(part))]


def mapping(value: object) -> Mapping[str, Any]:
    """An object; the first one of a list; an empty one for anything else."""
    return next(iter(objects(value)), {})


def objects(value: object) -> list[Mapping[str, Any]]:
    """The objects of a list; an object alone is a list of one."""
    parts = value[:MOST] if isinstance(value, list) else [value]
    return [part for part in parts if isinstance(part, Mapping)]


def only(value: object) -> Mapping[str, Any]:
    """The one object; an empty one for anything else, and for a list of several, which are of several people."""
    found = objects(value)
    return found[0] if len(found) == 1 else {}


def first(raw: Mapping[str, Any], *names: str) -> str:
    """The first filled text under these names."""
    return next((found for name in names if (found := text(raw.get(name)))), "")
