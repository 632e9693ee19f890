"""What was read from which file: written down before the records are committed, and kept with its counts."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson


@dataclass(frozen=True)
class Reject:
    """A piece of input that could not be read: where it stands, why, and its beginning."""

    line: int | None
    byte: int | None
    reason: str
    excerpt: str = ""


@dataclass(frozen=True)
class Ingest:
    """The account of one file: rows = kept + ignored + duplicate + rejected.

    `key` is the format, its version and the content's hash, `size` its bytes. `tables` counts the new records by table, and
    `last` is the latest event's time (ISO 8601, UTC) by table. `rejects` holds the first of them.
    """

    key: str
    format: str | None
    rows: int = 0
    kept: int = 0
    ignored: int = 0
    duplicate: int = 0
    rejected: int = 0
    size: int = 0
    note: str | None = None
    tables: Mapping[str, int] = field(default_factory=dict)
    last: Mapping[str, str] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()


def write(path: Path, document: Mapping[str, Any]) -> None:
    """Write a small JSON file so that it is either wholly there or not at all, even if the machine stops."""
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(orjson.dumps(document))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def stored(ingest: Ingest) -> dict[str, Any]:
    """The ingest as it is written down."""
    return asdict(ingest)


def restored(document: Mapping[str, Any]) -> Ingest:
    """The ingest as it was written down."""
    rejects = tuple(Reject(**reject) for reject in document["rejects"])
    return Ingest(**{**document, "rejects": rejects})
