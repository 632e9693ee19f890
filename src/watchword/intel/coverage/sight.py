"""Which indicators have their sources at hand: what they need against the records of a lake."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import orjson
import pyarrow.parquet as pq

from watchword.indicators.card import Card
from watchword.intel.report import IntelligenceError
from watchword.lake import Lake
from watchword.lake.store import SCHEMA
from watchword.records import TABLES

#: Tables whose firms, payees and wallets a scan asks the lists about; it makes this table of the answers.
MATCHES = "list_matches"
_ASKED_ABOUT = ("people", "payments", "payment_changes", "vendors")
UNSCREENED = "no official list is at hand: `watchword lists update` fetches them"


#: What vetting makes of a pack's records, by the table that they lie in.
_MADE_OF = {
    "document_facts": ("resume_facts", "letter_facts", "identity_facts", "photo_facts"),
    "identifiers": ("shared",),
    "document_texts": ("shared",),
}


@dataclass(frozen=True)
class Sight:
    """The record tables with records, or None where no lake was asked and all are taken to be there.

    because: of a table that no export gives, why it is empty.
    """

    tables: frozenset[str] | None = None
    because: Mapping[str, str] = field(default_factory=dict)

    def lacking(self, card: Card) -> tuple[str, ...]:
        """What an indicator needs and is not there; `a|b` is either."""
        if self.tables is None:
            return ()
        return tuple(need for need in card.needs if not self.tables.intersection(need.split("|")))


def sight_of(path: Path, *, official: bool) -> Sight:
    """What a scan's lake can show; `official` is whether any government's list is at hand to screen by.

    Raises IntelligenceError where there is no lake, or one of a newer program.
    """
    _check(path)
    lake = Lake(path)
    tables = {name for name in TABLES if any(pq.read_metadata(file).num_rows for file in lake.files(name))}
    tables.update(made for kept in tuple(tables) for made in _MADE_OF.get(kept, ()))
    asked = tables.intersection(_ASKED_ABOUT)
    tables.discard(MATCHES)
    if official and asked:
        tables.add(MATCHES)
    return Sight(frozenset(tables), {} if official else {MATCHES: UNSCREENED})


def _check(path: Path) -> None:
    mark = path / "schema.json"
    if not mark.is_file():
        hint = f"; give {path / 'lake'}" if (path / "lake" / "schema.json").is_file() else ""
        raise IntelligenceError(
            f"--lake {path}: no lake is there{hint or '; `watchword scan` makes one, by default in watchword-out/lake'}"
        )
    try:
        schema = orjson.loads(mark.read_bytes())["schema"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IntelligenceError(f"{mark}: cannot be read; scan the exports into a new --lake") from error
    if schema != SCHEMA:
        raise IntelligenceError(
            f"--lake {path}: written by another version of Watchword (schema {schema}); "
            "use that version, or scan the exports into a new lake"
        )
