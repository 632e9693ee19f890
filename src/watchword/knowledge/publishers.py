"""Where publishers offer their watch lists."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from watchword.knowledge.loading import KnowledgeError, parse_cell, read_data

Needs = Literal["nothing", "token", "licence"]
_TEXTS = frozenset({"title", "publisher", "needs", "token_variable", "terms"})
_REQUIRED = frozenset({"title", "publisher", "needs", "files"})


@dataclass(frozen=True)
class PublishedFile:
    """One file of a list: its address (`{token}` stands for a token), and the name that it is read under."""

    address: str
    name: str


@dataclass(frozen=True)
class PublishedList:
    """A list as its publisher offers it; `files` belong together, and are only of use together.

    needs: what the user has to do first: nothing, give a token in the environment variable `token_variable`, or
    accept the licence that `terms` names. confirmed: False where nobody could tell that the address still holds.
    """

    list_id: str
    title: str
    publisher: str
    needs: Needs
    files: tuple[PublishedFile, ...]
    token_variable: str = ""
    terms: str = ""
    confirmed: bool = True


@cache
def published_lists() -> Mapping[str, PublishedList]:
    """Every list by its id, read-only. Raises KnowledgeError if the shipped file is malformed."""
    return MappingProxyType(parse_publishers(read_data("publishers.toml")))


def parse_publishers(text: str) -> dict[str, PublishedList]:
    """Lists from TOML text, one table a list; raises KnowledgeError naming the list and what is wrong."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"publishers.toml: {error}") from error
    return {list_id: _list(list_id, table) for list_id, table in tables.items()}


def _list(list_id: str, table: Any) -> PublishedList:
    place = f"publishers.toml: {list_id}"
    if not isinstance(table, dict):
        raise KnowledgeError(f"{place}: must be a table")
    if unknown := sorted(table.keys() - _TEXTS - {"files", "confirmed"}):
        raise KnowledgeError(f"{place}: unknown {', '.join(unknown)}; remove it")
    if missing := sorted(_REQUIRED - table.keys()):
        raise KnowledgeError(f"{place}: {', '.join(missing)} missing; add it")
    texts = {key: _text(value, f"{place}: {key}") for key, value in table.items() if key in _TEXTS}
    parse_cell(Needs, texts["needs"], f"{place}: needs")
    needed = {"token": "token_variable", "licence": "terms"}.get(texts["needs"])
    if needed and needed not in texts:
        raise KnowledgeError(f"{place}: {needed} missing; add it")
    confirmed = table.get("confirmed", True)
    if not isinstance(confirmed, bool):
        raise KnowledgeError(f"{place}: confirmed: write true or false")
    rows = table["files"] if isinstance(table["files"], list) else []
    files = tuple(_file(row, f"{place}: file {number}") for number, row in enumerate(rows, 1))
    if not files or len({file.name for file in files}) < len(files):
        raise KnowledgeError(f"{place}: files: give one or more, each with a name of its own")
    return PublishedList(list_id, files=files, confirmed=confirmed, **texts)  # type: ignore[arg-type]


def _file(row: Any, place: str) -> PublishedFile:
    if not isinstance(row, dict) or row.keys() != {"address", "name"}:
        raise KnowledgeError(f"{place}: must have address and name, and nothing else")
    address, name = (_text(row[key], f"{place}: {key}") for key in ("address", "name"))
    if not address.startswith("https://"):
        raise KnowledgeError(f"{place}: {address}: publishers are asked by https only")
    return PublishedFile(address, name)


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str):
        raise KnowledgeError(f"{place}: must be a text")
    return str(parse_cell(str, value, place))
