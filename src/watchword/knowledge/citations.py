"""The public sources that facts and indicators rest on, by key."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from watchword.knowledge.loading import KnowledgeError, parse_cell, read_data

_FIELDS = frozenset({"catalogue", "publisher", "date", "title", "read", "url"})
_LEVELS = frozenset("ABCD")


@dataclass(frozen=True)
class Citation:
    """One public source.

    `date` is ISO 8601 to the precision known (`2025`, `2025-07`, `2025-07-23`) or `undated`. `catalogue`
    is the short key of the red-flag catalogue, or `-` where it has none. `read` says how the source is
    known: A the text itself, B an excerpt or coverage, C general knowledge of it, D derived by us (no
    source publishes it). `url` is None unless it is known for certain.
    """

    key: str
    catalogue: str
    publisher: str
    date: str
    title: str
    read: str
    url: str | None = None


@cache
def citations() -> Mapping[str, Citation]:
    """Every source by its key, read-only. Raises KnowledgeError if the shipped file is malformed."""
    return MappingProxyType(parse_citations(read_data("citations.toml")))


def parse_citations(text: str) -> dict[str, Citation]:
    """Sources from TOML text, one table a key; raises KnowledgeError naming the key and what is wrong."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"citations.toml: {error}") from error
    return {key: _citation(key, table) for key, table in tables.items()}


def _citation(key: str, table: object) -> Citation:
    place = f"citations.toml: {key}"
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise KnowledgeError(f"{place}: must be a table of texts")
    if unknown := sorted(table.keys() - _FIELDS):
        raise KnowledgeError(f"{place}: unknown {', '.join(unknown)}; remove it")
    if missing := sorted(_FIELDS - {"url"} - table.keys()):
        raise KnowledgeError(f"{place}: {', '.join(missing)} missing; add it")
    for name, value in table.items():
        parse_cell(str, value, f"{place}: {name}")
    if table["read"] not in _LEVELS:
        raise KnowledgeError(f"{place}: read is {table['read']!r}; write A, B, C or D")
    return Citation(key=key, **table)
