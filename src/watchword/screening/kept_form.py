"""Entries as they are kept on disk: a JSON line each, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import orjson

from watchword.screening.entry import (
    Entry,
    EntryKind,
    Identifier,
    ListedName,
    NameStrength,
    Relation,
    Validity,
)


def line(entry: Entry) -> bytes:
    """One entry as a line of JSON, the same for equal entries."""
    return orjson.dumps(asdict(entry), option=orjson.OPT_SORT_KEYS) + b"\n"


def entry(kept: bytes) -> Entry:
    """The entry of a line."""
    fields: Mapping[str, Any] = orjson.loads(kept)
    return Entry(
        list_id=fields["list_id"],
        entry_id=fields["entry_id"],
        kind=EntryKind(fields["kind"]),
        names=tuple(ListedName(name["text"], NameStrength(name["strength"])) for name in fields["names"]),
        birth_dates=tuple(fields["birth_dates"]),
        countries=tuple(fields["countries"]),
        addresses=tuple(fields["addresses"]),
        identifiers=tuple(Identifier(**each) for each in fields["identifiers"]),
        programs=tuple(fields["programs"]),
        remarks=fields["remarks"],
        linked_to=tuple(fields["linked_to"]),
        relations=tuple(Relation(**each) for each in fields.get("relations", ())),
        listed=fields.get("listed", True),
        validity=Validity(**fields.get("validity", {})),
    )
