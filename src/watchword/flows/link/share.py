"""The job of sharing: a table of identifiers against what two people confirmed, for one partner at a time."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from watchword.linkage.sharing.canonical import Identifier
from watchword.linkage.sharing.compare import Holding, Match, compare
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.export_hashes import Confirmed, Exported, export_hashes
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.read_hashes import read_hashes

#: Bytes and rows of a table of identifiers.
MOST_BYTES, MOST_ROWS = 50_000_000, 1_000_000


@dataclass(frozen=True)
class Row:
    """A line of the table: whose, what, and since when it is known; `line` counts from 1 with the header."""

    line: int
    person: str
    identifier: Identifier
    since: str


def table(path: Path) -> list[Row]:
    """Rows of a CSV with the columns person, kind, value and, where there are any, issuer and since.

    Raises SharingError in one line where the file is none, too large, or lacks a column.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SharingError(f"{path}: larger than {MOST_BYTES:,} bytes; give it in parts")
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SharingError(f"{path}: cannot be read ({error}); give a CSV in UTF-8") from error
    reader = csv.DictReader(io.StringIO(text))
    missing = {"person", "kind", "value"} - set(reader.fieldnames or ())
    if missing:
        raise SharingError(f"{path}: has no column {sorted(missing)[0]}; it needs person, kind and value")
    return list(_rows(reader))


def _rows(reader: "csv.DictReader[str]") -> Iterator[Row]:
    for number, row in enumerate(reader, start=2):
        if number > MOST_ROWS:
            return
        identifier = Identifier(
            (row["kind"] or "").strip(), (row["value"] or "").strip(), (row.get("issuer") or "").strip()
        )
        yield Row(number, (row["person"] or "").strip(), identifier, (row.get("since") or "").strip())


def share(
    rows: list[Row], confirmed: frozenset[str], key: PartnerKey, out: Path, purpose: str, now: datetime
) -> tuple[Exported, list[str]]:
    """Write the hashes of confirmed people, and name those in the table whose case nobody confirmed: they stay out."""
    outside = sorted({row.person for row in rows} - confirmed)
    told = [Confirmed(row.identifier, _day(row, now), row.person) for row in rows if row.person in confirmed]
    if not told:
        raise SharingError(
            "nobody in the table was confirmed by two people; `watchword link conclude` records it"
        )
    return export_hashes(out, key, told, purpose, now), outside


def _day(row: Row, now: datetime) -> date:
    try:
        return date.fromisoformat(row.since[:10]) if row.since else now.date()
    except ValueError:
        raise SharingError(f"line {row.line}: since {row.since[:40]} is no date; write 2026-06-30") from None


def against(rows: list[Row], path: Path, key: PartnerKey) -> list[Match]:
    """Who in the table has an identifier that the partner confirmed."""
    hashes = read_hashes(path, key, datetime.now(UTC))
    return compare(hashes, (Holding(row.person, row.identifier) for row in rows), key)
