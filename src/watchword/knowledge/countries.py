"""Countries by the many ways in which lists, forms and reports write them."""

import tomllib
from functools import cache
from typing import Any

from watchword.knowledge.loading import read_data


@cache
def country_table() -> dict[str, dict[str, Any]]:
    """By ISO 3166-1 alpha-2 code: name, other names, adjectives, and whether the name is ambiguous."""
    return tomllib.loads(read_data("countries.toml"))


@cache
def _codes() -> dict[str, str]:
    found = {}
    for code, row in country_table().items():
        for text in (code, row["name"], *row.get("also", ()), *row.get("adjectives", ())):
            found[_plain(text)] = code
    return found


def country_code(text: str) -> str:
    """The ISO code of a country written as a code, name or adjective ("Korea, North", "DPRK"); "" where unknown."""
    known = _codes()
    plain = _plain(text)
    if plain in known:
        return known[plain]
    family, _, given = text.partition(",")
    return known.get(_plain(f"{given} {family}"), "")


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold() if c != ".").split())
