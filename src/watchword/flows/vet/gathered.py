"""The rows that one pack gives, by record table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import md5
from typing import Any

from watchword.records import TABLES
from watchword.records.fact import Fact


@dataclass(frozen=True)
class FileTold:
    """A file of the pack and what became of it: its kind, what it is by content, and why it was not read."""

    name: str
    kind: str
    media_type: str
    refused: str | None = None


@dataclass
class Gathered:
    """What was read of a pack. `received` dates rows that have no time of their own."""

    candidate: str
    email: str | None
    received: datetime
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    files: list[FileTold] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, table: str, source: str, **columns: Any) -> None:
        """One row; whose it is and when it was received are filled in, and its id is made of what it says."""
        row = {"time": self.received, "candidate": self.candidate, "email": self.email, **columns}
        kept = {name: row.get(name) for name in TABLES[table].kept}
        said = "\x1f".join(str(value) for name, value in kept.items() if name != "time")
        event_id = f"v{md5(f'{table}{said}'.encode(), usedforsecurity=False).hexdigest()}"
        self.rows[table].append({"event_id": event_id, "source": source, **kept})

    def facts(self, table: str, source: str, kind: str, about: str, facts: Iterable[Fact]) -> None:
        """Facts as rows of a table of facts."""
        for fact in facts:
            self.add(
                table,
                source,
                about=about,
                kind=kind,
                fact=fact.name,
                value=fact.value or None,
                number=fact.number,
                moment=fact.time,
                detail=fact.detail[:300] or None,
            )

    def identifier(
        self, source: str, kind: str, key: str | None, shown: str | None = None, seen_in: str = "pack"
    ) -> None:
        """A value that somebody else might hold too; None is no value."""
        if key:
            self.add(
                "identifiers",
                source,
                kind=kind,
                value_key=key,
                shown=shown,
                seen_in=seen_in,
                last=self.received,
            )
