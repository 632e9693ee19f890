"""Packs' rows into the lake, many packs in one commit: a commit costs more than a pack's rows do."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import duckdb

from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.keep import keep
from watchword.lake import Ingest, Lake

#: Packs that are committed together at most: what a run that dies has to read again.
TOGETHER = 100


@dataclass
class Waiting:
    """Packs that were read and not yet kept, by their contents' keys; the lake must be held for writing."""

    connection: duckdb.DuckDBPyConnection
    lake: Lake
    packs: dict[str, Gathered] = field(default_factory=dict)

    def make_room(self, candidate: str) -> None:
        """Keep what waits where it is many, or where it is of this applicant, whose later pack is compared with it."""
        if len(self.packs) >= TOGETHER or any(pack.candidate == candidate for pack in self.packs.values()):
            self.keep()

    def add(self, key: str, gathered: Gathered) -> None:
        """Let a pack wait, unless its content was kept before."""
        if self.lake.ingested(key) is None:
            self.packs[key] = gathered

    def keep(self) -> None:
        """Commit what waits, and mark each pack as kept in the same commit: a run that dies keeps none twice."""
        keys, packs = sorted(self.packs), list(self.packs.values())
        if len(keys) == 1:
            keep(self.connection, self.lake, keys[0], packs[0])
        elif keys:
            together = f"packs:{sha256(chr(0).join(keys).encode()).hexdigest()[:32]}"
            marks = [Ingest(key, "pack", note=f"kept with {len(keys) - 1} other packs") for key in keys]
            keep(self.connection, self.lake, together, _merged(packs), marks)
        self.packs.clear()


def _merged(packs: list[Gathered]) -> Gathered:
    """All packs' rows as one's; of a row that two packs say, the first stays."""
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    for pack in packs:
        for table, said in pack.rows.items():
            for row in said:
                rows.setdefault(table, {}).setdefault(row["event_id"], row)
    whole = Gathered("", None, datetime.now(UTC))
    whole.rows.update({table: list(said.values()) for table, said in rows.items()})
    return whole
