"""Columns of a log under whatever names a product has for them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from watchword.sources.contract import Record
from watchword.sources.headers import plain_name

Aliases = Mapping[str, tuple[str, ...]]


@cache
def _plain(name: str) -> str:
    return plain_name(name)


def columns(record: Record, aliases: Aliases) -> dict[str, Any]:
    """The record's values under our names; the first filled alias of each stands."""
    given = {_plain(str(key)[:100]): value for key, value in record.items() if value not in (None, "")}
    found: dict[str, Any] = {}
    for ours, names in aliases.items():
        name = next((plain for each in (*names, ours) if (plain := _plain(each)) in given), None)
        if name is not None:
            found[ours] = given[name]
    return found
