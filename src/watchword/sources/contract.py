"""What a source is: it recognises a file and says how its raw rows become records.

A log source describes its JSON by `fields` and maps it by SQL over flat columns, which runs at a million
events in seconds. A table source maps one row of a people-side file at a time; such files are small.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from watchword.sources.headers import plain_name
from watchword.sources.shape import Head

#: A nested description of JSON: a DuckDB type, an object of fields, or a list of one description.
Fields: TypeAlias = "str | dict[str, Fields] | list[Fields]"

Record: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class LogSource:
    """A vendor's log format.

    id:         short name, stored with every record; `version` is raised when the mapping changes, so that a
                file read by an older one is read again.
    recognises: how specifically one raw record looks like this vendor's, 0 (not at all) to 100.
    fields:     the JSON that is read; everything else in the event is left.
    flat:       SQL expressions, name -> expression over `fields`; must hold `vendor_id` and `time`.
    tables:     record table -> SQL over `flat` (as {flat}) giving event_id and that table's own columns;
                a row that no table takes is counted as ignored.
    whole:      SQL expressions never null in a sound event; where they are, types are checked in a second pass.
    reshape:    turns an unusual variant (portal CSV, strings that hold JSON) into the shape of `fields`.
    plain:      whether a raw record already has the shape of `fields`, so that the fast path may read it.
    """

    id: str
    title: str
    version: int
    recognises: Callable[[Record], int]
    fields: dict[str, Fields]
    flat: Mapping[str, str]
    tables: Mapping[str, str]
    export: str
    whole: tuple[str, ...] = ()
    reshape: Callable[[Record], Record] | None = None
    plain: Callable[[Record], bool] | None = None
    numbers: tuple[str, ...] = ()


#: What a table source makes of one row: records as (table, columns), or a one-line reason for refusing it.
Rows: TypeAlias = "list[tuple[str, dict[str, Any]]] | str"


@dataclass(frozen=True)
class TableSource:
    """A people-side file: roster, inventory, shipments, pay … under whatever column names the product uses.

    aliases: our column -> the header names that real products use, compared without case and punctuation.
    needs:   groups of our columns; a file is recognised if it has at least one of each group.
    convert: maps one row under our column names to records.
    """

    id: str
    title: str
    version: int
    aliases: Mapping[str, tuple[str, ...]]
    needs: tuple[tuple[str, ...], ...]
    convert: Callable[[Mapping[str, str], "Context"], Rows]
    export: str
    distinctive: tuple[str, ...] = ()

    @cached_property
    def plain_aliases(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Our columns with all their headers, written plainly; made once, since every file is asked for them."""
        return tuple(
            (ours, tuple(plain_name(alias) for alias in (*names, ours)))
            for ours, names in self.aliases.items()
        )


@dataclass(frozen=True)
class Context:
    """What a table source may know beside the row: the key that account numbers are hashed with, and dates' order."""

    key: bytes
    day_first: bool = False
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A source's claim on a file: how specific it is, and what it must know to read it."""

    source: "LogSource | TableSource"
    score: int
    envelope: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    head: Head | None = None
    also: tuple[str, ...] = ()
