"""Designations that ship with the program: who was named by a government, restated with its source."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from watchword.knowledge.loading import KnowledgeError


@dataclass(frozen=True)
class Designated:
    """One designation: the list's own number, what it is, its names, and what the publisher says of it."""

    entry: str
    kind: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    registration: str = ""
    registered_in: str = ""
    linked_to: tuple[str, ...] = ()
    says: str = ""


@dataclass(frozen=True)
class Pack:
    """Designations of one day: title, day of publication (ISO 8601), the citations it rests on."""

    title: str
    published: str
    cites: tuple[str, ...]
    designated: tuple[Designated, ...]


def packs() -> tuple[Pack, ...]:
    """Every pack that is shipped, the oldest first. Raises KnowledgeError for one that is malformed."""
    folder = files("watchword.knowledge") / "data" / "packs"
    found = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name
    )
    return tuple(parse_pack(each.read_text(encoding="utf-8"), each.name) for each in found)


def parse_pack(text: str, name: str) -> Pack:
    """A pack from its TOML."""
    try:
        table = tomllib.loads(text)
        rows = tuple(_designated(row) for row in table["designated"])
        return Pack(table["title"], table["published"], tuple(table["cites"]), rows)
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{name}: {error}") from error


def _designated(row: dict[str, Any]) -> Designated:
    cells: dict[str, Any] = {
        key: tuple(each) if isinstance(each, list) else each for key, each in row.items()
    }
    return Designated(**cells)
